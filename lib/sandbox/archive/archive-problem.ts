/** Why an archive cannot be unpacked, in words for whoever asked for it. */
export class ArchiveProblem extends Error {}

/** The archive is encrypted: no password was given (`isWrong` false), or not the right one. */
export class PasswordNeeded extends Error {
  constructor(readonly isWrong: boolean) {
    super(isWrong ? "The password is not correct." : "This archive needs a password.");
  }
}

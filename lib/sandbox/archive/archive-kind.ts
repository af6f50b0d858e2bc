import { FileWindow } from "../media/file-window";
import { isZip } from "./zip-directory";

/** What an archive is by its content. `encrypted`: of a RAR, that even its list of files is. */
export type ArchiveKind = { kind: "zip" } | { kind: "rar"; isEncrypted: boolean } | { kind: "other" };

const RAR_4 = Buffer.from("Rar!\x1a\x07\x00", "latin1");
const RAR_5 = Buffer.from("Rar!\x1a\x07\x01\x00", "latin1");
const RAR_4_FILE = 0x74;
const RAR_4_FILE_ENCRYPTED = 0x04;
const RAR_4_LIST_ENCRYPTED = 0x80;
const RAR_5_ENCRYPTION = 4;

/** Looks at the bytes, for names lie. */
export function archiveKind(path: string): Promise<ArchiveKind> {
  return FileWindow.using(path, async (file) => {
    const head = await file.read(0, 64);
    if (head.subarray(0, RAR_5.length).equals(RAR_5))
      return { kind: "rar", isEncrypted: isRar5Encrypted(head) };
    if (head.subarray(0, RAR_4.length).equals(RAR_4))
      return { kind: "rar", isEncrypted: isRar4Encrypted(head) };
    return (await isZip(file)) ? { kind: "zip" } : { kind: "other" };
  });
}

/** The archive's header, 13 bytes of which are always there, then that of its first file. */
function isRar4Encrypted(head: Buffer): boolean {
  if (head.length < 24) return false;
  if ((head.readUInt16LE(10) & RAR_4_LIST_ENCRYPTED) !== 0) return true;
  const file = 7 + head.readUInt16LE(12);
  if (file + 5 > head.length || head.readUInt8(file + 2) !== RAR_4_FILE) return false;
  return (head.readUInt16LE(file + 3) & RAR_4_FILE_ENCRYPTED) !== 0;
}

/** A checksum, the header's size as a number of variable length, and its kind. */
function isRar5Encrypted(head: Buffer): boolean {
  let at = RAR_5.length + 4;
  while ((head[at] ?? 0) & 0x80) at++;
  return head[at + 1] === RAR_5_ENCRYPTION;
}

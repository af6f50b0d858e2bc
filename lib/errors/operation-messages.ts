import { describeSharingError } from "./sharing-messages";

/** Why something could not be done, and what to do about it, as short as a line of a list. */
export function reasonOf(error: unknown): string {
  const { title, hint } = describeSharingError(error);
  return `${title}. ${hint}`;
}

/** Added where an answer was lost and put.io could not be asked afterwards. */
export const UNCERTAIN_REASON =
  "put.io may have done it all the same; the folder shows it once it is read again.";

/** For a trash that was switched off between the question and the act. */
export const TRASH_IS_OFF =
  "Your trash at put.io is switched off. Delete for good instead, or switch it on under Account.";

/** For files that put.io took long to bring back. */
export const STILL_RESTORING = "put.io is still bringing it back. Look again in a moment.";

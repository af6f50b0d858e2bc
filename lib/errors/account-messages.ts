import { PutioError } from "../putio/errors";
import { describeError, type ErrorWords } from "./messages";

type AccountWords = Pick<ErrorWords, "title" | "hint"> & { canRetry?: boolean };

/** Words for what put.io refuses by name in the account: settings, profile, sessions, passwords of apps, history. */
const ACCOUNT_WORDS: Record<string, AccountWords> = {
  INVALID_CURRENT_PASSWORD: {
    title: "That is not your present password",
    hint: "Type the password with which you sign in at put.io.",
  },
  INVALID_NEW_PASSWORD: {
    title: "put.io does not take this password",
    hint: "Choose a longer one, with more than letters in it.",
  },
  PWNED_NEW_PASSWORD: {
    title: "This password is known from a leak",
    hint: "Others may have it. Choose one that you use nowhere else.",
  },
  INVALID_USERNAME: {
    title: "put.io does not take this user name",
    hint: "Use letters, digits, dots, dashes and underscores, at least three of them.",
  },
  USERNAME_EXISTS: { title: "Somebody else has this user name", hint: "Choose another one." },
  SAME_USERNAME: { title: "This is your user name already", hint: "Type another one, or leave it as it is." },
  INVALID_MAIL: { title: "This is not a mail address", hint: "Check it for a missing letter or sign." },
  DISPOSABLE_MAIL_NOT_ALLOWED: {
    title: "put.io does not take addresses that are thrown away",
    hint: "Use an address that you keep; it is how you get back into your account.",
  },
  EXISTING_MAIL: {
    title: "Another account has this mail address",
    hint: "Use another address, or sign in with that account.",
  },
  INVALID_CALLBACK_URL: {
    title: "put.io cannot call this address",
    hint: "It must be a whole one that begins with https:// or http://.",
  },
  INVALID_PUSHOVER_TOKEN: {
    title: "Pushover does not know this key",
    hint: "Copy your user key from pushover.net once more.",
  },
  INVALID_VALUE: {
    title: "put.io does not take this value",
    hint: "Choose another one; what you changed elsewhere is kept.",
  },
  UNAVAILABLE_VALUE: {
    title: "Your plan does not include this choice",
    hint: "Choose another one, or look at the plans at put.io.",
  },
  INVALID_CODE: {
    title: "This code is not the right one",
    hint: "Codes change every half minute; type the one that is shown now.",
  },
  INVALID_ENABLE: { title: "put.io did not accept this", hint: "Switch it on or off at put.io itself." },
  INVALID_STATE: {
    title: "This cannot be changed as things are",
    hint: "It was changed elsewhere meanwhile. Reload the page, then look again.",
  },
  ALREADY_ENABLED: { title: "This is switched on already", hint: "Reload the page to see it." },
  NOT_ENABLED: { title: "This is not switched on", hint: "Reload the page to see it." },
  NOTE_REQUIRED: {
    title: "An app password needs a name",
    hint: "Say what it is for, so that you know which one to take back.",
  },
  NOTE_TOO_LONG: { title: "This name is too long", hint: "Shorten it to 255 characters." },
  TOO_MANY_APP_SPECIFIC_PASSWORDS: {
    title: "Your account has no room for another app password",
    hint: "Delete one that is no longer used, then try again.",
  },
  PAYMENT_SUB_ACCOUNT_NOT_ALLOWED: {
    title: "Your account belongs to a family plan",
    hint: "Its plan is shown to whoever pays for it.",
  },
  INVALID_PER_PAGE: { title: "The history could not be read", hint: "Reload the page and try again." },
  INVALID_EVENT: {
    title: "put.io can do nothing with this entry",
    hint: "It is too old, or of a kind that has no file.",
  },
};

/** Every `error_type` that has words here. */
export const KNOWN_ACCOUNT_ERRORS: readonly string[] = Object.keys(ACCOUNT_WORDS);

/** `describeError`, with more to say about the account. */
export function describeAccountError(error: unknown): ErrorWords {
  const words = describeError(error);
  if (!(error instanceof PutioError) || error.errorType === null) return words;
  const known = Object.hasOwn(ACCOUNT_WORDS, error.errorType) ? ACCOUNT_WORDS[error.errorType] : undefined;
  if (!known) return words;
  const title = error.limit === null ? known.title : `${known.title} (${error.limit} at most)`;
  return { ...words, ...known, title };
}

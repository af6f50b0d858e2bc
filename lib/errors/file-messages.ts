import { PutioError } from "../putio/errors";
import { describeError, type ErrorWords } from "./messages";

type FileWords = Pick<ErrorWords, "title" | "hint"> & { canRetry?: boolean };

/**
 * Words for what put.io refuses by name when files are changed, packed or converted. In a file of its own: the first page shows
 * files and changes none.
 */
const FILE_WORDS: Record<string, FileWords> = {
  EMPTY_NAME: { title: "A name cannot be empty", hint: "Type at least one character." },
  SLASH_IN_NAME: {
    title: "A name cannot contain a slash",
    hint: "Leave out “/”, or use another sign for it.",
  },
  NAME_TOO_LONG: { title: "This name is too long", hint: "put.io takes 255 bytes; shorten it." },
  NAME_ALREADY_EXIST: {
    title: "Something with this name is already there",
    hint: "Choose another name, or rename the other one first.",
  },
  NotFound: {
    title: "This no longer exists",
    hint: "It was moved or deleted elsewhere. Reload the folder to see what is there.",
  },
  NotFile: { title: "This works with files, not with folders", hint: "Open the folder and choose files." },
  INVALID_MEDIA: { title: "This is not a video", hint: "Choose a video; other files need no conversion." },
  MP4_NOT_FOUND: {
    title: "There is no MP4 copy of this",
    hint: "It was deleted or never made. Convert the video first.",
  },
  FILE_LOST: {
    title: "put.io has lost this file",
    hint: "It cannot be read any more. Fetch it again from where it came.",
  },
  FILE_NOT_REACHABLE: {
    title: "put.io cannot reach this file right now",
    hint: "The disk it lies on is being looked after. Try again in some minutes.",
    canRetry: true,
  },
  FEATURE_DISABLED: {
    title: "This is switched off in your put.io account",
    hint: "Switch it on under Account, then try again.",
  },
  SEARCH_TOO_LONG_QUERY: { title: "This search is too long", hint: "Search for fewer words." },
  TRASH_FILE_NOT_FOUND: {
    title: "This is not in the trash any more",
    hint: "It was restored or deleted elsewhere. Reload the trash to see what is there.",
  },
  TRASH_LOCK_TIMEOUT: {
    title: "put.io's trash is still busy",
    hint: "It does one thing at a time. Try again in a moment.",
    canRetry: true,
  },
  TRASH_INCOMPLETE_TRASH: {
    title: "This is still on its way into the trash",
    hint: "Wait until put.io has moved all of it there, then try again.",
    canRetry: true,
  },
  TRASH_RESTORE_TOO_MANY_FILES: {
    title: "These are too many to restore at once",
    hint: "Select fewer, and restore them in turns.",
  },
  LINK_EXPIRED: { title: "This download has expired", hint: "Start it again; put.io then packs a new one." },
  ERROR_IN_ZIP: {
    title: "put.io could not pack these files",
    hint: "Try again, or download them one by one.",
    canRetry: true,
  },
  ZIP_TOTAL_SIZE_EXCEEDED: {
    title: "This is too large for one zip",
    hint: "Select less, or download the files one by one.",
  },
  LINKS_NOT_FOUND: { title: "These links are gone", hint: "Ask for them again." },
  DownloadLinksConcurrentLimit: {
    title: "put.io is still collecting other links",
    hint: "Wait until those are ready, then try again.",
    canRetry: true,
  },
  DownloadLinksTooManyFilesRequested: {
    title: "These are too many files for one list",
    hint: "Select fewer, and ask in turns.",
  },
  DownloadLinksTooManyChildrenRequested: {
    title: "There is too much in these folders for one list",
    hint: "Open a folder and select less.",
  },
  BadRequest: {
    title: "put.io did not accept this",
    hint: "Reload the page and try again. If it keeps happening, do it at put.io itself.",
  },
  RATE_LIMIT_ERROR: {
    title: "put.io asks for a short break",
    hint: "Too many requests at once. Wait a little, then try again.",
    canRetry: true,
  },
  TooManyRequests: {
    title: "put.io asks for a short break",
    hint: "Too many requests at once. Wait a little, then try again.",
    canRetry: true,
  },
};

/** Every `error_type` that has words of its own. */
export const KNOWN_FILE_ERRORS: readonly string[] = Object.keys(FILE_WORDS);

/** `describeError`, with more to say about files. */
export function describeFileError(error: unknown): ErrorWords {
  const words = describeError(error);
  const known = error instanceof PutioError ? wordsOf(error.errorType) : null;
  // A rate limit's own words name the seconds to wait.
  if (!known || (error instanceof PutioError && error.retryAfterSeconds !== null)) return words;
  return { ...words, ...known };
}

/** Why one item of many was left out, in one line with what to do about it. `null`: put.io gave no reason. */
export function describeItemFailure(errorType: string | null): string {
  const words = wordsOf(errorType) ?? {
    title: "put.io gave no reason",
    hint: "Try it again; if it fails once more, do it at put.io itself.",
  };
  return `${words.title}. ${words.hint}`;
}

/** By own keys only: put.io's types are text from outside, and `constructor` would find a function. */
function wordsOf(errorType: string | null): FileWords | null {
  return errorType !== null && Object.hasOwn(FILE_WORDS, errorType) ? (FILE_WORDS[errorType] ?? null) : null;
}

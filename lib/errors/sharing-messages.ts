import { PutioError } from "../putio/errors";
import { describeFileError } from "./file-messages";
import type { ErrorWords } from "./messages";

type SharingWords = Pick<ErrorWords, "title" | "hint"> & { canRetry?: boolean };

/** Words for what put.io refuses by name when people share, visit and become friends. */
const SHARING_WORDS: Record<string, SharingWords> = {
  ALREADY_SHARED: {
    title: "They see this already",
    hint: "A folder above it is shared with them. To share this alone, stop sharing that folder first.",
  },
  PUBLIC_SHARE_FOLDER_ROOT_NOT_ALLOWED: {
    title: "The whole account cannot be behind a link",
    hint: "Make a link to a folder in it instead.",
  },
  PUBLIC_SHARE_NOT_ALLOWED_PLAN: {
    title: "Your put.io plan has no public links",
    hint: "Share it with friends instead, or look for a plan with links at put.io.",
  },
  PUBLIC_SHARE_SINGLE_FILE_LIMIT_EXCEEDED: {
    title: "Your plan allows no more links to single files",
    hint: "Delete a link that is no longer needed, then try again.",
  },
  PUBLIC_SHARE_FOLDER_LINK_COUNT_LIMIT_EXCEEDED: {
    title: "Your plan allows no more links to folders",
    hint: "Delete a link to another folder, then try again.",
  },
  PUBLIC_SHARE_FOLDER_MAX_SIZE_LIMIT_EXCEEDED: {
    title: "This folder is too large for a link",
    hint: "Make a link to a smaller folder in it, or share it with friends, which has no such limit.",
  },
  PUBLIC_SHARE_FOLDER_MAX_CHILDREN_LIMIT_EXCEEDED: {
    title: "There is too much in this folder for a link",
    hint: "Make a link to a folder in it, or share it with friends, which has no such limit.",
  },
  PUBLIC_SHARE_DAILY_TOTAL_LINK_COUNT_EXCEEDED: {
    title: "Your plan allows no more new links today",
    hint: "Try again tomorrow. Links that are deleted count as well.",
  },
  PUBLIC_SHARE_WEEKLY_TOTAL_LINK_COUNT_EXCEEDED: {
    title: "Your plan allows no more new links this week",
    hint: "Try again in some days. Links that are deleted count as well.",
  },
  SHARED_FILE_CLONE_NOT_FOUND: {
    title: "put.io no longer knows of this copy",
    hint: "Look into the folder where it was to go, and copy again what is missing.",
  },
  SharedFileCloneConcurrentLimitError: {
    title: "put.io is still copying other files",
    hint: "Wait until that is done, then try again.",
    canRetry: true,
  },
  SharedFileCloneTooManyFilesError: {
    title: "These are too many to copy at once",
    hint: "Select fewer, and copy them in turns.",
  },
  SharedFileCloneTooManyChildren: {
    title: "There is too much in these folders to copy at once",
    hint: "Open a folder, and copy what is in it in turns.",
  },
  SharedFileCloneTooManyChildrenError: {
    title: "There is too much in these folders to copy at once",
    hint: "Open a folder, and copy what is in it in turns.",
  },
  USER_NOT_FOUND: {
    title: "Nobody at put.io has this name",
    hint: "Ask for the exact user name; it is in the menu of their account.",
  },
  FRIEND_INVITATION_NOT_ALLOWED: {
    title: "Your account cannot invite people",
    hint: "Ask them to join put.io by themselves, then send them a friend request.",
  },
  FRIEND_INVITATION_LIMIT_EXCEEDED: {
    title: "Your account has no invitations left",
    hint: "Ask them to join put.io by themselves, then send them a friend request.",
  },
};

/** Every `error_type` that has words here. */
export const KNOWN_SHARING_ERRORS: readonly string[] = Object.keys(SHARING_WORDS);

/** `describeFileError`, with more to say about sharing, links and friends. */
export function describeSharingError(error: unknown): ErrorWords {
  const words = describeFileError(error);
  const known = error instanceof PutioError ? wordsOf(error.errorType) : null;
  if (!known || !(error instanceof PutioError)) return words;
  return { ...words, ...known, title: withLimit(known.title, error.limit) };
}

/** Where put.io says how many a plan allows, people are told as well. */
function withLimit(title: string, limit: number | null): string {
  return limit === null ? title : `${title} (${limit.toLocaleString("en-US")} at most)`;
}

/** By own keys only: put.io's types are text from outside. */
function wordsOf(errorType: string | null): SharingWords | null {
  if (errorType === null || !Object.hasOwn(SHARING_WORDS, errorType)) return null;
  return SHARING_WORDS[errorType] ?? null;
}

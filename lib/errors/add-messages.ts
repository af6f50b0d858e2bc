import { PutioError } from "../putio/errors";
import type { TransferRefusal } from "../putio/transfers";
import { describeError } from "./messages";

/** Why a line that was pasted gives nothing to add. */
const LINE_PROBLEMS = {
  "magnet-without-hash": "This magnet names no torrent: its hash is missing or cut off.",
  "hash-length": "A torrent's hash has 40 characters, or 32. A part is missing, or there is too much of it.",
  address: "This address is not complete.",
  scheme: "put.io takes http, https, ftp and magnets, and this is none of them.",
  "no-scheme": "Write https:// in front of it if this is an address.",
  "no-link": "There is no link in this line.",
  torrent: "This file is no torrent, or it is damaged.",
  "torrent-size": "No torrent is larger than 10 MB.",
} as const;

export type LineProblem = keyof typeof LINE_PROBLEMS;

export function describeLineProblem(problem: LineProblem): string {
  return LINE_PROBLEMS[problem];
}

const REFUSALS: Readonly<Record<string, string>> = {
  DISK_FULL: "Your disk at put.io is full. Make room, then add it again.",
  EMPTY_URL: "There is no link in this line.",
  TOO_MANY_URLS: "put.io takes fewer links at once. Add some of them first.",
  NotTorrent: "This file is no torrent, or it is damaged.",
};

/** Why put.io did not take one link of several, and what to do. */
export function describeAddRefusal({
  errorType,
  status,
}: Pick<TransferRefusal, "errorType" | "status">): string {
  const known = REFUSALS[errorType];
  if (known) return known;
  if (status === 402) return "Your put.io plan does not include this, or your disk is full.";
  if (status === 403) return "put.io refused this one: your plan's limit may be reached.";
  if (status === 404) return "The folder to save it in is gone. Choose another one.";
  if (status === 429) return "put.io asks for a short break. Add it again in a moment.";
  if (status !== null && status >= 500) return "put.io has trouble right now. Add it again in a moment.";
  return "put.io did not accept this link. Compare it with where you have it from.";
}

const LOST: ReadonlySet<PutioError["code"]> = new Set([
  "offline",
  "unreachable",
  "timeout",
  "bad-reply",
  "unavailable",
]);

/** Whether put.io may have done what was asked, although nothing came back. */
export function isReplyLost(error: unknown): boolean {
  return error instanceof PutioError && LOST.has(error.code);
}

/** Why nothing of what was sent together was taken, as far as can be known. */
export function describeAddError(error: unknown): string {
  if (isReplyLost(error)) {
    return "No answer came back, so it may have been added. Look at your transfers before you add it again.";
  }
  if (error instanceof PutioError && error.status !== null) {
    const { code, errorType, status } = error;
    const isOfAccount = code === "signed-out" || code === "scope" || code === "feature-disabled";
    if (!isOfAccount) return describeAddRefusal({ errorType: errorType ?? "", status });
  }
  const { title, hint } = describeError(error);
  return `${title}. ${hint}`;
}

/** What was left after a failure was not even tried. */
export const NOT_SENT = "It was not sent, as the one before did not get through. Add it again.";

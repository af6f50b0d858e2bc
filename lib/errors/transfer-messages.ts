import { PutioError } from "../putio/errors";
import { describeError, type ErrorWords } from "./messages";

type TransferWords = Pick<ErrorWords, "title" | "hint">;

/** Why a transfer stands still though nothing has failed. */
export const STUCK_WORDS = {
  "nobody-has-it": {
    title: "Nobody is sharing it",
    hint: "Adding trackers may find somebody. Otherwise wait, or look for another link.",
  },
  "nobody-sends": {
    title: "Nobody is sending it at the moment",
    hint: "Somebody may come back. Adding trackers may find others.",
  },
  "server-is-silent": {
    title: "Its server sends nothing at the moment",
    hint: "Wait a while, or begin again.",
  },
} as const satisfies Record<string, TransferWords>;

export type Stuck = keyof typeof STUCK_WORDS;

/** What put.io says is text for people, in many forms and without a type. By what it speaks of, there is something to do. */
const FAILURE_HINTS: readonly { says: RegExp; hint: string }[] = [
  {
    says: /\bspace\b|\bdisk\b|\bquota\b/i,
    hint: "Make room on your disk, then try again.",
  },
  {
    says: /\bhost\b|resolve|\bdns\b|\bdomain\b/i,
    hint: "Check the address: its server is not known by that name.",
  },
  {
    says: /\b(?:404|410)\b|not found|no longer/i,
    hint: "It is not at that address any more. Look for another link.",
  },
  {
    says: /\b(?:401|403)\b|forbidden|unauthori[sz]ed|password|log ?in/i,
    hint: "Its server does not give it to everybody. Look for a link that works without a sign-in.",
  },
  {
    says: /\b5\d\d\b|time[d ]?.?out|reach|refused|reset|\blost\b|connection/i,
    hint: "The trouble was at the other end. Try again later.",
  },
  {
    says: /torrent|magnet|metadata|tracker/i,
    hint: "Try again, or look for another torrent of the same.",
  },
];

/** Why a transfer failed. `message`: put.io's own sentence; null: it does not say. */
export function describeTransferFailure(message: string | null): TransferWords {
  const title = (message ?? "")
    .replace(/\s+/g, " ")
    .replace(/[\s.]+$/, "")
    .trim();
  if (title === "") return { title: "put.io does not say why", hint: "Try again, or look for another link." };
  const known = FAILURE_HINTS.find(({ says }) => says.test(title));
  return { title, hint: known?.hint ?? "Try again, or look for another link." };
}

/** What put.io refuses by name when one acts on a transfer. */
const WORDS: Record<string, TransferWords> = {
  NO_TRACKERS: {
    title: "put.io found no tracker in this",
    hint: "A tracker is an address that begins with udp:// or http://. Check what you typed.",
  },
  TORRENT_NOT_ACTIVE: {
    title: "put.io is not downloading this torrent any more",
    hint: "Trackers help while it is being downloaded. Begin it again first.",
  },
  TORRENT_NOT_READY: {
    title: "put.io is still getting this torrent ready",
    hint: "Wait a minute, then add the trackers again.",
  },
  TRANSFER_INVALID: {
    title: "put.io cannot add trackers to this",
    hint: "Cancel it and add its link again.",
  },
  TRANSFER_NOT_FOUND: {
    title: "This transfer is no longer on the list",
    hint: "It was taken off, here or on another device.",
  },
  DISK_FULL: {
    title: "Your disk is full",
    hint: "Make room, then try again.",
  },
};

/** Every `error_type` that has words here. */
export const KNOWN_TRANSFER_ERRORS: readonly string[] = Object.keys(WORDS);

/** `describeError`, with more to say about transfers. */
export function describeTransferError(error: unknown): ErrorWords {
  const words = describeError(error);
  if (!(error instanceof PutioError)) return words;
  const { errorType, code } = error;
  // By own keys only: put.io's types are text from outside.
  const known = errorType !== null && Object.hasOwn(WORDS, errorType) ? WORDS[errorType] : null;
  if (known) return { ...words, ...known };
  return code === "not-found" ? { ...words, ...WORDS.TRANSFER_NOT_FOUND } : words;
}

/** put.io has refused this for everybody, for a long time, and takes it up again some day perhaps. */
export const REANNOUNCE_REFUSED: TransferWords = {
  title: "put.io does not ask trackers on demand at present",
  hint: "It asks them by itself from time to time. Adding trackers does the same at once.",
};

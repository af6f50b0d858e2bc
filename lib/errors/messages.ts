import { isAbort, PutioError } from "../putio/errors";
import { AppError, type ErrorCode } from "./app-error";

export type ErrorWords = {
  /** What happened, without blame and without a full stop. */
  title: string;
  /** What to do next. */
  hint: string;
  /** Whether asking once more may help. */
  canRetry: boolean;
  /** For the details fold and bug reports: operation, status, type. null: nothing to add. */
  details: string | null;
};

type Words = Omit<ErrorWords, "details">;

/** The only words for failures. The hint says what to do, for everybody at a desk who did not write this. */
const WORDS: Record<ErrorCode, Words> = {
  "bad-request": {
    title: "put.io did not accept this",
    hint: "Reload the page and try again. If it keeps happening, open the file at put.io itself.",
    canRetry: false,
  },
  "signed-out": {
    title: "You are signed out",
    hint: "Sign in again; you come back to this page.",
    canRetry: false,
  },
  scope: {
    title: "put.io does not allow this to other apps",
    hint: "It works on put.io's own site only. You stay signed in, and everything else goes on.",
    canRetry: false,
  },
  "payment-required": {
    title: "Your put.io plan does not include this",
    hint: "Check your subscription at put.io, then try again.",
    canRetry: true,
  },
  forbidden: {
    title: "put.io refused this",
    hint: "You may lack permission, or your plan's limit is reached.",
    canRetry: false,
  },
  "not-found": {
    title: "This no longer exists",
    hint: "It was moved, deleted or never there. Go back and reload the folder.",
    canRetry: false,
  },
  conflict: {
    title: "Something with this name is already there",
    hint: "Choose another name, or rename the other one first.",
    canRetry: false,
  },
  gone: {
    title: "This is gone",
    hint: "put.io does not have it any more. Go back and reload the folder.",
    canRetry: false,
  },
  "rate-limited": {
    title: "put.io asks for a short break",
    hint: "Too many requests at once. Wait a little, then try again.",
    canRetry: true,
  },
  "too-large": {
    title: "This is too large",
    hint: "Download the file instead and open it on your device.",
    canRetry: false,
  },
  "cross-origin": {
    title: "This request came from another site",
    hint: "For your safety it was refused. Open the page directly and try again.",
    canRetry: false,
  },
  "bad-reply": {
    title: "put.io sent an answer that could not be read",
    hint: "This mostly passes. Try again in a moment.",
    canRetry: true,
  },
  unreachable: {
    title: "put.io cannot be reached",
    hint: "The connection failed on the way. Check your network, then try again.",
    canRetry: true,
  },
  timeout: {
    title: "put.io took too long to answer",
    hint: "It may be busy. Try again in a moment.",
    canRetry: true,
  },
  offline: {
    title: "You are offline",
    hint: "Connect to a network, then try again.",
    canRetry: true,
  },
  unavailable: {
    title: "put.io is not available right now",
    hint: "It has trouble or is being maintained. Try again in a minute.",
    canRetry: true,
  },
  "feature-disabled": {
    title: "This is switched off in your put.io account",
    hint: "Switch it on under Account, then try again.",
    canRetry: true,
  },
  "needs-conversion": {
    title: "This video must be converted before it plays here",
    hint: "put.io has to make an MP4 of it first. Until then, download it and play it on your device.",
    canRetry: false,
  },
  "not-playable": {
    title: "There is nothing to show here",
    hint: "A browser cannot open this kind of file. Download it and open it on your device.",
    canRetry: false,
  },
  "cannot-decode": {
    title: "This browser cannot play this",
    hint: "The file may be damaged, or in a format that this browser does not know. Try another way, or download it.",
    canRetry: true,
  },
  "no-stream": {
    title: "put.io does not give this film out right now",
    hint: "Try again in a moment. If it stays so, download the file and play it on your device.",
    canRetry: true,
  },
  stalled: {
    title: "Playing came to a standstill",
    hint: "Everything that usually helps was tried. Try again, or download the file.",
    canRetry: true,
  },
  "link-unknown": {
    title: "This link is not complete",
    hint: "A part of its address is missing or was changed. Ask whoever gave it to you for the whole link.",
    canRetry: false,
  },
  "link-expired": {
    title: "This link has expired",
    hint: "It was good for a while only. Ask whoever gave it to you for a new one.",
    canRetry: false,
  },
  "link-ended": {
    title: "This link no longer works",
    hint: "Its owner has taken it back, or its time is over. Ask whoever gave it to you for a new one.",
    canRetry: false,
  },
  unknown: {
    title: "Something went wrong",
    hint: "Try again. If it keeps happening, reload the page.",
    canRetry: true,
  },
};

/** Words for anything that was thrown. What nobody foresaw gets the `unknown` words, and its message as details. */
export function describeError(error: unknown): ErrorWords {
  if (error instanceof PutioError) {
    const words = WORDS[error.code];
    return { ...words, hint: putioHint(error) ?? words.hint, details: detailsOf(error) };
  }
  if (error instanceof AppError) return { ...WORDS[error.code], details: error.message || null };
  if (isAbort(error)) return { ...WORDS.unknown, title: "This was cancelled", details: null };
  return { ...WORDS.unknown, details: error instanceof Error ? error.message || null : null };
}

/** put.io's own sentence is kept where it knows more than a code does: limits, plans, refused input. */
function putioHint({ code, errorType, publicMessage, retryAfterSeconds }: PutioError): string | null {
  if (code === "rate-limited" && retryAfterSeconds !== null && retryAfterSeconds > 0) {
    return `Try again in ${retryAfterSeconds === 1 ? "one second" : `${retryAfterSeconds} seconds`}.`;
  }
  const isTelling = code === "forbidden" || code === "bad-request" || code === "payment-required";
  return isTelling && errorType !== null && publicMessage ? publicMessage : null;
}

function detailsOf({ operation, status, errorType, publicMessage, message }: PutioError): string {
  if (status === null) return message;
  const facts = [`HTTP ${status}`, errorType, publicMessage].filter((fact) => fact !== null);
  return facts.length > 1 ? `${operation}: ${facts.join(", ")}` : message;
}

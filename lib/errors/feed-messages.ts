import { PutioError } from "../putio/errors";
import { describeError, type ErrorWords } from "./messages";

type FeedWords = Pick<ErrorWords, "title" | "hint">;

/** Words for what put.io refuses by name when feeds are followed. */
const FEED_WORDS: Record<string, FeedWords> = {
  URL_REQUIRED: {
    title: "A feed needs an address",
    hint: "Copy it from the site; it mostly stands behind a sign with two arcs and a dot.",
  },
  URL_NOT_VALID: {
    title: "This is not the address of a feed",
    hint: "It must be a whole one that begins with https:// or http://.",
  },
  TITLE_REQUIRED: { title: "A feed needs a name", hint: "Say what you want to call it." },
  FEED_CANNOT_FETCHED: {
    title: "put.io could not fetch this feed",
    hint: "Open the address in a new tab. If it works there, the site may not let put.io in, or asks for a sign-in.",
  },
  FEED_CANNOT_PARSED: {
    title: "There is no feed at this address",
    hint: "It leads to something else, perhaps to a page about the feed. Look there for “RSS” or “Atom”, and copy that link.",
  },
  TOO_MANY_RSS_FEEDS: {
    title: "Your account follows as many feeds as it may",
    hint: "Delete one that is no longer needed, then try again.",
  },
};

/** Every `error_type` that has words here. */
export const KNOWN_FEED_ERRORS: readonly string[] = Object.keys(FEED_WORDS);

/** `describeError`, with more to say about feeds. */
export function describeFeedError(error: unknown): ErrorWords {
  const words = describeError(error);
  if (!(error instanceof PutioError)) return words;
  const known = wordsOf(error.errorType);
  if (known === null) return { ...words, ...wordsOfCode(error) };
  // put.io's own way out of these is another address or fewer feeds, never another try.
  return { ...words, ...known, title: withLimit(known.title, error.limit) };
}

/** Why put.io could not read a feed the last time. It says so by a type of its own, or in words, which then are all that is known. */
export function describeFeedTrouble(lastError: string): FeedWords {
  return (
    wordsOf(lastError) ?? {
      title: "put.io could not read this feed",
      hint: /\p{L}/u.test(lastError) ? `It says: “${lastError}”` : "It gives no reason.",
    }
  );
}

/** Why an item of a feed was not fetched; put.io's own sentence, which may be missing. */
export function describeItemTrouble(reason: string): string {
  return reason.trim() === "" ? "put.io could not fetch it and gives no reason." : reason.trim();
}

/** What is wrong with an address or a name before put.io is asked. */
export function describeFeedFault(errorType: string): string {
  const { title, hint } = wordsOf(errorType) ?? describeError(null);
  return `${title}. ${hint}`;
}

function wordsOfCode({ code, operation }: PutioError): Partial<FeedWords> {
  if (code === "payment-required")
    return {
      title: "Your put.io plan has no feeds",
      hint: "Check your subscription at put.io, then try again.",
    };
  if (code === "not-found" && operation === "createFeed") return FOLDER_GONE;
  return code === "not-found" ? FEED_GONE : {};
}

const FOLDER_GONE: FeedWords = {
  title: "The folder is no longer there",
  hint: "It was moved or deleted meanwhile. Choose another one.",
};
const FEED_GONE: FeedWords = {
  title: "This feed is no longer there",
  hint: "It was deleted elsewhere. Go back to your feeds, and add it again if you miss it.",
};

function withLimit(title: string, limit: number | null): string {
  return limit === null ? title : `${title} (${limit.toLocaleString("en-US")} at most)`;
}

/** By own keys only: put.io's types are text from outside. */
function wordsOf(errorType: string | null): FeedWords | null {
  if (errorType === null || !Object.hasOwn(FEED_WORDS, errorType)) return null;
  return FEED_WORDS[errorType] ?? null;
}

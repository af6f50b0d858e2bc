import "server-only";

export type ReshapeName = "subtitles" | "account" | "zip";

type Json = Record<string, unknown>;

/** Replies that carry tokens by design; what the browser gets is the same reply without them. */
export const reshapes: Record<ReshapeName, (reply: Json) => Json> = {
  /** Each subtitle's `url` is complete, token included (contract, 2.14). */
  subtitles: (reply) => ({
    ...reply,
    subtitles: Array.isArray(reply.subtitles) ? reply.subtitles.map((entry) => without(entry, ["url"])) : [],
  }),
  /** These come only by flags that the allow-list lacks, but a put.io of tomorrow may be more generous. */
  account: (reply) => ({ ...reply, info: without(reply.info, ACCOUNT_SECRETS) }),
  /** The address of a finished zip opens for everybody (contract, 2.19). Whether there is one is all that a page needs. */
  zip: (reply) => Object.fromEntries(Object.entries(reply).filter(([key]) => key !== "url")),
};

const ACCOUNT_SECRETS = ["download_token", "push_token", "user_hash", "pas", "paddle_user_id"] as const;

function without(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/**
 * The last line of defence for every reply: the session's own token, wherever it stands, and whatever stands as a token in
 * an address. Only strings that begin as addresses are touched, so that a file named `x?token=y` keeps its name.
 */
export function scrubTokens(json: string, token: string): string {
  const withoutOwn = json.includes(token) ? json.replaceAll(token, "") : json;
  if (!withoutOwn.includes("token=")) return withoutOwn;
  return withoutOwn.replace(ADDRESS, (address) => address.replace(TOKEN_FIELD, "$1"));
}

const ADDRESS = /"https?:(?:\\?\/){2}[^"\s]*"/gi;
const TOKEN_FIELD = /([?&](?:oauth_|access_|download_)?token=)[^"&#]*/gi;

import "server-only";
import { utc } from "../putio/wire";
import { visitRoutes } from "../routes/visit-routes";
import { sealVisit } from "./sealed-visit";

export type ReshapeName = "subtitles" | "account" | "zip" | "publicLink" | "publicLinks" | "visit";

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
  /** A link's token opens it for everybody (contract, 2.18); an address of ours with the token sealed in it takes its place. */
  publicLink: (reply) => ({ status: reply.status, public_share: linkWithAddress(reply.public_share) }),
  publicLinks: ({ status, public_shares: links }) => ({
    status,
    public_shares: Array.isArray(links) ? links.map(linkWithAddress) : [],
  }),
  /** Whoever visits a link has its address, and needs no token of it. */
  visit: (reply) => ({ status: reply.status, public_share: linkFacts(reply.public_share) }),
};

/** What is known of a link, and nothing else that it may come to hold. */
function linkFacts(link: unknown): Json {
  const known = asJson(link);
  return {
    ...only(known, ["id", "created_at", "expiration_date"]),
    ...("owner" in known && { owner: only(asJson(known.owner), ["name"]) }),
    ...("user_file" in known && { user_file: only(asJson(known.user_file), ["id", "name", "file_type"]) }),
  };
}

function only(json: Json, keys: readonly string[]): Json {
  return Object.fromEntries(keys.flatMap((key) => (key in json ? [[key, json[key]]] : [])));
}

function linkWithAddress(link: unknown): Json {
  const { token, expiration_date: ends } = asJson(link);
  const facts = linkFacts(link);
  if (typeof token !== "string" || token === "") return facts;
  const expiresAt = typeof ends === "string" ? Date.parse(utc(ends)) : Number.NaN;
  const sealed = sealVisit({ token, expiresAt: Number.isNaN(expiresAt) ? null : expiresAt });
  return { ...facts, address: visitRoutes.page(sealed) };
}

function asJson(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

const ACCOUNT_SECRETS = ["download_token", "push_token", "user_hash", "pas", "paddle_user_id"] as const;

function without(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/**
 * The last line of defence for every reply: the session's own token, wherever it stands, and whatever stands as a token in
 * an address. Only strings that begin as addresses are touched, so that a file named `x?token=y` keeps its name. Addresses that
 * people gave to put.io keep theirs: a private feed's key is a part of it, and whoever saved such a feed anew would break it.
 */
export function scrubTokens(json: string, token: string): string {
  const withoutOwn = json.includes(token) ? json.replaceAll(token, "") : json;
  if (!withoutOwn.includes("token=")) return withoutOwn;
  return withoutOwn.replace(ADDRESS, (field: string, key?: string) =>
    key !== undefined && GIVEN_BY_PEOPLE.has(key) ? field : field.replace(TOKEN_FIELD, "$1"),
  );
}

/** A feed's address, where a transfer comes from, and whom it calls when it is done (contract, 3.1, 6.5). */
const GIVEN_BY_PEOPLE: ReadonlySet<string> = new Set(["rss_source_url", "source", "callback_url"]);
const ADDRESS = /(?:"(\w+)"\s*:\s*)?"https?:(?:\\?\/){2}[^"\s]*"/gi;
const TOKEN_FIELD = /([?&](?:oauth_|access_|download_)?token=)[^"&#]*/gi;

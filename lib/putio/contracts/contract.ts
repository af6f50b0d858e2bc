/**
 * One call as put.io's API documents it: what goes out, what comes back. Data, not code: the tests of lib/putio hold the
 * client against it, and the same data is played against the stand-in server, which shares no schema with the client.
 *
 * Ids and names differ from account to account; `{folder}`, `{file}` and their like stand for them in addresses and forms, and `IDS`
 * says what they are in `reply`.
 */
export type Contract = {
  /** The part of the contract it is taken from. */
  section: string;
  name: string;
  request: {
    method: "GET" | "POST" | "PUT" | "DELETE";
    path: string;
    query?: Record<string, string>;
    form?: Record<string, string>;
    json?: unknown;
    /** Asked without a token. */
    isAnonymous?: boolean;
  };
  reply: { status: number; body: Record<string, unknown> };
};

export const IDS = {
  folder: 77,
  /** A video in that folder, and the one after it. */
  file: 501,
  next: 502,
  /** Another folder, which may be written into. */
  target: 78,
  /** A file that calls may rename, move and delete, and one that lies in the trash. */
  spare: 503,
  trashed: 504,
  archive: 505,
  zip: 31,
  links: 41,
  extraction: 51,
  /** A file that is shared with nobody, and one of a friend's. */
  shareable: 506,
  friendsFile: 507,
  friendName: "ada",
  strangerName: "grace",
  clone: 71,
  link: 81,
  transfer: 91,
  feed: 95,
  feedUrl: "http://127.0.0.1:9/feed.xml",
  app: 1002,
} as const;
export type IdName = keyof typeof IDS;

const PLACEHOLDER = /\{(\w+)\}/g;

/** Puts real ids in place of `{folder}` and its like. */
export function withIds(text: string, ids: Readonly<Partial<Record<IdName, number | string>>>): string {
  return text.replace(PLACEHOLDER, (whole, name: IdName) => String(ids[name] ?? whole));
}

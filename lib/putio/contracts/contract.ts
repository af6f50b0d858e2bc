/**
 * One call as put.io's API documents it: what goes out, what comes back. Data, not code: the tests of lib/putio hold the
 * client against it, and the same data is played against the stand-in server, which shares no schema with the client.
 *
 * Ids differ from account to account; `{folder}`, `{file}` (a video in that folder) and `{next}` (the one after it) stand
 * for them in addresses and forms, and `IDS` says what they are in `reply`.
 */
export type Contract = {
  /** The part of the contract it is taken from. */
  section: string;
  name: string;
  request: {
    method: "GET" | "POST" | "PUT";
    path: string;
    query?: Record<string, string>;
    form?: Record<string, string>;
    json?: unknown;
    /** Asked without a token. */
    isAnonymous?: boolean;
  };
  reply: { status: number; body: Record<string, unknown> };
};

export const IDS = { folder: 77, file: 501, next: 502 } as const;
export type IdName = keyof typeof IDS;

/** Puts real ids in place of `{folder}` and its like. */
export function withIds(text: string, ids: Readonly<Record<IdName, number>>): string {
  return text.replace(/\{(folder|file|next)\}/g, (_, name: IdName) => String(ids[name]));
}

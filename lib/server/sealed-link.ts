import "server-only";
import * as z from "zod/mini";
import { seal, unseal } from "./seal";
import type { TokenSession } from "./session";

/** What a signed address leads to: bytes of a file, or a playlist of a folder. */
export type LinkTarget = {
  kind: "file" | "mp4" | "m3u" | "xspf";
  fileId: number;
  /** Of the download. The address ends in it as well, for people; only this one is believed. */
  name: string;
  /** Of a playlist: where its lines begin, as its reader may come by another name of this server. */
  origin?: string | undefined;
};

export type OpenedLink = { target: LinkTarget; session: TokenSession; expiresAt: number };

/** A download manager may work through a list over night. */
const LIFETIME_MS = 24 * 60 * 60 * 1000;

const payloadSchema = z.object({
  kind: z.enum(["file", "mp4", "m3u", "xspf"]),
  fileId: z.number(),
  name: z.string(),
  origin: z.optional(z.string()),
  token: z.string(),
  userId: z.number(),
  expiresAt: z.number(),
});

/** When addresses that are made now stop opening, in milliseconds since 1970. */
export function linkExpiry(): number {
  return Date.now() + LIFETIME_MS;
}

/**
 * The sealed part of an address that opens without a session, for programs that have no cookie. It holds the session's own
 * token, encrypted, and not put.io's `download_token`: that one outlives the session, whereas signing out ends every address
 * that was made in it.
 */
export function sealLink(target: LinkTarget, owner: { session: TokenSession; expiresAt: number }): string {
  const { session, expiresAt } = owner;
  const payload = { ...target, token: session.token, userId: session.user.id, expiresAt };
  return seal(Buffer.from(JSON.stringify(payload)), { purpose: "media-link" });
}

/** null: not made here, or changed on the way. `expired`: made here, too long ago. */
export function openLink(sealed: string): OpenedLink | "expired" | null {
  const bytes = unseal(sealed, { purpose: "media-link" });
  if (bytes === null) return null;
  const { token, userId, expiresAt, ...target } = z.parse(payloadSchema, JSON.parse(bytes.toString()));
  if (expiresAt <= Date.now()) return "expired";
  return { target, session: { token, user: { id: userId, name: "", avatarUrl: null } }, expiresAt };
}

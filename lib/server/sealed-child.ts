import "server-only";
import * as z from "zod/mini";
import type { ChildKind } from "./playlist";
import { seal, unseal } from "./seal";

/** Whom an address was made for: it opens for this user and below this file only. */
export type ChildOwner = { fileId: number; userId: number };
export type Child = { url: string; kind: ChildKind };

/** A film may be paused over night; put.io's own addresses end sooner, and then the player reads the playlist again. */
const LIFETIME_MS = 24 * 60 * 60 * 1000;

const groupSchema = z.object({
  like: z.string(),
  fileId: z.number(),
  userId: z.number(),
  expiresAt: z.number(),
});

/**
 * Makes the addresses of one playlist's children: `<group>~<child>`, both sealed. The group holds one child's whole address,
 * owner and expiry, and is the same in every line, so that gzip folds it away; the child holds what differs. Whole addresses
 * in each line would make the playlist of a long film a megabyte that cannot be compressed.
 */
export function createChildSealer(owner: ChildOwner): (child: Child) => string {
  let group: { like: string; sealed: string } | null = null;
  return ({ url, kind }) => {
    group ??= { like: url, sealed: sealGroup(url, owner) };
    return `${group.sealed}~${seal(differenceOf(url, { like: group.like, kind }), bindTo(group.sealed))}`;
  };
}

/** null: not an address of ours, or another user's or file's. `expired`: the playlist must be read again. */
export function openChild(sealed: string, owner: ChildOwner): Child | "expired" | null {
  const [groupText = "", childText = "", ...rest] = sealed.split("~");
  const bytes = rest.length === 0 ? unseal(groupText, { purpose: "media-group" }) : null;
  const difference = bytes && unseal(childText, bindTo(groupText));
  if (!difference) return null;
  const group = z.parse(groupSchema, JSON.parse(bytes.toString()));
  if (group.fileId !== owner.fileId || group.userId !== owner.userId) return null;
  if (group.expiresAt <= Date.now()) return "expired";
  return applyDifference(difference, group.like);
}

function sealGroup(like: string, owner: ChildOwner): string {
  const group = { like, fileId: owner.fileId, userId: owner.userId, expiresAt: Date.now() + LIFETIME_MS };
  return seal(Buffer.from(JSON.stringify(group)), { purpose: "media-group" });
}

/** A child opens with its own group only; with another's it would become an address that nobody wrote. */
function bindTo(group: string) {
  return { purpose: "media-child", bound: group } as const;
}

const HEADER_BYTES = 5;
const MAX_SHARED = 0xffff;

/** Kind, how much of the beginning and of the end is shared, then what lies between. */
function differenceOf(url: string, { like, kind }: { like: string; kind: ChildKind }): Buffer {
  const most = Math.min(url.length, like.length, MAX_SHARED);
  let start = 0;
  while (start < most && url[start] === like[start]) start += 1;
  let end = 0;
  while (end < most - start && url[url.length - 1 - end] === like[like.length - 1 - end]) end += 1;
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt8(kind === "playlist" ? 1 : 0, 0);
  header.writeUInt16BE(start, 1);
  header.writeUInt16BE(end, 3);
  return Buffer.concat([header, Buffer.from(url.slice(start, url.length - end))]);
}

function applyDifference(difference: Buffer, like: string): Child {
  const start = difference.readUInt16BE(1);
  const end = difference.readUInt16BE(3);
  const middle = difference.subarray(HEADER_BYTES).toString();
  return {
    kind: difference.readUInt8(0) === 1 ? "playlist" : "bytes",
    url: like.slice(0, start) + middle + like.slice(like.length - end),
  };
}

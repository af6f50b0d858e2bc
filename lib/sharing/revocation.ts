import type { PublicLink } from "@/lib/putio/public-links";
import type { SharedItem } from "./shared-items";
import { sharesOf, type Who } from "./shared-people";
import type { Unsharing } from "./unshare-operation";

/** What is to be taken back, share by share and link by link. */
export type Revocation = { unsharings: readonly Unsharing[]; links: readonly PublicLink[] };

/** Of these items whatever one person sees; null: whatever anybody sees, links included. */
export function revocationOf(items: readonly SharedItem[], who: Who | null): Revocation {
  if (who === null) return { unsharings: items.flatMap(fromAll), links: items.flatMap(({ links }) => links) };
  switch (who.kind) {
    case "link":
      return { unsharings: [], links: items.flatMap(({ links }) => links) };
    case "everyone":
      return { unsharings: items.filter(({ flags }) => flags.has("everyone")).flatMap(fromAll), links: [] };
    case "friend":
      return { unsharings: items.flatMap((item) => fromOne(item, who.userName)), links: [] };
  }
}

export function countOf({ unsharings, links }: Revocation): number {
  const ids = [...unsharings.map(({ file }) => file.id), ...links.map(({ file }) => file.id)];
  return new Set(ids).size;
}

function fromAll({ fileId, name, audience }: SharedItem): Unsharing[] {
  return audience.kind === "nobody" ? [] : [{ file: { id: fileId, name }, from: "all" }];
}

function fromOne(item: SharedItem, userName: string): Unsharing[] {
  const from = sharesOf(item).filter((share) => share.userName === userName);
  return from.length > 0 ? [{ file: { id: item.fileId, name: item.name }, from }] : [];
}

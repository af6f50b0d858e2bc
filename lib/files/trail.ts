import type { Breadcrumb, FolderPage, PutioFile } from "@/lib/putio/file";
import { ROOT_ID, SHARED_ROOT_ID } from "./folder-id";

const ROOT: Breadcrumb = { id: ROOT_ID, name: "Files" };

/**
 * The way from the root to a folder, the folder itself last. put.io's word for the root is its own ("Your Files"), its
 * synthetic folders come without a way, and whether a way includes its end is not certain: all three are settled here.
 */
export function trailOf(folderId: number, page: Pick<FolderPage, "parent" | "breadcrumbs">): Breadcrumb[] {
  if (folderId === ROOT_ID) return [ROOT];
  const between = page.breadcrumbs.filter(({ id }) => id !== ROOT_ID && id !== folderId);
  return [ROOT, ...between, { id: folderId, name: nameOf(folderId, page.parent) }];
}

/** Without an answer of put.io's: there is a way from the root to it, and the synthetic ones have their names. */
export function unknownTrail(folderId: number): Breadcrumb[] {
  return trailOf(folderId, { parent: null, breadcrumbs: [] });
}

/** One step up; null at the root. */
export function parentOfTrail(trail: readonly Breadcrumb[]): number | null {
  return trail.at(-2)?.id ?? null;
}

function nameOf(folderId: number, folder: PutioFile | null): string {
  if (folderId === SHARED_ROOT_ID) return "Shared with you";
  return folder?.name ?? "Folder";
}

export type ShownTrail = { first: Breadcrumb | null; hidden: Breadcrumb[]; last: Breadcrumb[] };

/** Steps shown at once on a wide screen: the root, what is above, and where one is. */
const MOST_SHOWN = 4;

/** A long way collapses in its middle; its end, which is where one is, and the root never do. */
export function collapseTrail(trail: readonly Breadcrumb[]): ShownTrail {
  if (trail.length <= MOST_SHOWN) return { first: null, hidden: [], last: [...trail] };
  const [first = null, ...rest] = trail;
  return { first, hidden: rest.slice(0, -2), last: rest.slice(-2) };
}

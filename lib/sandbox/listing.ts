import { friendFolderId, type Place, requirePlace, type Viewpoint } from "./access";
import type { FileRecord, UserRecord } from "./state/entities";
import {
  countFolder,
  type FileSort,
  type ListingFilter,
  type ListingPosition,
  type ListingQuery,
  listFolderPage,
  passesFilter,
  positionOf,
  sortFiles,
} from "./state/listing";
import type { Store } from "./state/store";

/** put.io's id for everything that the account holds, folders and files alike, as one flat list. */
export const LIBRARY_ID = -1;

/** What can be listed: any place, and the flat list of everything, which is no folder and has no object of its own. */
export type ListedPlace = Place | { kind: "library" };

/** A listing under way: what is listed, how, and how far it has come. */
export type Listing = {
  parentId: number;
  sort: FileSort;
  filter: ListingFilter;
  flags: string[];
  after: ListingPosition | null;
  offset: number;
};

type Page = { viewer: UserRecord; place: ListedPlace; listing: Listing };

/** Where the page after this one begins. */
export type NextPage = Pick<Listing, "after" | "offset">;

/**
 * One page of whatever can be listed: a folder (by key, from SQLite), the shared root, a friend's folder (short lists,
 * by offset), or a file, which has no entries. `limit` null: everything.
 */
export function listPage(
  store: Store,
  page: Page & { limit: number | null },
): { files: Place[]; next: NextPage | null } {
  const folder = folderOf(page);
  if (folder === null) return slicePage(virtualEntries(store, page), page);
  const limit = page.limit === null ? null : page.limit + 1;
  const rows = listFolderPage(store.database, { ...folder, limit });
  const files = page.limit === null ? rows : rows.slice(0, page.limit);
  const last = files.at(-1);
  const hasMore = rows.length > files.length && last !== undefined;
  const next = hasMore ? { after: positionOf(last, page.listing.sort), offset: 0 } : null;
  return { files: files.map(asPlace), next };
}

/** How many entries a listing has in all. */
export function listedTotal(store: Store, page: Page): number {
  const folder = folderOf(page);
  return folder === null ? virtualEntries(store, page).length : countFolder(store.database, folder);
}

/** What a listing's `parent_id` stands for. Throws put.io's 404. */
export function requireListed(view: Viewpoint, parentId: number): ListedPlace {
  return parentId === LIBRARY_ID ? { kind: "library" } : requirePlace(view, parentId);
}

/** Everything that a listing covers, whatever its page: a query of rows, or the entries of what has no rows. */
export function listedRows(
  store: Store,
  page: Page,
): { kind: "rows"; query: ListingQuery } | { kind: "entries"; entries: Place[] } {
  const folder = folderOf(page);
  return folder === null
    ? { kind: "entries", entries: virtualEntries(store, page) }
    : { kind: "rows", query: { ...folder, after: null } };
}

/** The rows of a real folder, the root, or the whole library; null for what has no rows of its own. */
function folderOf({ viewer, place, listing }: Page): ListingQuery | null {
  const { sort, filter, after } = listing;
  if (place.kind === "root" || place.kind === "library") {
    const parentId = place.kind === "root" ? 0 : null;
    return { ownerId: viewer.id, parentId, sort, filter, after, limit: null };
  }
  if (place.kind !== "file" || place.file.fileType !== "FOLDER") return null;
  return { ownerId: place.file.userId, parentId: place.file.id, sort, filter, after, limit: null };
}

function virtualEntries(store: Store, { viewer, place, listing }: Page): Place[] {
  if (place.kind === "shared-root") return friendFolders(store, viewer);
  if (place.kind !== "friend") return [];
  const files = store.shares.filesBetween(place.friend.id, viewer.id);
  return sortFiles(
    files.filter((file) => passesFilter(file, listing.filter)),
    listing.sort,
  ).map(asPlace);
}

/** One folder for every friend who shares something. */
function friendFolders(store: Store, viewer: UserRecord): Place[] {
  return store.friends.friendsOf(viewer.id).flatMap((friendship): Place[] => {
    const friend = store.users.get(friendship.friendId);
    const folderId = friendFolderId({ store, viewer }, friendship.friendId);
    const isSharing = store.friends.sharesWith(friendship.friendId, viewer.id);
    return friend && folderId !== null && isSharing ? [{ kind: "friend", folderId, friend }] : [];
  });
}

function slicePage(
  entries: Place[],
  page: Page & { limit: number | null },
): { files: Place[]; next: NextPage | null } {
  const start = page.listing.offset;
  const end = page.limit === null ? entries.length : start + page.limit;
  return {
    files: entries.slice(start, end),
    next: end < entries.length ? { after: null, offset: end } : null,
  };
}

function asPlace(file: FileRecord): Place {
  return { kind: "file", file };
}

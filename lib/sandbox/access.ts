import { notFound } from "./http/api-error";
import type { FileRecord, UserRecord } from "./state/entities";
import type { Store } from "./state/store";

/** put.io's id of the folder that holds what friends share. */
export const SHARED_ROOT_ID = -2;

/**
 * A friend's folder under "shared with you" has no row of its own; its id is the friendship's, moved to where no file
 * id can be. Positive, because put.io's SDK refuses to ask for a negative one, and below 2^31 for clients that count in 32 bits.
 */
const FRIEND_FOLDER_BASE = 1_900_000_000;

/** Whose eyes a files route looks through. */
export type Viewpoint = { store: Store; viewer: UserRecord };

/** What an id in a files route may stand for, seen by one user. */
export type Place =
  | { kind: "root" }
  | { kind: "shared-root" }
  | { kind: "friend"; folderId: number; friend: UserRecord }
  | { kind: "file"; file: FileRecord };

/** What an id stands for, or null when there is nothing that this user may see. */
export function findPlace(view: Viewpoint, id: number): Place | null {
  if (id === 0) return { kind: "root" };
  if (id === SHARED_ROOT_ID) return { kind: "shared-root" };
  if (id > FRIEND_FOLDER_BASE) return findFriendFolder(view, id);
  const file = view.store.files.get(id);
  return file !== null && maySee(view, file) ? { kind: "file", file } : null;
}

/** Like `findPlace`, but throws put.io's 404. */
export function requirePlace(view: Viewpoint, id: number): Place {
  const place = findPlace(view, id);
  if (place === null) throw notFound("File not found");
  return place;
}

/** A real file or folder that this user may see (own, or shared by a friend). Throws put.io's 404. */
export function requireFile(view: Viewpoint, id: number): FileRecord {
  const place = requirePlace(view, id);
  if (place.kind !== "file") throw notFound("File not found");
  return place.file;
}

/** The id of a friend's folder under "shared with you"; null when they are no friends. */
export function friendFolderId({ store, viewer }: Viewpoint, friendId: number): number | null {
  const friendship = store.friends.friendsOf(viewer.id).find((candidate) => candidate.friendId === friendId);
  return friendship ? FRIEND_FOLDER_BASE + friendship.id : null;
}

/** The folder in which this user sees a file: for the top of what a friend shares, the friend's folder. */
export function visibleParentId(view: Viewpoint, file: FileRecord): number {
  const { store, viewer } = view;
  if (file.userId === viewer.id || !store.shares.isSharedWith(file.id, viewer.id)) return file.parentId;
  return friendFolderId(view, file.userId) ?? SHARED_ROOT_ID;
}

/** The folders above a place, outermost first, as `[id, name]`; without the place itself. */
export function breadcrumbs(view: Viewpoint, place: Place): [number, string][] {
  const root: [number, string] = [0, "Your Files"];
  const shared: [number, string] = [SHARED_ROOT_ID, "Items shared with you"];
  if (place.kind === "root") return [];
  if (place.kind === "shared-root") return [root];
  if (place.kind === "friend") return [root, shared];
  const { store, viewer } = view;
  if (place.file.userId === viewer.id) return [root, ...store.files.ancestors(place.file).map(crumb)];
  const owner = store.users.get(place.file.userId);
  const friendId = friendFolderId(view, place.file.userId) ?? SHARED_ROOT_ID;
  const friend: [number, string] = [friendId, owner?.username ?? ""];
  return [root, shared, friend, ...sharedAncestors(view, place.file).map(crumb)];
}

/** Of the folders above a friend's file, those that are shared too; the rest of the friend's tree stays unknown. */
function sharedAncestors({ store, viewer }: Viewpoint, file: FileRecord): FileRecord[] {
  if (store.shares.isSharedWith(file.id, viewer.id)) return [];
  const above = store.files.ancestors(file);
  const top = above.findLastIndex((folder) => store.shares.isSharedWith(folder.id, viewer.id));
  return top === -1 ? [] : above.slice(top);
}

function maySee({ store, viewer }: Viewpoint, file: FileRecord): boolean {
  if (file.userId === viewer.id) return true;
  if (!store.friends.areFriends(viewer.id, file.userId)) return false;
  return [file, ...store.files.ancestors(file)].some((each) => store.shares.isSharedWith(each.id, viewer.id));
}

function findFriendFolder({ store, viewer }: Viewpoint, id: number): Place | null {
  const friendship = store.friends
    .friendsOf(viewer.id)
    .find((candidate) => candidate.id === id - FRIEND_FOLDER_BASE);
  const friend = friendship ? store.users.get(friendship.friendId) : null;
  return friend ? { kind: "friend", folderId: id, friend } : null;
}

function crumb(file: FileRecord): [number, string] {
  return [file.id, file.name];
}

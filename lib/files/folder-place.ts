/**
 * Where somebody is in a folder: kept in the history entry itself, so each visit of a folder has its own. `scrollY` is null where
 * only the row is known: on the way up, which arrives at the folder that one comes from.
 */
export type FolderPlace = { folderId: number; scrollY: number | null; fileId: number | null };

const KEY = "matineePlace";

/** The entry's state with the place in it. What others keep there (the router does) stays. */
export function withPlace(state: unknown, place: FolderPlace): Record<string, unknown> {
  return { ...(isRecord(state) ? state : {}), [KEY]: place };
}

/**
 * The place in `folderId` that an entry keeps; null for a new entry, for one of another folder (the address changes a moment
 * before the entry does), and for whatever a stranger may have left in the history.
 */
export function placeOf(state: unknown, folderId: number): FolderPlace | null {
  const place = isRecord(state) ? state[KEY] : null;
  if (!isRecord(place) || place.folderId !== folderId) return null;
  const { scrollY, fileId } = place;
  if (scrollY !== null && !(typeof scrollY === "number" && scrollY >= 0)) return null;
  return { folderId, scrollY, fileId: typeof fileId === "number" ? fileId : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

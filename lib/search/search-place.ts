/** Where somebody was in what a search found, kept in the history entry: Back from a hit leads to its row. */
export type SearchPlace = { query: string; scrollY: number; fileId: number | null };

const KEY = "matineeSearchPlace";

/** The entry's state with the place in it. What others keep there (the router does) stays. */
export function withSearchPlace(state: unknown, place: SearchPlace): Record<string, unknown> {
  return { ...(isRecord(state) ? state : {}), [KEY]: place };
}

/** null for a new entry, for another search, and for whatever a stranger may have left in the history. */
export function searchPlaceOf(state: unknown, query: string): SearchPlace | null {
  const place = isRecord(state) ? state[KEY] : null;
  if (!isRecord(place) || place.query !== query) return null;
  const { scrollY, fileId } = place;
  if (typeof scrollY !== "number" || !(scrollY >= 0)) return null;
  return { query, scrollY, fileId: typeof fileId === "number" ? fileId : null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

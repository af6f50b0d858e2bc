/**
 * What was searched for in this browser, newest first. It stays here: put.io is not told, and it is kept by account, as a
 * household shares a browser.
 */
const MOST_KEPT = 10;
const LONGEST_KEPT = 300;

const keyOf = (userId: number) => `matinee-searches-${userId}`;
const listeners = new Set<() => void>();
const NONE: readonly string[] = [];
let lastRead = { stored: "", searches: NONE };

/** The same array as long as nothing changed, as `useSyncExternalStore` wants it. */
export function readRecentSearches(
  userId: number,
  storage: Storage = window.localStorage,
): readonly string[] {
  const stored = attempt(() => storage.getItem(keyOf(userId))) ?? "";
  if (stored !== lastRead.stored) lastRead = { stored, searches: parseSearches(stored) };
  return lastRead.searches;
}

/** A search that goes on from an older one ("trai", then "train") takes its place. */
export function keepSearch(userId: number, text: string, storage: Storage = window.localStorage): void {
  const search = text.trim();
  if (search === "" || search.length > LONGEST_KEPT) return;
  const older = readRecentSearches(userId, storage).filter((kept) => !search.startsWith(kept));
  write(userId, [search, ...older].slice(0, MOST_KEPT), storage);
}

export function clearSearches(userId: number, storage: Storage = window.localStorage): void {
  attempt(() => storage.removeItem(keyOf(userId)));
  for (const listener of listeners) listener();
}

export function subscribeToSearches(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function write(userId: number, searches: readonly string[], storage: Storage) {
  attempt(() => storage.setItem(keyOf(userId), JSON.stringify(searches)));
  for (const listener of listeners) listener();
}

function parseSearches(stored: string): readonly string[] {
  const parsed: unknown = attempt(() => JSON.parse(stored));
  return Array.isArray(parsed) ? parsed.filter((item) => typeof item === "string").slice(0, MOST_KEPT) : NONE;
}

/** Without storage (private windows, a full disk) nothing is remembered, and nothing else is lost. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

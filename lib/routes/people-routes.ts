/** What the history reads back out of its address. */
export const KIND_PARAM = "kind";

/** Addresses of friends and history that no folder needs; `routes` is in every folder's first load. */
export const peopleRoutes = {
  /** What a friend shares, by their name: leads on to its folder. Undone by `friendOfSegment`. */
  friendFiles: (name: string) => `/friends/${encodeURIComponent(markDots(name).toWellFormed())}`,
  /** The history, narrowed to lines of one kind (lib/history/event-filter.ts). */
  history: (kind: string | null) => (kind === null ? "/history" : `/history?${KIND_PARAM}=${kind}`),
} as const;

/** The name in a segment of an address, still encoded; null: nobody's. */
export function friendOfSegment(segment: string): string | null {
  try {
    const name = decodeURIComponent(segment);
    return name.startsWith("/.") ? name.slice(1) : name;
  } catch {
    return null;
  }
}

/** Browsers take "." and ".." for steps of a path, encoded or not. */
function markDots(name: string): string {
  return name === "." || name === ".." ? `/${name}` : name;
}

import type { PublicLink } from "@/lib/putio/public-links";
import type { SharedFile } from "@/lib/putio/sharing";

/** What a row says of who else sees its file. */
export type SharedMark = {
  /** null: no friend does. */
  sharedWith: SharedFile["sharedWith"] | null;
  hasLink: boolean;
};

/** Small, because every row reads it; only `lib/sharing/mark-watch.ts` writes. */
let marks: ReadonlyMap<number, SharedMark> = new Map();
const listeners = new Set<() => void>();

export function sharedMarkOf(fileId: number): SharedMark | null {
  return marks.get(fileId) ?? null;
}

export function subscribeToMarks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

type Known = {
  shared: readonly Pick<SharedFile, "id" | "sharedWith">[];
  links: readonly Pick<PublicLink, "file">[];
};

/** A mark that did not change stays the same object, so that only the rows of the others are drawn again. */
export function publishMarks({ shared, links }: Known): void {
  const next = new Map<number, SharedMark>();
  for (const { id, sharedWith } of shared) next.set(id, { sharedWith, hasLink: false });
  for (const { file } of links)
    next.set(file.id, { sharedWith: next.get(file.id)?.sharedWith ?? null, hasLink: true });
  for (const [id, mark] of next) next.set(id, keepSame(marks.get(id), mark));
  marks = next;
  for (const listener of listeners) listener();
}

function keepSame(before: SharedMark | undefined, next: SharedMark): SharedMark {
  const isSame = before?.sharedWith === next.sharedWith && before.hasLink === next.hasLink;
  return before && isSame ? before : next;
}

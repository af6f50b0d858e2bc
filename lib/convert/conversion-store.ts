import type { Conversion } from "@/lib/files/will-it-play";

/**
 * The conversions that are under way, and those that ended in this visit, in the order of put.io's queue. Rows, panels and the
 * player read it; only `lib/convert/queue-watch.ts` and the acts write. It is small because every row reads it.
 */
let conversions: readonly Conversion[] = [];
let byFile: ReadonlyMap<number, Conversion> = new Map();
const listeners = new Set<() => void>();

export function readConversions(): readonly Conversion[] {
  return conversions;
}

export function conversionOf(fileId: number): Conversion | null {
  return byFile.get(fileId) ?? null;
}

export function subscribeToConversions(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whoever did not change stays the same object, so that only the rows of the others are drawn again. */
export function publishConversions(next: readonly Conversion[]): void {
  const before = byFile;
  conversions = next.map((conversion) => keepSame(before.get(conversion.fileId), conversion));
  byFile = new Map(conversions.map((conversion) => [conversion.fileId, conversion]));
  for (const listener of listeners) listener();
}

export function isRunning({ mp4 }: Pick<Conversion, "mp4">): boolean {
  return mp4.status === "IN_QUEUE" || mp4.status === "CONVERTING";
}

function keepSame(before: Conversion | undefined, next: Conversion): Conversion {
  return before && JSON.stringify(before) === JSON.stringify(next) ? before : next;
}

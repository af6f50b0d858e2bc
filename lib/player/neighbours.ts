import type { PutioFile } from "@/lib/putio/file";

/** Fewer would look as if the folder ended here. */
const FEWEST = 6;

/** The part of a folder around one of its files, in the folder's order: the one before it, itself, and what comes next. */
export function neighboursOf(
  files: readonly PutioFile[],
  { fileId, count }: { fileId: number; count: number },
): PutioFile[] {
  const place = files.findIndex(({ id }) => id === fileId);
  const start = Math.max(0, Math.min(place - 1, files.length - FEWEST));
  return files.slice(start, start + count);
}

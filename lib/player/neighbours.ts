import type { PutioFile } from "@/lib/putio/file";

/** Fewer would look as if the folder ended here. */
const FEWEST = 6;

/** Subtitles are in the film's own menu; between the films they would only be in the way. */
const SUBTITLE = /\.(?:srt|vtt|ass|ssa|sub|idx|sup)$/i;

/** The part of a folder around one of its files, in the folder's order: the one before it, itself, and what comes next. */
export function neighboursOf(
  files: readonly PutioFile[],
  { fileId, count }: { fileId: number; count: number },
): PutioFile[] {
  const shown = files.filter(({ id, name }) => id === fileId || !SUBTITLE.test(name));
  const place = shown.findIndex(({ id }) => id === fileId);
  const start = Math.max(0, Math.min(place - 1, shown.length - FEWEST));
  return shown.slice(start, start + count);
}

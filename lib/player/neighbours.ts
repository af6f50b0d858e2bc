import type { PutioFile } from "@/lib/putio/file";

/** The part of a folder around one of its files: that file with as many before and after it as fit, in the folder's order. */
export function neighboursOf(
  files: readonly PutioFile[],
  { fileId, count }: { fileId: number; count: number },
): PutioFile[] {
  const place = files.findIndex(({ id }) => id === fileId);
  if (place < 0) return files.slice(0, count);
  const wished = place - Math.floor(count / 4);
  const start = Math.max(0, Math.min(wished, files.length - count));
  return files.slice(start, start + count);
}

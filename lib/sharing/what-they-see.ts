import type { PutioFile } from "@/lib/putio/file";

type Shown = { files: readonly Pick<PutioFile, "fileType">[]; count: number };

/** What exactly becomes visible to whoever something is shared with, in one sentence. */
export function whatTheySee({ files, count }: Shown): string {
  const folders = files.filter(({ fileType }) => fileType === "FOLDER").length;
  const isWhollyKnown = files.length === count;
  if (count === 1)
    return folders === 1
      ? "They see this folder and everything in it, also what is put into it later."
      : "They see this file and nothing around it.";
  if (isWhollyKnown && folders === 0) return `They see these ${count} files and nothing around them.`;
  if (isWhollyKnown && folders === count)
    return `They see these ${count} folders and everything in them, also what is put into them later.`;
  return `They see these ${count} items; of folders everything in them, also what is put into them later.`;
}

/** What they may do with it, and what they may not. */
export const WHAT_THEY_MAY = "They can play, download and copy. Only you can change or delete.";

import { type FileKind, kindOf } from "@/lib/files/file-kind";
import type { PutioFile } from "@/lib/putio/file";

/** What the files of one kind hold. */
export type KindTally = { kind: FileKind; files: number; bytes: number };

/** Adds files up by kind. Folders hold nothing themselves, and what friends share takes none of one's own space. */
export function tallyKinds(files: readonly PutioFile[]): KindTally[] {
  const counted = files.filter(({ fileType, isShared }) => fileType !== "FOLDER" && !isShared);
  return joinTallies([counted.map((file) => ({ kind: kindOf(file), files: 1, bytes: file.sizeBytes }))]);
}

/** Several counts as one, the kind that holds most first. */
export function joinTallies(parts: readonly (readonly KindTally[])[]): KindTally[] {
  const sums = new Map<FileKind, KindTally>();
  for (const { kind, files, bytes } of parts.flat()) {
    const sum = sums.get(kind) ?? { kind, files: 0, bytes: 0 };
    sums.set(kind, { kind, files: sum.files + files, bytes: sum.bytes + bytes });
  }
  return [...sums.values()].sort((left, right) => right.bytes - left.bytes);
}

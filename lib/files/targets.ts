import type { PutioFile } from "@/lib/putio/file";
import type { FileSelection } from "@/lib/putio/selection";

/** What an act is done to: some files by their ids, or everything that a listing covers, which put.io then does in one call. */
export type FileTargets = {
  selection: FileSelection;
  count: number;
  /** null: not known, as of a folder that has not been read to its end. */
  sizeBytes: number | null;
  /** Those that have been read; all of them where the selection is by ids. */
  files: readonly PutioFile[];
  /** Where they lie; null: in several folders, as search results do. */
  folderId: number | null;
};

/** Some files, all of which are known. */
export function targetsOf(files: readonly PutioFile[], folderId: number | null): FileTargets {
  return {
    selection: { kind: "files", fileIds: files.map(({ id }) => id) },
    count: files.length,
    sizeBytes: files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    files,
    folderId,
  };
}

/** Those of them that these ids name, such as the three that failed. */
export function someOfTargets(targets: FileTargets, fileIds: readonly number[]): FileTargets {
  const wanted = new Set(fileIds);
  const files = targets.files.filter(({ id }) => wanted.has(id));
  const isKnown = files.length === wanted.size;
  return {
    ...targetsOf(files, targets.folderId),
    selection: { kind: "files", fileIds: [...wanted] },
    count: wanted.size,
    ...(isKnown ? {} : { sizeBytes: null }),
  };
}

/** Whether a file of the folder they lie in is among them. */
export function coverOf({ selection }: Pick<FileTargets, "selection">): (fileId: number) => boolean {
  if (selection.kind === "files") {
    const included = new Set(selection.fileIds);
    return (fileId) => included.has(fileId);
  }
  const excluded = new Set(selection.excludedIds);
  return (fileId) => !excluded.has(fileId);
}

/** The folders they lie in, as far as that is known. */
export function foldersOfTargets({ files, folderId }: Pick<FileTargets, "files" | "folderId">): number[] {
  if (folderId !== null) return [folderId];
  return [...new Set(files.flatMap(({ parentId }) => parentId ?? []))];
}

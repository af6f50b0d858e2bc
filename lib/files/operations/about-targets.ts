import { coverOf, type FileTargets, foldersOfTargets } from "../targets";
import type { BulkItem } from "./bulk";
import type { NamedItem, Subject } from "./operation";

/** More names than these the log does not keep. */
const MOST_NAMED = 1000;

/** What the log says of the files that something is done to. */
export function aboutTargets(targets: FileTargets) {
  return { subject: subjectOf(targets), items: namedOf(targets.files), folderIds: foldersOfTargets(targets) };
}

export function subjectOf({ count, files }: Pick<FileTargets, "count" | "files">): Subject {
  return { count, name: count === 1 ? (files[0]?.name ?? null) : null };
}

export function namedOf(files: readonly NamedItem[]): NamedItem[] {
  return files.slice(0, MOST_NAMED).map(({ id, name }) => ({ id, name }));
}

/** One by one, of a selection by ids; a file that was not read has its id alone. */
export function itemsOf(targets: FileTargets): BulkItem[] {
  const { selection, files, folderId } = targets;
  const known = new Map(files.map((file) => [file.id, file]));
  const ids = selection.kind === "files" ? selection.fileIds : [...known.keys()].filter(coverOf(targets));
  return ids.map((id) => {
    const file = known.get(id);
    return { id, name: file?.name ?? "", parentId: file?.parentId ?? folderId };
  });
}

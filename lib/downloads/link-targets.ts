import type { FileTargets } from "@/lib/files/targets";
import type { LinkTargets } from "@/lib/query/file-links";

/** What links are asked for; null for everything that a search found, of which put.io gives no list without reading all of it. */
export function linkTargetsOf({ selection, files, folderId }: FileTargets): LinkTargets | null {
  if (selection.kind === "files") return { kind: "files", files };
  return folderId === null ? null : { kind: "folder", folderId, excludedIds: selection.excludedIds };
}

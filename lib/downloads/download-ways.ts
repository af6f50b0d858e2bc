import type { FileTargets } from "@/lib/files/targets";
import type { DownloadWay } from "./download-choice";
import { linkTargetsOf } from "./link-targets";

/** A browser lets that many downloads begin from one press, and people still see through them. */
export const MOST_ONE_BY_ONE = 100;

/** Why a way is not open for these files; null: it is. */
export function wayRefusal(way: DownloadWay, targets: FileTargets): string | null {
  if (way === "zip") return null;
  if (linkTargetsOf(targets) === null) return "Not for a whole search: select in a folder instead";
  const isTooMany = targets.count > MOST_ONE_BY_ONE;
  if (way === "one-by-one" && isTooMany) return `Not for more than ${MOST_ONE_BY_ONE} files`;
  const isAllKnown = targets.selection.kind === "files";
  if (way === "playlist" && isAllKnown && !targets.files.some(canPlay)) return "Nothing here plays";
  return null;
}

function canPlay({ fileType }: FileTargets["files"][number]): boolean {
  return fileType === "VIDEO" || fileType === "AUDIO" || fileType === "FOLDER";
}

/** What the zip is called, without its extension. */
export function zipNameOf({ count, files }: Pick<FileTargets, "count" | "files">): string {
  const [only] = files;
  if (count !== 1) return `${count} items`;
  return only?.name ?? "1 item";
}

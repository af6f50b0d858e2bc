import type { PutioFile } from "@/lib/putio/file";
import { folderOnScreen } from "./selection-store";

/** The names in a folder, as far as they are here; put.io has the last word. A file's own name is not taken from itself. */
export function takenNamesIn(folderId: number | null, except?: PutioFile): ReadonlySet<string> {
  const screen = folderOnScreen();
  if (!screen || screen.folderId !== folderId) return new Set();
  return new Set(screen.rows.files.filter(({ id }) => id !== except?.id).map(({ name }) => name));
}

import { requirePlace, type Viewpoint } from "./access";
import { badRequest, forbidden } from "./http/api-error";
import type { FileRecord } from "./state/entities";

/** A file or folder that this user may change. Throws 404 for what is not there, 403 for friends' files and the root. */
export function requireOwnFile(view: Viewpoint, id: number): FileRecord {
  const place = requirePlace(view, id);
  if (place.kind !== "file" || place.file.userId !== view.viewer.id) throw forbidden();
  return place.file;
}

/** The id of a folder that this user may put something into, 0 for the root. Throws as `requireOwnFile`, and 400 for a file. */
export function requireOwnFolder(view: Viewpoint, id: number): number {
  if (requirePlace(view, id).kind === "root") return 0;
  const file = requireOwnFile(view, id);
  if (file.fileType !== "FOLDER") throw badRequest("The parent is a file, not a folder.");
  return file.id;
}

/**
 * Whether a folder is this file itself or lies somewhere below it: there it can be neither moved nor copied.
 */
export function liesIn(
  { store }: Viewpoint,
  { folderId, file }: { folderId: number; file: FileRecord },
): boolean {
  const folder = folderId === 0 ? null : store.files.get(folderId);
  return folder !== null && [folder, ...store.files.ancestors(folder)].some((each) => each.id === file.id);
}

import { requireFile } from "../access";
import { APPS } from "../auth";
import { badRequest, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { liesIn, requireOwnFile, requireOwnFolder } from "../own-files";
import { readSelection, selectedFiles } from "../selection";
import { copyTree } from "../state/copy-files";
import type { FileRecord } from "../state/entities";
import { cleanName, freeName, isTaken, nameTaken } from "../state/file-names";
import { touchFolder } from "../state/folder-tree";
import { FileWire } from "../wire";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Making folders, renaming and copying. */
export const organiseRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/files/create-folder", access: APPS, handle: createFolder },
  { method: "POST", path: "/v2/files/rename", access: APPS, handle: rename },
  { method: "POST", path: "/v2/files/copy", access: APPS, handle: copy },
  { method: "POST", path: "/v2/files/copy-to-disk", access: APPS, handle: copyToDisk },
];

/**
 * `name` makes one folder, whose name must be free; `path` makes a chain of folders and takes those that are there
 * already; with both, the folder is made at the end of the chain. All of it or nothing.
 */
function createFolder(context: Context): Response {
  const { input, sandbox } = context;
  const parentId = requireOwnFolder(viewpoint(context), input.int("parent_id") ?? 0);
  const steps = (input.text("path") ?? "").split("/").filter((step) => step !== "");
  const folder = sandbox.store.database.transaction(() => {
    let made: FileRecord | null = null;
    for (const step of steps)
      made = openFolder(context, { parentId: made?.id ?? parentId, name: cleanName(step) });
    if (made !== null && input.text("name") === null) return made;
    return makeFolder(context, { parentId: made?.id ?? parentId, name: cleanName(input.text("name")) });
  });
  return ok({ file: new FileWire(context).file(folder, new Set()) });
}

function openFolder(context: Context, spot: { parentId: number; name: string }): FileRecord {
  const { sandbox, caller } = context;
  const known = sandbox.store.files.child({ userId: caller.user.id, ...spot });
  return known?.fileType === "FOLDER" ? known : makeFolder(context, spot);
}

function makeFolder({ sandbox, caller }: Context, spot: { parentId: number; name: string }): FileRecord {
  const { database, files, clock } = sandbox.store;
  const place = { userId: caller.user.id, ...spot };
  if (isTaken(database, place)) throw nameTaken();
  touchFolder(database, { folderId: spot.parentId, now: clock.now() });
  return files.createFolder(place);
}

function rename(context: Context): Response {
  const { input, sandbox } = context;
  const file = requireOwnFile(viewpoint(context), input.requiredInt("file_id"));
  const name = cleanName(input.text("name"));
  const { database, files, clock } = sandbox.store;
  if (isTaken(database, { ...file, name })) throw nameTaken();
  if (name !== file.name) {
    files.rename(file.id, name);
    touchFolder(database, { folderId: file.parentId, now: clock.now() });
  }
  return ok();
}

/** One file, or a folder with everything below it; a friend's files are cloned or copied to disk instead. */
function copy(context: Context): Response {
  const { input, sandbox, caller } = context;
  const view = viewpoint(context);
  const file = requireOwnFile(view, input.requiredInt("file_id"));
  const parentId = requireOwnFolder(view, input.int("parent_id") ?? 0);
  const name = input.has("name") ? cleanName(input.text("name")) : file.name;
  const to = { userId: caller.user.id, parentId, name };
  const { database, files, clock } = sandbox.store;
  if (liesIn(view, { folderId: parentId, file })) throw badRequest("A folder cannot be copied into itself.");
  if (isTaken(database, to)) throw nameTaken();
  const made = files.get(copyTree(database, { file, to, now: clock.now() }));
  if (made === null) throw new Error("A copy that was just made is missing.");
  return ok({ file: new FileWire(context).file(made, new Set()) });
}

/** Copies what the user sees, own files and friends', into the user's own space; names that are taken get a number. */
function copyToDisk(context: Context): Response {
  const { input, sandbox, caller } = context;
  const view = viewpoint(context);
  const parentId = requireOwnFolder(view, input.int("parent_id") ?? 0);
  const { files, missingIds } = selectedFiles(view, readSelection(context));
  if (missingIds.length > 0) throw notFound("File not found");
  if (files.some((file) => liesIn(view, { folderId: parentId, file })))
    throw badRequest("A folder cannot be copied into itself.");
  const { database, clock } = sandbox.store;
  database.transaction(() => {
    for (const { id } of files) {
      const file = requireFile(view, id);
      const place = { userId: caller.user.id, parentId, name: file.name };
      copyTree(database, { file, to: { ...place, name: freeName(database, place) }, now: clock.now() });
    }
  });
  return ok();
}

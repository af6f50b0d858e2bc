import { APPS } from "../auth";
import { ApiError, badRequest, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { requireOwnFolder } from "../own-files";
import { readSelection, selectFiles } from "../selection";
import { cloneJson, startClone } from "../sharing/clones";
import { countBelow, dropNested } from "../state/folder-tree";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Copying what friends share into one's own space, as a job. */
export const cloneRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/sharing/clone", access: APPS, handle: start },
  { method: "GET", path: "/v2/sharing/clone/:id", access: APPS, handle: show },
];

function start(context: Context): Response {
  const { sandbox, caller, input } = context;
  const { database, selected } = sandbox.store;
  const view = viewpoint(context);
  const parentId = requireOwnFolder(view, input.int("parent_id") ?? 0);
  const { missingIds } = selectFiles(view, readSelection(context));
  if (missingIds.length > 0) throw notFound("File not found");
  dropNested(database);
  const files = selected.all();
  if (files.length === 0) throw badRequest("There is nothing to copy.");
  if (files.some((file) => file.userId === caller.user.id))
    throw badRequest("These files are yours already.");
  const childCount = countBelow(
    database,
    files.map(({ id }) => id),
  );
  return ok({ id: startClone(sandbox, { userId: caller.user.id, files, childCount, parentId }) });
}

function show(context: Context): Response {
  const { sandbox, caller } = context;
  const clone = sandbox.store.clones.get(pathId(context));
  if (clone?.userId !== caller.user.id) {
    throw new ApiError(404, "SHARED_FILE_CLONE_NOT_FOUND", { message: "There is no such copy." });
  }
  return ok(cloneJson(sandbox, clone));
}

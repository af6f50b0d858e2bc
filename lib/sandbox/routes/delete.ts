import { APPS } from "../auth";
import { freeBlobs } from "../due-work";
import { forbidden, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { type BulkSelection, readSelection, selectFiles } from "../selection";
import { encodeCursor, findDeleteCursor } from "../state/cursor";
import { deleteSelected } from "../state/delete-files";
import { dropNested } from "../state/folder-tree";
import { requireUnlockedTrash } from "../trash-lock";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Deleting: into the trash, or for good. */
export const deleteRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/files/delete", access: APPS, handle: deleteFiles },
];

/**
 * `skip_trash`, and an account without a trash, delete for good. What is not there fails the whole call unless
 * `skip_nonexistents`, what belongs to a friend unless `skip_owner_check`: then it is left alone and counted in `skipped`.
 */
function deleteFiles(context: Context): Response {
  const { input, sandbox, caller } = context;
  const { selection, newestId } = readDeletion(context);
  const skipped = selectDeletable(context, selection);
  const { selected, database, trash } = sandbox.store;
  if (newestId !== null) selected.removeAbove(newestId);
  dropNested(database);
  const cursor = input.flag("partial_delete") ? leaveRest(context, { selection, newestId }) : null;
  if (caller.user.settings.trash_enabled === true && !input.flag("skip_trash")) {
    requireUnlockedTrash(context);
    trash.add(caller.user.id);
  } else {
    freeBlobs(sandbox, deleteSelected(database, { userId: caller.user.id, now: sandbox.clock.now() }));
  }
  return ok({ skipped, cursor });
}

type Deletion = { selection: BulkSelection; newestId: number | null };

function readDeletion(context: Context): Deletion {
  const cursor = context.input.text("cursor");
  const left = cursor === null ? null : findDeleteCursor(cursor, context.caller.user.id);
  return left ?? { selection: readSelection(context), newestId: null };
}

/** Selects what may be deleted and answers with how many are left alone. Throws 404 and 403 where a flag is missing. */
function selectDeletable(context: Context, selection: BulkSelection): number {
  const { input, sandbox, caller } = context;
  const { missingIds } = selectFiles(viewpoint(context), selection);
  if (missingIds.length > 0 && !input.flag("skip_nonexistents")) throw notFound("File not found");
  const foreign = sandbox.store.selected.foreignFiles(caller.user.id);
  if (foreign.length > 0 && !input.flag("skip_owner_check")) throw forbidden();
  sandbox.store.selected.removeIds(foreign.map((file) => file.id));
  return missingIds.length + foreign.length;
}

/** Leaves as many selected as one call deletes, and answers with the cursor for the rest. */
function leaveRest({ sandbox, caller }: Context, { selection, newestId }: Deletion): string | null {
  const { selected } = sandbox.store;
  const highest = newestId ?? selected.highestId();
  const restIds = selected.keepFirst(sandbox.limits.partialDelete);
  if (restIds.length === 0) return null;
  const rest: BulkSelection = selection.kind === "ids" ? { kind: "ids", ids: restIds } : selection;
  return encodeCursor({ kind: "delete", userId: caller.user.id, selection: rest, newestId: highest });
}

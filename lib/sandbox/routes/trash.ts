import { APPS } from "../auth";
import { freeBlobs } from "../due-work";
import { ApiError, badRequest } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { decodeTrashCursor, encodeCursor, type TrashCursor } from "../state/cursor";
import type { TrashedFile } from "../state/entities";
import { requireUnlockedTrash, trashRefusal } from "../trash-lock";
import { FileWire, wireTime } from "../wire";

type Context = RouteContext & { caller: Caller };

const DEFAULT_PER_PAGE = 50;
const MAX_PER_PAGE = 1000;

/** The trash. Only its items, the files and folders that were deleted, can be seen and named, never what is in them. */
export const trashRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/trash/list", access: APPS, handle: startList },
  { method: "POST", path: "/v2/trash/list/continue", access: APPS, handle: continueList },
  { method: "POST", path: "/v2/trash/restore", access: APPS, handle: restore },
  { method: "POST", path: "/v2/trash/delete", access: APPS, handle: deleteItems },
  { method: "POST", path: "/v2/trash/empty", access: APPS, handle: empty },
];

function startList(context: Context): Response {
  const perPage = context.input.int("per_page", { min: 1, max: MAX_PER_PAGE }) ?? DEFAULT_PER_PAGE;
  return listPage(context, { perPage, after: null });
}

function continueList(context: Context): Response {
  const { input, caller } = context;
  const given = decodeTrashCursor(input.requiredText("cursor"), caller.user.id);
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE }) ?? given.perPage;
  return listPage(context, { perPage, after: given.after });
}

function listPage(
  context: Context,
  { perPage, after }: { perPage: number; after: TrashCursor["after"] | null },
): Response {
  const { sandbox, caller } = context;
  const userId = caller.user.id;
  const rows = sandbox.store.trash.list(userId, { after, limit: perPage + 1 });
  const items = rows.slice(0, perPage);
  const last = items.at(-1);
  const hasMore = rows.length > items.length && last !== undefined;
  const wire = new FileWire(context);
  return ok({
    files: items.map((item) => wireItem(wire, item)),
    cursor: hasMore
      ? encodeCursor({ kind: "trash", userId, perPage, after: { deletedAt: last.deletedAt, id: last.id } })
      : null,
    total: sandbox.store.trash.count(userId),
    trash_size: caller.user.trashBytes,
  });
}

function wireItem(wire: FileWire, item: TrashedFile): Record<string, unknown> {
  return {
    ...wire.file(item, new Set()),
    deleted_at: wireTime(item.deletedAt),
    expiration_date: wireTime(item.expiresAt),
  };
}

/**
 * Takes place some moments later (state/trash.ts); until then the items stay in the trash, and the trash is locked for
 * all but further restores, which large selections are made of.
 */
function restore(context: Context): Response {
  const { sandbox } = context;
  selectItems(context);
  const { files, isComplete } = sandbox.store.trash.inspectSelected();
  if (!isComplete) throw trashRefusal("TRASH_INCOMPLETE_TRASH", "This has not been wholly trashed yet.");
  if (files > sandbox.limits.restore)
    throw trashRefusal("TRASH_RESTORE_TOO_MANY_FILES", "These are too many files to restore at once.");
  sandbox.store.trash.startRestore();
  return ok();
}

function deleteItems(context: Context): Response {
  const { sandbox, caller } = context;
  requireUnlockedTrash(context);
  selectItems(context);
  freeBlobs(sandbox, sandbox.store.trash.purge(caller.user.id));
  return ok();
}

function empty(context: Context): Response {
  const { sandbox, caller } = context;
  requireUnlockedTrash(context);
  sandbox.store.trash.selectAll(caller.user.id);
  freeBlobs(sandbox, sandbox.store.trash.purge(caller.user.id));
  return ok();
}

/** Items by id, or all of them by a cursor of the list, minus `exclude_ids`. Throws 404 `TRASH_FILE_NOT_FOUND`. */
function selectItems({ sandbox, caller, input }: Context): void {
  const { selected, trash } = sandbox.store;
  const cursor = input.text("cursor");
  if (cursor !== null) {
    decodeTrashCursor(cursor, caller.user.id);
    trash.selectAll(caller.user.id);
    selected.removeIds(input.ids("exclude_ids"));
    return;
  }
  const ids = [...input.ids("file_ids"), ...input.ids("file_id")];
  if (ids.length === 0) throw badRequest("Parameter file_ids is required.");
  selected.clear();
  selected.addIds(ids);
  if (trash.countStrangers(caller.user.id) === 0) return;
  throw new ApiError(404, "TRASH_FILE_NOT_FOUND", { message: "There is no such file in the trash." });
}

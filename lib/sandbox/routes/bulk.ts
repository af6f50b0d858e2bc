import { APPS } from "../auth";
import { ApiError, badRequest, forbidden, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { requireOwnFolder } from "../own-files";
import { readSelection, selectFiles } from "../selection";
import type { FileRecord } from "../state/entities";
import { cleanName } from "../state/file-names";
import { moveSelected, type Refusal } from "../state/move-files";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** What is done to many files in one call, but for deleting (delete.ts). */
export const bulkRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/files/move", access: APPS, handle: move },
  { method: "POST", path: "/v2/files/touch", access: APPS, handle: touch },
  { method: "POST", path: "/v2/files/watch-status", access: APPS, handle: setWatched },
];

/** Always 200 where the folder is good: what could not be moved is told in `errors`, and the rest has been moved. */
function move(context: Context): Response {
  const { input, sandbox, caller } = context;
  const view = viewpoint(context);
  const folderId = requireOwnFolder(view, input.requiredInt("parent_id"));
  const name = input.has("name") ? cleanName(input.text("name")) : null;
  const { missingIds } = selectFiles(view, readSelection(context));
  const { selected, database, clock } = sandbox.store;
  if (name !== null && selected.count() + missingIds.length > 1)
    throw badRequest("Only one file can be given a name.");
  const foreign = selected.foreignFiles(caller.user.id);
  selected.removeIds(foreign.map((file) => file.id));
  const plan = { userId: caller.user.id, folderId, name, now: clock.now() };
  const refusals: Refusal[] = [
    ...missingIds.map((id) => ({ id, name: null, errorType: "NotFound", status: 404 })),
    ...foreign.map(({ id, name: known }) => ({ id, name: known, errorType: "Forbidden", status: 403 })),
    ...moveSelected(database, plan),
  ];
  return ok({ errors: refusals.map(wireRefusal) });
}

function wireRefusal({ id, name, errorType, status }: Refusal): Record<string, unknown> {
  return { id, name, error_type: errorType, status_code: status };
}

/** `updated_at` in RFC 3339, now if there is none; what is below a second is cut off. */
function touch(context: Context): Response {
  const { sandbox, input } = context;
  const { database, clock } = sandbox.store;
  const updatedAt = readTime(input.text("updated_at")) ?? clock.now();
  if (selectSeen(context).length > 0) throw forbidden();
  database.run("UPDATE files SET updated_at = ? WHERE id IN (SELECT id FROM temp.selected)", updatedAt);
  return ok();
}

/** Sets or clears `first_accessed_at`; positions stay, so that it can be taken back. Friends' files count for oneself. */
function setWatched(context: Context): Response {
  const { sandbox, input, caller } = context;
  const isWatched = input.optionalFlag("watched");
  if (isWatched === null) throw badRequest("Parameter watched is required.");
  const { history_enabled, start_from } = caller.user.settings;
  if (history_enabled !== true || start_from !== true) {
    throw new ApiError(400, "FEATURE_DISABLED", { message: "The history is switched off in your settings." });
  }
  const { database, viewings, clock, selected } = sandbox.store;
  const foreign = selectSeen(context);
  selected.removeIds(foreign.map((file) => file.id));
  database.transaction(() => {
    const watchedAt = isWatched ? clock.now() : null;
    database.run(
      `UPDATE files SET first_accessed_at = CASE WHEN ? IS NULL THEN NULL ELSE ifnull(first_accessed_at, ?) END
       WHERE id IN (SELECT id FROM temp.selected)`,
      ...[watchedAt, watchedAt],
    );
    for (const file of foreign) {
      const known = viewings.get(caller.user.id, file).firstAccessedAt;
      viewings.set(caller.user.id, file, { firstAccessedAt: watchedAt && (known ?? watchedAt) });
    }
  });
  return ok();
}

/** Selects what the call names and answers with those that are friends'. Throws 404 for what is not there. */
function selectSeen(context: Context): FileRecord[] {
  const { missingIds } = selectFiles(viewpoint(context), readSelection(context));
  if (missingIds.length > 0) throw notFound("File not found");
  return context.sandbox.store.selected.foreignFiles(context.caller.user.id);
}

/** Seconds since the epoch; a time without an offset is UTC, as put.io's own times are. */
function readTime(text: string | null): number | null {
  if (text === null) return null;
  const match = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?$/i.exec(text);
  const [, day, time, offset = "Z"] = match ?? [];
  const seconds = Math.floor(Date.parse(`${day}T${time}${offset.toUpperCase()}`) / 1000);
  if (!Number.isFinite(seconds) || !isRealDay(day ?? "") || !hasFourDigits(seconds))
    throw badRequest("Parameter updated_at must be a time in RFC 3339.");
  return seconds;
}

/** A day that its month does not have is no mistake to `Date`, which counts on into the next. */
function isRealDay(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** An offset may lead out of the years that put.io's times can say. */
function hasFourDigits(seconds: number): boolean {
  return /^\d{4}-/.test(new Date(seconds * 1000).toISOString());
}

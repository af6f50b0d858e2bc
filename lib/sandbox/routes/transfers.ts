import { APPS } from "../auth";
import { ApiError, badRequest, notFound } from "../http/api-error";
import { contentDisposition } from "../http/content-disposition";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { decodeTransferCursor, encodeCursor } from "../state/cursor";
import type { TransferRecord } from "../state/transfers";
import { isOver, transferStatus, wireTransfer } from "../transfers/transfer-wire";
import { removeTransfer, retryTransfer } from "../transfers/transfers";
import { pathId } from "./path-id";

type Context = RouteContext & { caller: Caller };

const MAX_PER_PAGE = 1000;

/** Transfers that are there; routes/add-transfers.ts begins them. */
export const transferRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/transfers/list", access: APPS, handle: startList },
  { method: "POST", path: "/v2/transfers/list/continue", access: APPS, handle: continueList },
  {
    method: "GET",
    path: "/v2/transfers/count",
    access: APPS,
    handle: ({ sandbox, caller }) => ok({ count: sandbox.store.transfers.count(caller.user.id) }),
  },
  {
    method: "GET",
    path: "/v2/transfers/:id",
    access: APPS,
    handle: (context) =>
      ok({ transfer: wireTransfer(context.sandbox, requireTransfer(context, pathId(context))) }),
  },
  { method: "POST", path: "/v2/transfers/cancel", access: APPS, handle: cancel },
  { method: "POST", path: "/v2/transfers/clean", access: APPS, handle: clean },
  { method: "POST", path: "/v2/transfers/remove", access: APPS, handle: remove },
  { method: "POST", path: "/v2/transfers/retry", access: APPS, handle: retry },
  {
    method: "POST",
    path: "/v2/transfers/reannounce",
    access: APPS,
    handle() {
      throw badRequest("Reannouncing is not possible.");
    },
  },
  { method: "POST", path: "/v2/transfers/stop-recording", access: APPS, handle: stopRecording },
  { method: "POST", path: "/v2/transfers/add-trackers/:id", access: APPS, handle: addTrackers },
  { method: "GET", path: "/v2/transfers/:id/torrent", access: APPS, handle: sendTorrent },
];

function startList(context: Context): Response {
  const perPage = context.input.int("per_page", { min: 1, max: MAX_PER_PAGE });
  const page = listPage(context, { perPage, before: null });
  return ok({ ...page, total: context.sandbox.store.transfers.count(context.caller.user.id) });
}

function continueList(context: Context): Response {
  const { input, caller } = context;
  const given = decodeTransferCursor(input.requiredText("cursor"), caller.user.id);
  const perPage = input.int("per_page", { min: 1, max: MAX_PER_PAGE }) ?? given.perPage;
  return ok(listPage(context, { perPage, before: given.before }));
}

function listPage(
  { sandbox, caller }: Context,
  { perPage, before }: { perPage: number | null; before: number | null },
): Record<string, unknown> {
  const userId = caller.user.id;
  const limit = perPage === null ? null : perPage + 1;
  const rows = sandbox.store.transfers.list(userId, { before, limit });
  const page = perPage === null ? rows : rows.slice(0, perPage);
  const last = page.at(-1);
  const hasMore = perPage !== null && rows.length > page.length && last !== undefined;
  return {
    transfers: page.map((transfer) => wireTransfer(sandbox, transfer)),
    cursor: hasMore ? encodeCursor({ kind: "transfers", userId, perPage, before: last.id }) : null,
  };
}

/** Ids that are not there are passed over. */
async function cancel(context: Context): Promise<Response> {
  for (const transfer of named(context)) await removeTransfer(context.sandbox, transfer);
  return ok();
}

/** Of those named, or of all, what is over; what is still being sent on to others stays. */
async function clean(context: Context): Promise<Response> {
  const { sandbox, caller, input } = context;
  const all = sandbox.store.transfers.list(caller.user.id, { before: null, limit: null });
  const asked = input.list("transfer_ids").length > 0 ? named(context) : all;
  const over = asked.filter((transfer) => isOver(transferStatus(transfer, sandbox.clock.now())));
  for (const transfer of over) await removeTransfer(sandbox, transfer);
  return ok({ deleted_ids: over.map((transfer) => transfer.id) });
}

async function remove(context: Context): Promise<Response> {
  const { sandbox, caller, input } = context;
  const filter = input.oneOf("remove_filter", ["all", "completed"]);
  const all =
    filter === null ? [] : sandbox.store.transfers.list(caller.user.id, { before: null, limit: null });
  const meant = filter === null ? named(context) : all;
  const now = sandbox.clock.now();
  for (const transfer of meant) {
    const isMeant = filter !== "completed" || transferStatus(transfer, now) === "COMPLETED";
    if (isMeant) await removeTransfer(sandbox, transfer);
  }
  return ok();
}

function retry(context: Context): Response {
  const transfer = requireTransfer(context, context.input.requiredInt("id"));
  return ok({ transfer: wireTransfer(context.sandbox, retryTransfer(context.sandbox, transfer)) });
}

/** Live streams are not emulated, so nothing is ever being recorded. */
function stopRecording(context: Context): Response {
  requireTransfer(context, context.input.requiredInt("transfer_id"));
  throw new ApiError(400, "NOT_RECORDING", { message: "This transfer is not recording anything." });
}

function addTrackers(context: Context): Response {
  const { sandbox, input } = context;
  const transfer = findTransfer(context, pathId(context));
  if (transfer === null)
    throw new ApiError(404, "TRANSFER_NOT_FOUND", { message: "There is no such transfer." });
  const trackers = input.list("trackers");
  if (trackers.length === 0) throw new ApiError(400, "NO_TRACKERS", { message: "No trackers were given." });
  if (transfer.type !== "TORRENT")
    throw new ApiError(500, "TRANSFER_INVALID", { message: "This is no torrent." });
  const status = transferStatus(transfer, sandbox.clock.now());
  if (status === "WAITING" || status === "PREPARING_DOWNLOAD")
    throw new ApiError(500, "TORRENT_NOT_READY", { message: "The torrent is not known yet." });
  if (isOver(status))
    throw new ApiError(400, "TORRENT_NOT_ACTIVE", { message: "The torrent is not active." });
  sandbox.store.transfers.setTrackers(transfer.id, [...new Set([...transfer.trackers, ...trackers])]);
  return ok();
}

function sendTorrent(context: Context): Response {
  const transfer = requireTransfer(context, pathId(context));
  if (transfer.type !== "TORRENT") throw new ApiError(400, "NOT_TORRENT", { message: "This is no torrent." });
  const bytes = context.sandbox.store.transfers.torrent(transfer.id);
  if (bytes === null) throw new ApiError(400, "IS_MAGNET", { message: "This was begun by a magnet link." });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/x-bittorrent",
      "content-length": String(bytes.byteLength),
      "content-disposition": contentDisposition("attachment", `${transfer.name}.torrent`),
    },
  });
}

/** Those of the caller's transfers that `transfer_ids` names. */
function named(context: Context): TransferRecord[] {
  const ids = [...new Set(context.input.ids("transfer_ids"))];
  return ids.flatMap((id) => findTransfer(context, id) ?? []);
}

function requireTransfer(context: Context, id: number): TransferRecord {
  const transfer = findTransfer(context, id);
  if (transfer === null) throw notFound("There is no such transfer.");
  return transfer;
}

function findTransfer({ sandbox, caller }: Context, id: number): TransferRecord | null {
  const transfer = sandbox.store.transfers.get(id);
  return transfer?.userId === caller.user.id ? transfer : null;
}

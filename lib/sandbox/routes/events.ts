import { APPS, FIRST_PARTY } from "../auth";
import { ApiError, notFound } from "../http/api-error";
import { contentDisposition } from "../http/content-disposition";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { wireTime } from "../wire";
import { pathId } from "./path-id";

const DEFAULT_PER_PAGE = 100;
const MAX_PER_PAGE = 1000;

/** Events that may have been begun by a .torrent. */
const TRANSFER_TYPES: readonly string[] = ["transfer_completed", "transfer_error"];

/** The account's history. Clearing it is for put.io's own apps. */
export const eventRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/events/list", access: APPS, handle: listEvents },
  {
    method: "POST",
    path: "/v2/events/delete",
    access: FIRST_PARTY,
    handle({ sandbox, caller }) {
      sandbox.store.events.clear(caller.user.id);
      return ok();
    },
  },
  {
    method: "POST",
    path: "/v2/events/delete/:id",
    access: FIRST_PARTY,
    handle(context) {
      context.sandbox.store.events.remove(context.caller.user.id, pathId(context));
      return ok();
    },
  },
  { method: "GET", path: "/v2/events/:id/torrent", access: APPS, handle: sendTorrent },
];

function listEvents({ sandbox, caller, input }: RouteContext & { caller: Caller }): Response {
  const perPage = input.int("per_page") ?? DEFAULT_PER_PAGE;
  if (perPage < 1 || perPage > MAX_PER_PAGE) {
    throw new ApiError(400, "INVALID_PER_PAGE", { message: "per_page must be between 1 and 1000." });
  }
  const before = input.int("before");
  const events = sandbox.store.events.list(caller.user.id, { before, limit: perPage + 1 });
  return ok({
    events: events.slice(0, perPage).map((event) => ({
      ...event.extra,
      id: event.id,
      user_id: event.userId,
      created_at: wireTime(event.createdAt),
      type: event.type,
    })),
    has_more: events.length > perPage,
  });
}

/** A transfer that was begun by a link or a magnet has none that could be sent. */
function sendTorrent(context: RouteContext & { caller: Caller }): Response {
  const { events } = context.sandbox.store;
  const event = events.get(context.caller.user.id, pathId(context));
  if (event === null || !TRANSFER_TYPES.includes(event.type))
    throw notFound("There is no torrent of this event.");
  const bytes = events.torrent(event.id);
  if (bytes === null) throw new ApiError(500, "INVALID_EVENT", { message: "This event has no torrent." });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/x-bittorrent",
      "content-length": String(bytes.byteLength),
      "content-disposition": contentDisposition("attachment", `${event.extra.transfer_name}.torrent`),
    },
  });
}

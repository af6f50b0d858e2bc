import { APPS, FIRST_PARTY } from "../auth";
import { ApiError } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { wireTime } from "../wire";
import { pathId } from "./path-id";

const DEFAULT_PER_PAGE = 100;
const MAX_PER_PAGE = 1000;

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

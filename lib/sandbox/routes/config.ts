import { APPS } from "../auth";
import { ApiError, badRequest } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import type { ConfigPlace } from "../state/config";

type Context = RouteContext & { caller: Caller };

const MAX_TOTAL_BYTES = 16 * 1024 * 1024;

/** The key-value store of an OAuth app for one user. */
export const configRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v2/config",
    access: APPS,
    handle: (context) => ok({ config: context.sandbox.store.config.all(placeOf(context)) }),
  },
  { method: "PUT", path: "/v2/config", access: APPS, handle: replaceAll },
  {
    method: "GET",
    path: "/v2/config/:key",
    access: APPS,
    // null and not 404 where a key was never set; put.io's clients count on it.
    handle: (context) => ok({ value: context.sandbox.store.config.get(placeOf(context), keyOf(context)) }),
  },
  { method: "PUT", path: "/v2/config/:key", access: APPS, handle: setValue },
  {
    method: "DELETE",
    path: "/v2/config/:key",
    access: APPS,
    handle(context) {
      context.sandbox.store.config.remove(placeOf(context), keyOf(context));
      return ok();
    },
  },
];

function replaceAll(context: Context): Response {
  const values = context.input.raw("config");
  if (!isPlainObject(values)) throw badRequest("Parameter config must be an object.");
  checkSize(values);
  context.sandbox.store.config.replaceAll(placeOf(context), values);
  return ok();
}

function setValue(context: Context): Response {
  const value = context.input.raw("value");
  if (value === undefined) throw badRequest("Parameter value is required.");
  const place = placeOf(context);
  const key = keyOf(context);
  checkSize({ ...context.sandbox.store.config.all(place), [key]: value });
  context.sandbox.store.config.set(place, key, value);
  return ok();
}

/** put.io's own apps share one store, under the id 0. */
function placeOf({ caller }: Context): ConfigPlace {
  return { userId: caller.user.id, appId: caller.token.appId ?? 0 };
}

function keyOf({ params }: Context): string {
  return (params.key ?? "").toWellFormed();
}

function checkSize(values: Record<string, unknown>): void {
  if (Buffer.byteLength(JSON.stringify(values)) > MAX_TOTAL_BYTES) {
    throw new ApiError(400, "BadRequest", { message: "The config is larger than 16 MB." });
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { requireFile } from "../access";
import { APPS } from "../auth";
import { ApiError } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import type { FileRecord } from "../state/entities";
import { isPlayable } from "../wire";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Playback positions under all the names that put.io's clients use. */
export const positionRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/files/:id/start-from", access: APPS, handle: getPosition },
  { method: "POST", path: "/v2/files/:id/start-from", access: APPS, handle: savePosition },
  { method: "POST", path: "/v2/files/:id/start-from/set", access: APPS, handle: savePosition },
  { method: "POST", path: "/v2/files/:id/start-from/delete", access: APPS, handle: clearPosition },
  // A GET that writes: the Swift and the older web client reset positions so.
  { method: "GET", path: "/v2/files/:id/start-from/delete", access: APPS, handle: clearPosition },
];

function getPosition(context: Context): Response {
  const file = requirePlayable(context);
  const viewing = context.sandbox.store.viewings.get(context.caller.user.id, file);
  return ok({ start_from: viewing.startFromSeconds });
}

function savePosition(context: Context): Response {
  const file = requirePlayable(context);
  const { sandbox, caller, input } = context;
  const startFromSeconds = input.number("time", { min: 0 });
  if (startFromSeconds === null)
    throw new ApiError(400, "BadRequest", { message: "Parameter time is required." });
  const { viewings } = sandbox.store;
  const firstAccessedAt = viewings.get(caller.user.id, file).firstAccessedAt ?? sandbox.clock.now();
  viewings.set(caller.user.id, file, { startFromSeconds, firstAccessedAt });
  return ok();
}

function clearPosition(context: Context): Response {
  const file = requirePlayable(context);
  context.sandbox.store.viewings.set(context.caller.user.id, file, { startFromSeconds: 0 });
  return ok();
}

/** The file, if it can have a position at all and the account keeps positions. */
function requirePlayable(context: Context): FileRecord {
  const { caller } = context;
  const file = requireFile(viewpoint(context), pathId(context));
  if (caller.user.settings.start_from !== true) {
    throw new ApiError(400, "FEATURE_DISABLED", {
      message: "Saving positions is switched off in your settings.",
    });
  }
  if (!isPlayable(file))
    throw new ApiError(400, "INVALID_MEDIA", { message: "This file is not a video or audio." });
  return file;
}

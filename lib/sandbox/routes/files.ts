import { findPlace, type Place, requirePlace } from "../access";
import { APPS } from "../auth";
import { badRequest, forbidden, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { FILE_SORTS } from "../state/listing";
import { FileWire } from "../wire";
import { readFlags } from "./listing";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** One file: its object, a child by name, whether it may be written to, and the order saved for a folder. */
export const fileRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/files/:id", access: APPS, handle: getFile },
  { method: "GET", path: "/v2/files/:id/child", access: APPS, handle: getChild },
  { method: "GET", path: "/v2/files/:id/can-write", access: APPS, handle: canWrite },
  { method: "POST", path: "/v2/files/set-sort-by", access: APPS, handle: setSortBy },
  {
    method: "POST",
    path: "/v2/files/remove-sort-by-settings",
    access: APPS,
    handle({ sandbox, caller }) {
      sandbox.store.folderSorts.clear(caller.user.id);
      return ok();
    },
  },
];

function getFile(context: Context): Response {
  const place = requirePlace(viewpoint(context), pathId(context));
  return ok({ file: new FileWire(context).place(place, readFlags(context, "")) });
}

function getChild(context: Context): Response {
  const parent = requirePlace(viewpoint(context), pathId(context));
  const child = findChild(context, parent);
  if (child === null) throw notFound("File not found");
  return ok({ file: new FileWire(context).place(child, readFlags(context, "")) });
}

function findChild({ sandbox, caller, input }: Context, parent: Place): Place | null {
  const name = input.requiredText("name");
  if (parent.kind === "root" || parent.kind === "file") {
    const folder = parent.kind === "file" ? parent.file : { id: 0, userId: caller.user.id };
    const file = sandbox.store.files.child({ userId: folder.userId, parentId: folder.id, name });
    return file ? { kind: "file", file } : null;
  }
  if (parent.kind === "shared-root") return null;
  const shared = sandbox.store.shares.filesBetween(parent.friend.id, caller.user.id);
  const file = shared.find((candidate) => candidate.name === name);
  return file ? { kind: "file", file } : null;
}

function canWrite(context: Context): Response {
  const { caller } = context;
  const place = requirePlace(viewpoint(context), pathId(context));
  if (place.kind === "root") return ok({ user_id: caller.user.id });
  if (place.kind !== "file" || place.file.userId !== caller.user.id) throw forbidden();
  return ok({ user_id: place.file.userId });
}

function setSortBy(context: Context): Response {
  const { sandbox, caller, input } = context;
  const folderId = input.requiredInt("file_id");
  const sortBy = input.oneOf("sort_by", FILE_SORTS);
  if (sortBy === null) throw badRequest("Parameter sort_by is required.");
  const place = findPlace(viewpoint(context), folderId);
  if (place === null) throw notFound("File not found");
  if (place.kind === "file" && place.file.fileType !== "FOLDER")
    throw badRequest("Only folders have an order.");
  sandbox.store.folderSorts.set({ userId: caller.user.id, folderId }, sortBy);
  return ok();
}

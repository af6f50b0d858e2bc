import { APPS } from "../auth";
import { avatarUrl } from "../avatar-url";
import { ApiError, badRequest, forbidden, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { requireOwnFile } from "../own-files";
import { readSelection, selectedFiles } from "../selection";
import { shareFiles } from "../sharing/share-files";
import type { FileRecord } from "../state/entities";
import type { Audience } from "../state/shares";
import { FileWire } from "../wire";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Sharing with friends: what is shared, with whom, and the end of it. */
export const shareRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/files/share", access: APPS, handle: share },
  { method: "GET", path: "/v2/files/shared", access: APPS, handle: listShared },
  { method: "GET", path: "/v2/files/:id/shared-with-v2", access: APPS, handle: showShares },
  { method: "GET", path: "/v2/files/:id/shared-with", access: APPS, handle: showSharesOfOld },
  { method: "POST", path: "/v2/files/:id/unshare", access: APPS, handle: unshare },
];

function share(context: Context): Response {
  const { sandbox, caller } = context;
  const audience = readAudience(context);
  const { files, missingIds } = selectedFiles(viewpoint(context), readSelection(context));
  if (missingIds.length > 0) throw notFound("File not found");
  if (files.some((file) => file.userId !== caller.user.id)) throw forbidden();
  shareFiles(sandbox.store, { owner: caller.user, files, audience });
  return ok();
}

/** `everyone`, or the names of friends. Who is no friend is nobody here, whether there is such an account or not. */
function readAudience({ sandbox, caller, input }: Context): Audience {
  const names = input.list("friends");
  if (names.length === 0) throw badRequest("Parameter friends is required.");
  if (names.includes("everyone")) return "everyone";
  const { users, friends } = sandbox.store;
  return names.map((name) => {
    const user = users.byName(name);
    if (user === null || !friends.areFriends(caller.user.id, user.id)) {
      throw new ApiError(404, "USER_NOT_FOUND", { message: "You have no friend of this name." });
    }
    return user.id;
  });
}

function listShared(context: Context): Response {
  const { sandbox, caller } = context;
  const wire = new FileWire(context);
  const shared = sandbox.store.shares.ofOwner(caller.user.id).map(({ file, sharedWith }) => ({
    ...wire.file(file, new Set()),
    shared_with: sharedWith,
    // go-putio has other words for what it reads here.
    file_id: file.id,
    file_name: file.name,
  }));
  return ok({ shared });
}

/** put.io answers 500, and not 404, for what is not the caller's. */
function showShares(context: Context): Response {
  const { sandbox, caller } = context;
  const file = sandbox.store.files.get(pathId(context));
  if (file?.userId !== caller.user.id) {
    throw new ApiError(500, "InternalServerError", { message: "Something went wrong." });
  }
  const records = sandbox.store.shares.ofFile(file.id);
  if (records.some((record) => record.friendId === null)) return ok({ share_type: "everyone" });
  return ok({ share_type: "friends", shares: wireShares(context, file) });
}

/** What older clients ask: a list in any case, in which everyone is an entry like the others. */
function showSharesOfOld(context: Context): Response {
  const file = requireOwnFile(viewpoint(context), pathId(context));
  return ok({ "shared-with": wireShares(context, file) });
}

function wireShares(context: Context, file: FileRecord): Record<string, unknown>[] {
  const { users, shares } = context.sandbox.store;
  return shares.ofFile(file.id).flatMap(({ id, friendId }) => {
    if (friendId === null) return [{ share_id: id, user_name: "everyone", user_avatar_url: "" }];
    const friend = users.get(friendId);
    if (friend === null) return [];
    const user_avatar_url = avatarUrl(context, friend.username);
    return [{ share_id: id, user_name: friend.username, user_avatar_url }];
  });
}

/** Shares by id; `everyone`, or none at all, takes every share of the file back. */
function unshare(context: Context): Response {
  const { sandbox, input } = context;
  const { id } = requireOwnFile(viewpoint(context), pathId(context));
  const named = input.list("shares");
  if (named.length === 0 || named.includes("everyone")) sandbox.store.shares.revokeAll(id);
  else sandbox.store.shares.revoke(id, input.ids("shares"));
  return ok();
}

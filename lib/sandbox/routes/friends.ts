import { friendFolderId } from "../access";
import { APPS, FIRST_PARTY } from "../auth";
import { avatarUrl } from "../avatar-url";
import { ApiError, badRequest, notFound } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import type { UserRecord } from "../state/entities";
import { FileWire } from "../wire";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** A guess: how many people one search finds. */
const SEARCH_LIMIT = 20;

/** Friends and those who may become some. Looking for people is for put.io's own apps. */
export const friendRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/friends/list", access: APPS, handle: listFriends },
  {
    method: "GET",
    path: "/v2/friends/waiting-requests",
    access: APPS,
    handle: (context) => ok({ friends: whoWaits(context).map((user) => wirePerson(context, user)) }),
  },
  {
    method: "GET",
    path: "/v2/friends/waiting-requests-count",
    access: APPS,
    handle: (context) => ok({ count: whoWaits(context).length }),
  },
  { method: "GET", path: "/v2/friends/sent-requests", access: APPS, handle: listSentRequests },
  { method: "GET", path: "/v2/friends/user-search/:name", access: FIRST_PARTY, handle: searchUsers },
  { method: "POST", path: "/v2/friends/:name/request", access: APPS, handle: request },
  { method: "POST", path: "/v2/friends/:name/approve", access: APPS, handle: approve },
  { method: "POST", path: "/v2/friends/:name/deny", access: APPS, handle: deny },
  { method: "POST", path: "/v2/friends/:name/unfriend", access: APPS, handle: unfriend },
  { method: "GET", path: "/v2/friends/:name/files", access: APPS, handle: showFolder },
];

function listFriends(context: Context): Response {
  const { sandbox, caller } = context;
  const friends = people(
    context,
    sandbox.store.friends.friendsOf(caller.user.id).map((friendship) => friendship.friendId),
  ).map((friend) => ({
    ...wirePerson(context, friend),
    has_received_files: sandbox.store.friends.sharesWith(caller.user.id, friend.id),
    has_shared_files: sandbox.store.friends.sharesWith(friend.id, caller.user.id),
  }));
  return ok({ total: friends.length, friends });
}

function listSentRequests(context: Context): Response {
  const asked = context.sandbox.store.friends.askedBy(context.caller.user.id);
  const users = people(
    context,
    asked.map((request) => request.friendId),
  );
  return ok({ friends: users.map((user) => wirePerson(context, user)) });
}

/** Everybody of a similar name, but oneself and those who are friends already. */
function searchUsers(context: Context): Response {
  const { sandbox, caller, params } = context;
  const { friends, users } = sandbox.store;
  const known = new Set([caller.user.id, ...friends.friendsOf(caller.user.id).map((row) => row.friendId)]);
  const found = users
    .search(params.name ?? "", SEARCH_LIMIT + known.size)
    .filter((user) => !known.has(user.id))
    .slice(0, SEARCH_LIMIT);
  return ok({
    users: found.map((user) => ({
      ...wirePerson(context, user),
      invited: friends.hasAsked(caller.user.id, user.id),
    })),
  });
}

/** Whoever is asked by somebody whom he has asked himself has said yes already. */
function request(context: Context): Response {
  const { friends } = context.sandbox.store;
  const { user } = context.caller;
  const other = requireUser(context);
  if (other.id === user.id) throw badRequest("You cannot be a friend of yourself.");
  if (friends.hasAsked(other.id, user.id)) friends.befriend(user.id, other.id);
  else if (!friends.areFriends(user.id, other.id)) friends.request(user.id, other.id);
  return ok();
}

function approve(context: Context): Response {
  const { friends } = context.sandbox.store;
  const { user } = context.caller;
  const other = requireUser(context);
  if (!friends.hasAsked(other.id, user.id) && !friends.areFriends(user.id, other.id)) throw userNotFound();
  friends.befriend(user.id, other.id);
  return ok();
}

function deny(context: Context): Response {
  context.sandbox.store.friends.withdraw(requireUser(context).id, context.caller.user.id);
  return ok();
}

/** Also takes back a request of one's own; that there is nothing to end is no failure. */
function unfriend(context: Context): Response {
  context.sandbox.store.friends.part(context.caller.user.id, requireUser(context).id);
  return ok();
}

/** The folder of what a friend shares; null while he shares nothing. */
function showFolder(context: Context): Response {
  const { sandbox, caller } = context;
  const friend = sandbox.store.users.byName(context.params.name ?? "");
  const folderId = friend && friendFolderId(viewpoint(context), friend.id);
  if (friend === null || folderId === null) throw notFound("Friend not found");
  if (!sandbox.store.friends.sharesWith(friend.id, caller.user.id)) return ok({ file: null });
  return ok({ file: new FileWire(context).place({ kind: "friend", folderId, friend }, new Set()) });
}

function whoWaits(context: Context): UserRecord[] {
  const waiting = context.sandbox.store.friends.waitingFor(context.caller.user.id);
  return people(
    context,
    waiting.map((request) => request.userId),
  );
}

function people({ sandbox }: Context, ids: readonly number[]): UserRecord[] {
  return ids.flatMap((id) => sandbox.store.users.get(id) ?? []);
}

function requireUser({ sandbox, params }: Context): UserRecord {
  const user = sandbox.store.users.byName(params.name ?? "");
  if (user === null) throw userNotFound();
  return user;
}

function userNotFound(): ApiError {
  return new ApiError(404, "USER_NOT_FOUND", { message: "There is no such user." });
}

function wirePerson(context: Context, { id, username }: UserRecord): Record<string, unknown> {
  return { id, name: username, avatar_url: avatarUrl(context, username) };
}

import { APPS } from "../auth";
import { avatarUrl } from "../avatar-url";
import { ApiError } from "../http/api-error";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import type { InvitedGuest } from "../state/friend-invites";
import { wireTime } from "../wire";

type Context = RouteContext & { caller: Caller };

/** A guess: how many invitations an account has in all. */
const INVITE_LIMIT = 5;

/** Invitations to put.io. That somebody really comes by one cannot happen here: there is no registration. */
export const friendInviteRoutes: readonly Route[] = [
  { method: "GET", path: "/v2/account/friend_invites", access: APPS, handle: listInvites },
  { method: "POST", path: "/v2/account/create_friend_invitation", access: APPS, handle: createInvite },
];

function listInvites(context: Context): Response {
  const invites = context.sandbox.store.friendInvites.list(context.caller.user.id);
  return ok({
    invites: invites.map(({ code, createdAt, guest }) => ({
      code,
      created_at: wireTime(createdAt),
      user: guest && wireGuest(context, guest),
    })),
    remaining_limit: Math.max(0, INVITE_LIMIT - invites.length),
  });
}

function createInvite({ sandbox, caller }: Context): Response {
  const { friendInvites } = sandbox.store;
  if (friendInvites.list(caller.user.id).length >= INVITE_LIMIT) {
    const message = "There are no invitations left.";
    throw new ApiError(403, "FRIEND_INVITATION_LIMIT_EXCEEDED", { message });
  }
  return ok({ code: friendInvites.create(caller.user.id) });
}

function wireGuest(context: Context, guest: InvitedGuest): Record<string, unknown> {
  return {
    name: guest.username,
    avatar_url: avatarUrl(context, guest.username),
    created_at: wireTime(guest.joinedAt),
    status: guest.status,
    earned_amount: guest.earnedAmount,
  };
}

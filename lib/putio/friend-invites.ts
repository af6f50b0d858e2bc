import type { PutioApi } from "./api";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, object, text } from "./schema";
import { maybeNumber, maybeText, oneOf, utc } from "./wire";

const STATUSES = ["CONVERTED", "IN_TRIAL", "TRIAL_ENDED", "TRIAL_NOT_STARTED", "UNKNOWN"] as const;

/** A code with which somebody new may join put.io, and whoever did. */
export type FriendInvite = {
  code: string;
  createdAt: string;
  /** null: nobody has used it. */
  user: { name: string; avatarUrl: string | null; status: (typeof STATUSES)[number] } | null;
};

const inviteSchema = object({
  code: text,
  created_at: text,
  user: maybe(object({ name: text, avatar_url: maybeText, status: maybeText })),
});
const invitesSchema = object({ invites: list(inviteSchema), remaining_limit: maybeNumber });
const createSchema = object({ code: text });

/** The account's invitations, and how many more it may make; null: put.io did not say (contract, 4.3). */
export async function listFriendInvites(
  api: PutioApi,
  { signal }: CallOptions,
): Promise<{ invites: FriendInvite[]; remaining: number | null }> {
  const path = "/account/friend_invites";
  const wire = await request(api, { operation: "listFriendInvites", path, schema: invitesSchema, signal });
  const invites = wire.invites.map(({ code, created_at: createdAt, user }) => ({
    code,
    createdAt: utc(createdAt),
    user: user && {
      name: user.name,
      avatarUrl: user.avatar_url || null,
      status: oneOf(STATUSES, user.status, "UNKNOWN"),
    },
  }));
  return { invites, remaining: wire.remaining_limit };
}

/**
 * Makes one. Not repeatable: each counts. `forbidden` with FRIEND_INVITATION_NOT_ALLOWED or FRIEND_INVITATION_LIMIT_EXCEEDED.
 */
export async function createFriendInvite(api: PutioApi, { signal }: CallOptions): Promise<{ code: string }> {
  const operation = "createFriendInvite";
  const path = "/account/create_friend_invitation";
  const call = { operation, path, form: {}, schema: createSchema, signal } as const;
  return persist(() => request(api, { ...call, method: "POST" }), { isRepeatable: false, signal });
}

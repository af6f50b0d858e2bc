import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import type { PutioFile } from "./file";
import { toFile, wireFileSchema } from "./file-schema";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object, type Parsed, text } from "./schema";
import { maybeFlag, maybeText, okSchema } from "./wire";

/** Somebody at put.io. Names are what put.io's calls go by; they may hold anything, and are shown as text. */
export type Person = {
  id: number;
  name: string;
  /** On a host of put.io's choice: pages show `routes.friendAvatar(name)`. null: no picture. */
  avatarUrl: string | null;
};

export type Friend = Person & {
  /** They let this account see something. */
  hasSharedFiles: boolean;
  /** This account lets them see something. */
  hasReceivedFiles: boolean;
};

/** Somebody who was searched for; `isInvited`: a request is under way already. */
export type FoundPerson = Person & { isInvited: boolean };

const personSchema = object({
  id: number,
  name: text,
  avatar_url: maybeText,
  has_shared_files: maybeFlag,
  has_received_files: maybeFlag,
  invited: maybeFlag,
});
const friendsSchema = object({ friends: list(personSchema) });
const usersSchema = object({ users: list(personSchema) });
const countSchema = object({ count: number });
const folderSchema = object({ file: maybe(wireFileSchema) });

/** Everybody who is a friend (contract, 4.3). */
export async function listFriends(api: PutioApi, { signal }: CallOptions): Promise<Friend[]> {
  const call = { operation: "listFriends", path: "/friends/list", schema: friendsSchema, signal } as const;
  const { friends } = await request(api, call);
  return friends.map((wire) => ({
    ...toPerson(wire),
    hasSharedFiles: wire.has_shared_files ?? false,
    hasReceivedFiles: wire.has_received_files ?? false,
  }));
}

/** Who wants to become a friend and waits for an answer. */
export function listFriendRequests(api: PutioApi, { signal }: CallOptions): Promise<Person[]> {
  return listPeople(api, { operation: "listFriendRequests", path: "/friends/waiting-requests", signal });
}

/** Whom this account has asked, and who has not answered. */
export function listSentRequests(api: PutioApi, { signal }: CallOptions): Promise<Person[]> {
  return listPeople(api, { operation: "listSentRequests", path: "/friends/sent-requests", signal });
}

async function listPeople(
  api: PutioApi,
  call: CallOptions & { operation: string; path: string },
): Promise<Person[]> {
  const { friends } = await request(api, { ...call, schema: friendsSchema });
  return friends.map(toPerson);
}

/** How many requests wait for an answer. */
export async function countFriendRequests(api: PutioApi, { signal }: CallOptions): Promise<number> {
  const path = "/friends/waiting-requests-count";
  return (await request(api, { operation: "countFriendRequests", path, schema: countSchema, signal })).count;
}

type NameOptions = CallOptions & { name: string };

/** People whose name begins so, friends excepted (contract, 4.3); first-party tokens only, else `scope`. */
export async function searchUsers(api: PutioApi, { name, signal }: NameOptions): Promise<FoundPerson[]> {
  const operation = "searchUsers";
  const path = `/friends/user-search/${segmentOf(name, operation)}`;
  const { users } = await request(api, { operation, path, schema: usersSchema, signal });
  return users.map((wire) => ({ ...toPerson(wire), isInvited: wire.invited ?? false }));
}

/** Asks somebody to become a friend; `not-found` (USER_NOT_FOUND) when put.io knows nobody of that name. */
export function requestFriend(api: PutioApi, options: NameOptions): Promise<void> {
  return change(api, { ...options, operation: "requestFriend", act: "request" });
}

/** Says yes to a request. */
export function approveFriend(api: PutioApi, options: NameOptions): Promise<void> {
  return change(api, { ...options, operation: "approveFriend", act: "approve" });
}

/** Says no to a request. */
export function denyFriend(api: PutioApi, options: NameOptions): Promise<void> {
  return change(api, { ...options, operation: "denyFriend", act: "deny" });
}

/** Ends a friendship, and with it what each lets the other see. */
export function unfriend(api: PutioApi, options: NameOptions): Promise<void> {
  return change(api, { ...options, operation: "unfriend", act: "unfriend" });
}

async function change(api: PutioApi, options: NameOptions & { operation: string; act: string }) {
  const { name, operation, act, signal } = options;
  const path = `/friends/${segmentOf(name, operation)}/${act}`;
  await persist(
    async (mayBeDone) => {
      try {
        await request(api, { operation, method: "POST", path, form: {}, schema: okSchema, signal });
      } catch (error) {
        // An answer that was lost may have ended the request, and then there is nobody to answer any more.
        const isGone = error instanceof PutioError && error.code === "not-found";
        if (!mayBeDone || !isGone) throw error;
      }
    },
    { isRepeatable: true, signal },
  );
}

/** What a friend shares, as the folder that holds all of it (SHARED_FRIEND); null: nothing, or they are no friend any more. */
export async function getFriendFolder(
  api: PutioApi,
  { name, signal }: NameOptions,
): Promise<PutioFile | null> {
  const operation = "getFriendFolder";
  const path = `/friends/${segmentOf(name, operation)}/files`;
  try {
    const { file } = await request(api, { operation, path, schema: folderSchema, signal });
    return file && toFile(file);
  } catch (error) {
    if (error instanceof PutioError && error.code === "not-found") return null;
    throw error;
  }
}

/** A name as one segment of a path; dots alone would be steps in it, encoded or not, and lead to another call. */
function segmentOf(name: string, operation: string): string {
  if (!/^\.{0,2}$/.test(name)) return encodeURIComponent(name.toWellFormed());
  throw new PutioError({ code: "bad-request", operation }, { detail: "that is nobody's name" });
}

function toPerson(wire: Parsed<typeof personSchema>): Person {
  return { id: wire.id, name: wire.name, avatarUrl: wire.avatar_url || null };
}

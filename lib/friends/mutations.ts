import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import { SHARED_ROOT_ID } from "@/lib/files/folder-id";
import { invalidateFolder } from "@/lib/files/invalidate-folder";
import type { PutioApi } from "@/lib/putio/api";
import { createFriendInvite } from "@/lib/putio/friend-invites";
import {
  approveFriend,
  denyFriend,
  type Friend,
  type Person,
  requestFriend,
  unfriend,
} from "@/lib/putio/friends";
import { friendsKeys, inviteKeys } from "./queries";

type Options = { client: QueryClient };

/** Whether a failure is said beside the name that was typed, at the time when it comes. */
type AskOptions = Options & { isSaidInPlace?: () => boolean };

/** Asks somebody to be a friend. Nothing is shown before put.io has answered: a name may be nobody's. */
export function askMutation(api: PutioApi, { client, isSaidInPlace }: AskOptions) {
  return mutationOptions({
    ...common(client),
    mutationFn: ({ name }: Pick<Person, "name">) => requestFriend(api, { name }),
    ...(isSaidInPlace && { meta: { isSaidInPlace } }),
  });
}

/** Takes somebody's request: a friend at once, and a request again if put.io refuses. */
export function approveMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...common(client),
    mutationFn: ({ name }: Person) => approveFriend(api, { name }),
    onMutate: (person: Person) =>
      show(client, () => {
        withoutRequest(client, person);
        const friend: Friend = { ...person, hasSharedFiles: false, hasReceivedFiles: false };
        changeList<Friend>(client, friendsKeys.list(), (friends) => [...friends, friend]);
      }),
    // A new friend may have shared something with everyone.
    onSuccess: () => outdateShared(client),
  });
}

/** Refuses somebody's request. */
export function denyMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...common(client),
    mutationFn: ({ name }: Person) => denyFriend(api, { name }),
    onMutate: (person: Person) => show(client, () => withoutRequest(client, person)),
  });
}

/** Ends a friendship, for both. */
export function unfriendMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...common(client),
    mutationFn: ({ name }: Person) => unfriend(api, { name }),
    onMutate: ({ id }: Person) =>
      show(client, () => changeList<Friend>(client, friendsKeys.list(), without(id))),
    onSuccess: () => outdateShared(client),
  });
}

function outdateShared(client: QueryClient): void {
  void invalidateFolder(client, SHARED_ROOT_ID);
}

/** Makes a code for somebody who is not at put.io yet. Each counts, so nothing repeats it. */
export function inviteMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: () => createFriendInvite(api, {}),
    onSettled: () => client.invalidateQueries({ queryKey: inviteKeys.all }),
    // Beside the codes, in a dialog that lies over every notification.
    meta: { isSaidInPlace: () => true },
  });
}

type Before = ReturnType<QueryClient["getQueriesData"]>;

function common(client: QueryClient) {
  return {
    // Without a network it fails and says so; a friend who seems to be asked would wait for nothing.
    networkMode: "always" as const,
    onError(_error: Error, _person: unknown, before: Before | undefined) {
      for (const [key, data] of before ?? []) client.setQueryData(key, data);
    },
    onSettled: () => void client.invalidateQueries({ queryKey: friendsKeys.all }),
  };
}

/** At once; what was there before is the answer. */
async function show(client: QueryClient, change: () => void): Promise<Before> {
  // A list under way would arrive as it was before, on top of the new one.
  await client.cancelQueries({ queryKey: friendsKeys.all });
  const before = client.getQueriesData({ queryKey: friendsKeys.all });
  change();
  return before;
}

function withoutRequest(client: QueryClient, { id }: Person): void {
  changeList<Person>(client, friendsKeys.requests(), without(id));
  client.setQueryData<number>(friendsKeys.requestCount(), (count) => count && count - 1);
}

function changeList<Item>(
  client: QueryClient,
  key: readonly string[],
  change: (list: readonly Item[]) => readonly Item[],
): void {
  client.setQueryData<readonly Item[]>(key, (list) => list && change(list));
}

function without(id: number) {
  return <Item extends { id: number }>(list: readonly Item[]): readonly Item[] =>
    list.filter((item) => item.id !== id);
}

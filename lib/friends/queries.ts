import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { listFriendInvites } from "@/lib/putio/friend-invites";
import {
  countFriendRequests,
  listFriendRequests,
  listFriends,
  listSentRequests,
  searchUsers,
} from "@/lib/putio/friends";

/** Everything under `all` falls with one prefix: whoever answers a request changes three of these lists. */
export const friendsKeys = {
  all: ["friends"] as const,
  list: () => [...friendsKeys.all, "list"] as const,
  /** Those who ask. */
  requests: () => [...friendsKeys.all, "requests"] as const,
  requestCount: () => [...friendsKeys.all, "request-count"] as const,
  /** Those who were asked and have not answered. */
  sent: () => [...friendsKeys.all, "sent"] as const,
  users: (name: string) => [...friendsKeys.all, "users", name] as const,
  /** What a friend shares, in short. */
  offer: (name: string) => [...friendsKeys.all, "offer", name] as const,
};

/** Apart from the friends: no answer to a request changes them. */
export const inviteKeys = { all: ["friend-invites"] as const };

/** The account's friends, as put.io orders them. */
export function friendsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: friendsKeys.list(),
    queryFn: ({ signal }) => listFriends(api, { signal }),
  });
}

/** Who waits for an answer. */
export function requestsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: friendsKeys.requests(),
    queryFn: ({ signal }) => listFriendRequests(api, { signal }),
  });
}

/** How many wait for an answer, for the badge: far less to send than their list. */
export function requestCountQuery(api: PutioApi) {
  return queryOptions({
    queryKey: friendsKeys.requestCount(),
    queryFn: ({ signal }) => countFriendRequests(api, { signal }),
  });
}

/** Whose answer is waited for. */
export function sentRequestsQuery(api: PutioApi) {
  return queryOptions({
    queryKey: friendsKeys.sent(),
    queryFn: ({ signal }) => listSentRequests(api, { signal }),
  });
}

/** People at put.io by a part of their name, friends left out. Ends in `scope` for tokens of other apps than put.io's own. */
export function usersQuery(api: PutioApi, { name }: { name: string }) {
  return queryOptions({
    queryKey: friendsKeys.users(name),
    queryFn: ({ signal }) => searchUsers(api, { name, signal }),
  });
}

/** Codes with which people who are not at put.io may join it, and who has. */
export function invitesQuery(api: PutioApi) {
  return queryOptions({
    queryKey: inviteKeys.all,
    queryFn: ({ signal }) => listFriendInvites(api, { signal }),
  });
}

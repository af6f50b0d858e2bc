"use client";

import { useQuery } from "@tanstack/react-query";
import { friendsQuery, requestsQuery, sentRequestsQuery } from "@/lib/friends/queries";
import { browserApi } from "@/lib/query/browser-api";

/** The three lists of the page; each may fail by itself. */
export function useFriendLists() {
  return {
    friends: useQuery(friendsQuery(browserApi)),
    requests: useQuery(requestsQuery(browserApi)),
    sent: useQuery(sentRequestsQuery(browserApi)),
  };
}

export type FriendLists = ReturnType<typeof useFriendLists>;

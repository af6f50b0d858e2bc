"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { filterFriends } from "@/lib/friends/filter-friends";
import { standingOf } from "@/lib/friends/standing";
import type { Friend } from "@/lib/putio/friends";
import { peopleRoutes } from "@/lib/routes/people-routes";
import { useFormats } from "../files/formats";
import { FriendFilter } from "./friend-filter";
import { FriendMenu } from "./friend-menu";
import { PersonRow } from "./person-row";
import { PersonSection } from "./person-section";

type FriendListProps = { query: UseQueryResult<Friend[]>; onUnfriend: (friend: Friend) => void };

/** More than this are not seen at a glance. */
const WORTH_A_FILTER = 8;

export function FriendList({ query, onUnfriend }: FriendListProps) {
  const formats = useFormats();
  const [typed, setTyped] = useState("");
  const friends = query.data ?? [];
  const isFilterable = friends.length > WORTH_A_FILTER;
  const shown = isFilterable ? filterFriends(friends, typed) : friends;
  return (
    <PersonSection
      title="Your friends"
      count={countWords(shown.length, { all: friends.length, write: formats.count })}
      aside={isFilterable ? <FriendFilter typed={typed} onChange={setTyped} /> : null}
      query={query}
    >
      <ul>
        {shown.map((friend) => (
          <PersonRow
            key={friend.id}
            person={friend}
            says={standingOf(friend)}
            href={friend.hasSharedFiles ? peopleRoutes.friendFiles(friend.name) : undefined}
          >
            <FriendMenu friend={friend} onUnfriend={() => onUnfriend(friend)} />
          </PersonRow>
        ))}
      </ul>
      {shown.length === 0 ? (
        <p className="px-4 py-3 text-muted md:px-3">
          {friends.length === 0 ? "Nobody yet." : "No friend's name fits."}
        </p>
      ) : null}
    </PersonSection>
  );
}

type Counting = { all: number; write: (count: number) => string };

/** "37", or "3 of 37" while some are filtered out. */
function countWords(shown: number, { all, write }: Counting): string | undefined {
  if (all === 0) return undefined;
  return shown === all ? write(all) : `${write(shown)} of ${write(all)}`;
}

"use client";

import { Users } from "lucide-react";
import { audienceWords } from "@/lib/sharing/audience-words";
import type { Audience } from "@/lib/sharing/shared-items";
import { FriendAvatar } from "../friends/friend-avatar";

const MOST_PICTURED = 3;

type AudienceProps = { audience: Audience };

/** The first of those who see it; heads while nobody knows who they are. */
export function AudiencePictures({ audience }: AudienceProps) {
  const shares = audience.kind === "friends" ? (audience.shares ?? []) : [];
  if (shares.length === 0)
    return (
      <span className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-track">
        <Users className="size-4" aria-hidden="true" />
      </span>
    );
  return (
    <span className="flex shrink-0 -space-x-2">
      {shares.slice(0, MOST_PICTURED).map(({ shareId, userName, avatarUrl }) => (
        <span key={shareId} className="rounded-full bg-ground ring-2 ring-ground">
          <FriendAvatar person={{ name: userName, avatarUrl }} />
        </span>
      ))}
    </span>
  );
}

export function AudienceWords({ audience }: AudienceProps) {
  if (audience.kind === "nobody") return null;
  if (audience.kind === "everyone") return <span className="truncate">Everyone</span>;
  const { count, shares, error } = audience;
  if (shares) {
    const words = audienceWords(shares.map(({ userName }) => userName));
    return (
      <bdi className="truncate" title={words}>
        {words}
      </bdi>
    );
  }
  return (
    <span className="truncate" title={error ? "put.io does not say who" : undefined}>
      {count > 1 ? `${count} friends` : count === 1 ? "1 friend" : "Friends"}
    </span>
  );
}

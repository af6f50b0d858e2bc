"use client";

import { routes } from "@/lib/routes";
import { Avatar } from "../shell/avatar";

type FriendAvatarProps = { person: { name: string; avatarUrl: string | null } };

/** Somebody's picture at put.io, by way of our server, over their initials. */
export function FriendAvatar({ person: { name, avatarUrl } }: FriendAvatarProps) {
  return <Avatar name={name} imageUrl={avatarUrl === null ? null : routes.friendAvatar(name)} />;
}

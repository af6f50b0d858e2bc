"use client";

import { Ellipsis, FolderOpen, UserMinus, Users } from "lucide-react";
import { useRouter } from "next/navigation";
import { visibleName } from "@/lib/files/visible-name";
import type { Friend } from "@/lib/putio/friends";
import { peopleRoutes } from "@/lib/routes/people-routes";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem, MenuSeparator } from "../ui/menu-items";

type FriendMenuProps = { friend: Friend; onUnfriend: () => void };

/** What can be done about one friend. */
export function FriendMenu({ friend, onUnfriend }: FriendMenuProps) {
  const { name, hasSharedFiles, hasReceivedFiles } = friend;
  const router = useRouter();
  const label = `More for ${visibleName(name)}`;
  return (
    <Menu
      label={label}
      placement="bottom-end"
      trigger={(props) => <IconButton label={label} icon={<Ellipsis />} className="text-muted" {...props} />}
    >
      <MenuItem
        icon={<FolderOpen />}
        {...(hasSharedFiles ? {} : { disabledReason: "Nothing is shared with you" })}
        onSelect={() => router.push(peopleRoutes.friendFiles(name))}
      >
        Open what they share
      </MenuItem>
      <MenuItem
        icon={<Users />}
        {...(hasReceivedFiles ? {} : { disabledReason: "You share nothing with them" })}
        onSelect={() => router.push(sharedRoutes.byMe({ who: name }))}
      >
        See what you share
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<UserMinus />} isDestructive onSelect={onUnfriend}>
        Unfriend…
      </MenuItem>
    </Menu>
  );
}

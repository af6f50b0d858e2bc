"use client";

import { Ellipsis, FolderOpen, Link2, Users, UserX } from "lucide-react";
import { useRouter } from "next/navigation";
import { ROOT_ID } from "@/lib/files/folder-id";
import { visibleName } from "@/lib/files/visible-name";
import { routes } from "@/lib/routes";
import type { SharedItem } from "@/lib/sharing/shared-items";
import { copyText } from "../ui/copy-text";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem, MenuSeparator } from "../ui/menu-items";
import { showToast } from "../ui/toast-store";
import { useRoomActs } from "./room-acts";

/** What can be done with one item that somebody sees. */
export function RoomMenu({ item }: { item: SharedItem }) {
  const { openShare, stop } = useRoomActs();
  const router = useRouter();
  const label = `More for ${visibleName(item.name)}`;
  const { file, fileId, links } = item;
  return (
    <Menu
      label={label}
      placement="bottom-end"
      trigger={(props) => <IconButton label={label} icon={<Ellipsis />} tabIndex={-1} {...props} />}
    >
      <MenuItem icon={<Users />} shortcut="Enter" onSelect={() => openShare(item)}>
        Who sees it…
      </MenuItem>
      {file ? (
        <MenuItem
          icon={<FolderOpen />}
          onSelect={() => router.push(routes.folder(file.parentId ?? ROOT_ID, { showFileId: fileId }))}
        >
          Show in folder
        </MenuItem>
      ) : null}
      {links.map(({ id, address }) => (
        <MenuItem key={id} icon={<Link2 />} onSelect={() => void copyLink(address)}>
          Copy the public link
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={<UserX />} shortcut="Delete" isDestructive onSelect={() => stop([item])}>
        Stop sharing
      </MenuItem>
    </Menu>
  );
}

async function copyLink(address: string): Promise<void> {
  const isCopied = await copyText(new URL(address, location.origin).href);
  showToast(
    isCopied
      ? { title: "The link is copied" }
      : { title: "The browser did not allow copying", tone: "danger" },
  );
}

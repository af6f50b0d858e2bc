"use client";

import { Ellipsis, FolderOpen, Trash2, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { ROOT_ID } from "@/lib/files/folder-id";
import { visibleName } from "@/lib/files/visible-name";
import type { TrashFile } from "@/lib/putio/trash";
import { routes } from "@/lib/routes";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem, MenuSeparator } from "../ui/menu-items";
import { useTrashActs } from "./trash-acts";

/** What can be done with one item. */
export function TrashMenu({ file }: { file: TrashFile }) {
  const acts = useTrashActs();
  const router = useRouter();
  const label = `More for ${visibleName(file.name)}`;
  return (
    <Menu
      label={label}
      placement="bottom-end"
      trigger={(props) => <IconButton label={label} icon={<Ellipsis />} tabIndex={-1} {...props} />}
    >
      <MenuItem icon={<Undo2 />} shortcut="Enter" onSelect={() => acts.restore([file])}>
        Restore
      </MenuItem>
      <MenuItem icon={<FolderOpen />} onSelect={() => router.push(routes.folder(file.parentId ?? ROOT_ID))}>
        Open its folder
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} shortcut="Delete" isDestructive onSelect={() => acts.deleteForGood([file])}>
        Delete for good
      </MenuItem>
    </Menu>
  );
}

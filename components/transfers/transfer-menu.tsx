"use client";

import {
  CirclePlay,
  Copy,
  Ellipsis,
  FolderOpen,
  FolderSearch,
  Info,
  type LucideIcon,
  Megaphone,
  RadioTower,
  RotateCw,
  Rss,
  X,
} from "lucide-react";
import { visibleName } from "@/lib/files/visible-name";
import type { Transfer } from "@/lib/putio/transfer";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { actionsOf, type TransferActionId } from "@/lib/transfers/transfer-actions";
import { isActive } from "@/lib/transfers/transfer-state";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem, MenuLink, MenuSeparator } from "../ui/menu-items";
import { useTransferActs } from "./transfer-acts";

const ICONS: Record<TransferActionId, LucideIcon> = {
  open: FolderOpen,
  "show-in-folder": FolderSearch,
  retry: RotateCw,
  "add-trackers": RadioTower,
  reannounce: Megaphone,
  "copy-source": Copy,
  remove: X,
};

type TransferMenuProps = { transfer: Transfer; nowMs: number; tabIndex: 0 | -1 };

/** Everything that can be done with one transfer. */
export function TransferMenu({ transfer, nowMs, tabIndex }: TransferMenuProps) {
  const { run, showDetails, isReannounceRefused } = useTransferActs();
  const label = `More for ${visibleName(transfer.name)}`;
  const actions = actionsOf(transfer, { nowMs, isReannounceRefused });
  return (
    <Menu
      label={label}
      placement="bottom-end"
      trigger={(props) => (
        <IconButton label={label} icon={<Ellipsis />} tabIndex={tabIndex} className="text-muted" {...props} />
      )}
    >
      <MenuItem icon={<Info />} shortcut="I" onSelect={() => showDetails(transfer)}>
        Details
      </MenuItem>
      {actions.map(({ id, label: words, refusal }) => {
        const Icon = id === "open" && words === "Play" ? CirclePlay : ICONS[id];
        return id === "remove" ? null : (
          <MenuItem
            key={id}
            icon={<Icon />}
            {...(refusal === null ? {} : { disabledReason: refusal })}
            onSelect={() => run(id, transfer)}
          >
            {words}
          </MenuItem>
        );
      })}
      {transfer.feedId === null ? null : (
        <MenuLink href={transferRoutes.feed(transfer.feedId)} icon={<Rss />}>
          Its feed
        </MenuLink>
      )}
      <MenuSeparator />
      <MenuItem
        icon={<X />}
        shortcut="Delete"
        isDestructive={isActive(transfer)}
        onSelect={() => run("remove", transfer)}
      >
        {actions.find(({ id }) => id === "remove")?.label}
      </MenuItem>
    </Menu>
  );
}

"use client";

import { Ellipsis, Eraser, Plus } from "lucide-react";
import { useState } from "react";
import type { TransferGroups } from "@/lib/transfers/transfer-groups";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem } from "../ui/menu-items";
import { CleanQuestion } from "./clean-question";
import { NoticeEntries } from "./notice-entries";
import { openAddBox } from "./open-add-box";

/** The acts of the whole page. `groups`: null while they are on their way. */
export function TransfersBar({ groups }: { groups: TransferGroups | null }) {
  const [isCleaning, setIsCleaning] = useState(false);
  const overCount = (groups?.done.length ?? 0) + (groups?.failed.length ?? 0);
  return (
    <>
      <Menu
        label="Transfers"
        placement="bottom-end"
        trigger={(props) => (
          <IconButton label="More for transfers" icon={<Ellipsis />} className="text-muted" {...props} />
        )}
      >
        <MenuItem
          icon={<Eraser />}
          {...(overCount > 0 ? {} : { disabledReason: "Nothing is done or has failed" })}
          onSelect={() => setIsCleaning(true)}
        >
          Clean up…
        </MenuItem>
        <NoticeEntries />
      </Menu>
      <Button
        tone="primary"
        icon={<Plus aria-hidden="true" />}
        aria-keyshortcuts="T"
        onClick={() => openAddBox()}
      >
        Add
      </Button>
      {isCleaning && groups ? <CleanQuestion groups={groups} onClose={() => setIsCleaning(false)} /> : null}
    </>
  );
}

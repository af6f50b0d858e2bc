"use client";

import { CirclePlay, Download, Ellipsis, FolderOpen, FolderSearch, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { saveAddress } from "@/lib/downloads/save-file";
import { visibleName } from "@/lib/files/visible-name";
import { wordsOfEvent } from "@/lib/history/event-words";
import type { PutioEvent } from "@/lib/putio/event";
import { routes } from "@/lib/routes";
import { hrefOf } from "../files/file-cells";
import { useShowInFolder } from "../files/use-show-in-folder";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem, MenuSeparator } from "../ui/menu-items";
import { useHistoryActs } from "./history-acts";
import type { EventFate } from "./use-event-fate";

type EventMenuProps = { event: PutioEvent; fate: EventFate };

/** What can be done with one line, and with what it is about. */
export function EventMenu({ event, fate }: EventMenuProps) {
  const { remove, removalRefusal } = useHistoryActs();
  const label = `More for ${visibleName(wordsOfEvent(event).title)}`;
  return (
    <Menu
      label={label}
      placement="bottom-end"
      trigger={(props) => <IconButton label={label} icon={<Ellipsis />} className="text-muted" {...props} />}
    >
      <FateEntries fate={fate} />
      <MenuItem
        icon={<X />}
        shortcut="Delete"
        {...(removalRefusal === null ? {} : { disabledReason: removalRefusal })}
        onSelect={() => remove(event)}
      >
        Remove from history
      </MenuItem>
    </Menu>
  );
}

function FateEntries({ fate }: { fate: EventFate }) {
  const router = useRouter();
  const showInFolder = useShowInFolder();
  if (fate.kind === "file") {
    const { file } = fate;
    const isFolder = file.fileType === "FOLDER";
    return (
      <>
        <MenuItem
          icon={isFolder ? <FolderOpen /> : <CirclePlay />}
          onSelect={() => router.push(hrefOf(file))}
        >
          Open
        </MenuItem>
        <MenuItem icon={<FolderSearch />} onSelect={() => showInFolder(file)}>
          Show in its folder
        </MenuItem>
        <MenuSeparator />
      </>
    );
  }
  if (fate.kind !== "zip") return null;
  return (
    <>
      <MenuItem icon={<Download />} onSelect={() => saveAddress(routes.zipDownload(fate.zipId))}>
        Download
      </MenuItem>
      <MenuSeparator />
    </>
  );
}

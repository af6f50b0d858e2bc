"use client";

import { Ellipsis, ListX, Pause, PenLine, Play, RotateCw, Trash2 } from "lucide-react";
import { visibleName } from "@/lib/files/visible-name";
import type { Feed } from "@/lib/putio/rss";
import { IconButton } from "../ui/icon-button";
import { Menu } from "../ui/menu";
import { MenuItem, MenuSeparator } from "../ui/menu-items";
import type { FeedQuestions } from "./use-feed-questions";

type FeedMenuProps = {
  feed: Feed;
  questions: FeedQuestions;
  /** Whether the keys of the list are there. */
  hasKeys?: boolean;
};

/** What can be done about one feed. */
export function FeedMenu({ feed, questions: { acts, ask }, hasKeys = false }: FeedMenuProps) {
  const label = `More for ${visibleName(feed.title)}`;
  return (
    <Menu
      label={label}
      placement="bottom-end"
      trigger={(props) => <IconButton label={label} icon={<Ellipsis />} className="text-muted" {...props} />}
    >
      {feed.isPaused ? (
        <MenuItem icon={<Play />} onSelect={() => acts.resume(feed)}>
          Resume
        </MenuItem>
      ) : (
        <MenuItem icon={<Pause />} onSelect={() => acts.pause(feed)}>
          Pause
        </MenuItem>
      )}
      <MenuItem icon={<PenLine />} onSelect={() => ask({ kind: "edit", feed })}>
        Change…
      </MenuItem>
      <MenuItem
        icon={<RotateCw />}
        {...(feed.failedItemCount > 0 ? {} : { disabledReason: "No item of it has failed" })}
        onSelect={() => acts.retryAll(feed)}
      >
        Try failed items again
      </MenuItem>
      <MenuItem icon={<ListX />} onSelect={() => ask({ kind: "clear", feed })}>
        Clear its list of items…
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 />}
        isDestructive
        {...(hasKeys ? { shortcut: "Delete" } : {})}
        onSelect={() => ask({ kind: "delete", feed })}
      >
        Delete…
      </MenuItem>
    </Menu>
  );
}

"use client";

import { quoted } from "@/lib/files/operations/sentence";
import type { Feed } from "@/lib/putio/rss";
import { DeleteQuestion } from "../ui/delete-question";

type DeleteFeedDialogProps = { feed: Feed; onDelete: () => void; onClose: () => void };

/** Asked before a feed is deleted: what goes, and what stays. */
export function DeleteFeedDialog({ feed, onDelete, onClose }: DeleteFeedDialogProps) {
  function handleDelete() {
    onClose();
    onDelete();
  }
  return (
    <DeleteQuestion
      title={`Delete the feed ${quoted(feed.title)}?`}
      act="Delete feed"
      onDelete={handleDelete}
      onClose={onClose}
    >
      <ul className="flex flex-col gap-2">
        <li>Nothing new comes from it any more.</li>
        <li>Its list of items goes, with what failed and why.</li>
        <li>What it has brought stays in your files, and transfers under way go on.</li>
        {feed.lastError === null ? null : (
          <li>put.io cannot read it at the moment, and would not let you follow it again.</li>
        )}
      </ul>
    </DeleteQuestion>
  );
}

"use client";

import { quoted } from "@/lib/files/operations/sentence";
import type { Feed } from "@/lib/putio/rss";
import { DeleteQuestion } from "../ui/delete-question";

type ClearItemsDialogProps = { feed: Feed; onClear: (feed: Feed) => void; onClose: () => void };

/** Asked before the list of what a feed has brought is emptied. */
export function ClearItemsDialog({ feed, onClear, onClose }: ClearItemsDialogProps) {
  const { failedItemCount } = feed;
  function handleClear() {
    onClose();
    onClear(feed);
  }
  return (
    <DeleteQuestion
      title={`Clear the list of ${quoted(feed.title)}?`}
      act="Clear the list"
      onDelete={handleClear}
      onClose={onClose}
    >
      <ul className="flex flex-col gap-2">
        <li>The lines go, and do not come back. Files and transfers stay.</li>
        {failedItemCount > 0 ? (
          <li>
            {failedItemCount === 1 ? "1 item has" : `${failedItemCount} items have`} failed and can no longer
            be tried again from here.
          </li>
        ) : null}
        <li>The feed goes on as before.</li>
      </ul>
    </DeleteQuestion>
  );
}

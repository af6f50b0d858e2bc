"use client";

import { UserX, X } from "lucide-react";
import { visibleName } from "@/lib/files/visible-name";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";

type RoomSelectionBarProps = {
  count: number;
  total: number;
  who: string | null;
  onClear: () => void;
  onSelectAll: () => void;
  onStop: () => void;
};

/**
 * How much is selected and what can be done with it: over the header of the list, on a phone over the bar of places. Both keep
 * their room beneath, so no row moves and none is covered.
 */
export function RoomSelectionBar(props: RoomSelectionBarProps) {
  const { count, total, who, onClear, onSelectAll, onStop } = props;
  const formats = useFormats();
  return (
    <div
      role="toolbar"
      aria-label="Selected items"
      className="z-20 flex items-center gap-1 bg-overlay text-sm max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-40 max-md:h-[calc(3.5rem+env(safe-area-inset-bottom))] max-md:border-t max-md:border-line max-md:px-2 max-md:safe-bottom md:sticky md:top-14 md:-mb-9 md:h-9 md:px-1"
    >
      <IconButton label="Clear the selection" icon={<X />} onClick={onClear} />
      <p role="status" className="min-w-0 flex-1 truncate px-1 font-medium">
        {formats.count(count)} selected
      </p>
      {count < total ? (
        <Button tone="quiet" className="max-sm:hidden" onClick={onSelectAll}>
          Select all {formats.count(total)}
        </Button>
      ) : null}
      <Button tone="quiet" icon={<UserX aria-hidden="true" />} className="min-w-0 shrink!" onClick={onStop}>
        {who === null ? (
          "Stop sharing"
        ) : (
          <span className="truncate">
            Stop sharing with <bdi>{visibleName(who)}</bdi>
          </span>
        )}
      </Button>
    </div>
  );
}

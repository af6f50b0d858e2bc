"use client";

import { Trash2, Undo2, X } from "lucide-react";
import { useFormats } from "../files/formats";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";

type TrashSelectionBarProps = {
  count: number;
  total: number;
  /** Some of them are still on their way, and nothing can be done before they are here. */
  isArriving: boolean;
  onClear: () => void;
  onSelectAll: () => void;
  onRestore: () => void;
  onDelete: () => void;
};

/**
 * How much is selected and what can be done with it: over the header of the list, on a phone over the bar of places. Both keep
 * their room beneath, so no row moves and none is covered.
 */
export function TrashSelectionBar(props: TrashSelectionBarProps) {
  const { count, total, isArriving, onClear, onSelectAll, onRestore, onDelete } = props;
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
      <Button tone="quiet" icon={<Undo2 aria-hidden="true" />} disabled={isArriving} onClick={onRestore}>
        Restore
      </Button>
      <Button
        tone="quiet"
        icon={<Trash2 aria-hidden="true" />}
        className="text-danger"
        disabled={isArriving}
        onClick={onDelete}
      >
        <span className="max-sm:hidden">Delete for good</span>
        <span className="sm:hidden">Delete</span>
      </Button>
    </div>
  );
}

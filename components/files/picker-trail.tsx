"use client";

import { ChevronRight } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { visibleName } from "@/lib/files/visible-name";
import type { Breadcrumb } from "@/lib/putio/file";

type PickerTrailProps = {
  trail: readonly Breadcrumb[];
  onOpen: (folderId: number) => void;
};

/** The way to the folder that is open in the picker. A long one shows its end, which is where things would go. */
export function PickerTrail({ trail, onOpen }: PickerTrailProps) {
  const listRef = useRef<HTMLOListElement>(null);
  const hereId = trail.at(-1)?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way is another width.
  useLayoutEffect(() => {
    if (listRef.current) listRef.current.scrollLeft = listRef.current.scrollWidth;
  }, [trail]);
  return (
    <nav aria-label="Way to the folder" className="min-w-0">
      <ol ref={listRef} className="-ml-1.5 flex items-center overflow-x-auto py-1 [scrollbar-width:none]">
        {trail.map(({ id, name }) => (
          <li key={id} className="flex shrink-0 items-center">
            {id === hereId ? (
              <span aria-current="location" className="max-w-64 truncate px-1.5 font-medium">
                <bdi dir="auto">{visibleName(name)}</bdi>
              </span>
            ) : (
              <>
                <button
                  type="button"
                  className="max-w-48 truncate rounded-control px-1.5 py-1 text-muted outline-offset-[-2px] transition-colors hover:bg-hover hover:text-text"
                  onClick={() => onOpen(id)}
                >
                  <bdi dir="auto">{visibleName(name)}</bdi>
                </button>
                <ChevronRight className="size-4 shrink-0 text-faint" aria-hidden="true" />
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

"use client";

import { useEffect } from "react";
import { forgetTarget } from "@/lib/files/recent-targets";
import { PutioError } from "@/lib/putio/errors";
import { ErrorPanel } from "../ui/error-panel";
import { Skeleton } from "../ui/skeleton";
import { FolderOptions } from "./folder-options";
import type { PickerListProps } from "./folder-picker";

/** The folders in the one that is open, or what there is to say in their place. */
export function Subfolders({ picker, listRef, refusalOf }: PickerListProps) {
  const { query, folders, isKnown } = picker.place;
  const isGone = query.error instanceof PutioError && query.error.code === "not-found";
  useEffect(() => {
    if (isGone) forgetTarget(picker.folderId);
  }, [isGone, picker.folderId]);
  useEffect(() => {
    // The list of what was found is gone with the search, and the focus with it.
    if (document.activeElement === document.body) listRef.current?.focus();
  }, [listRef]);
  return (
    <div className="relative h-full">
      {/* There whatever happens: a list that went while the next folder is read would take the focus along. */}
      <FolderOptions
        label="Folders"
        options={folders.map((folder) => ({ folder, refusal: refusalOf(folder) }))}
        active={{ id: picker.activeId, onChange: picker.activate }}
        listRef={listRef}
        onOpen={(folder) => picker.open(folder.id)}
        onUp={picker.up}
      />
      <div className="pointer-events-none absolute inset-0">
        {query.isPending ? <OptionsLoading /> : null}
        {isKnown && folders.length === 0 ? (
          <p className="px-3 py-2.5 text-muted">No folders in here.</p>
        ) : null}
      </div>
      {query.isPending || isKnown ? null : (
        <div className="absolute inset-0 overflow-y-auto">
          <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
        </div>
      )}
    </div>
  );
}

const OUTLINES = ["w-40", "w-56", "w-32", "w-48", "w-36"];

/** Rows as high as those that come. */
export function OptionsLoading() {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">Loading folders</span>
      {OUTLINES.map((width) => (
        <div key={width} className="flex h-11 items-center gap-2.5 px-3">
          <Skeleton className="size-5" />
          <Skeleton className={`h-3 ${width}`} />
        </div>
      ))}
    </div>
  );
}

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
  if (query.isPending) return <OptionsLoading />;
  if (!isKnown) {
    return (
      <div className="h-full overflow-y-auto">
        <ErrorPanel error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  return (
    <div className="relative h-full">
      <FolderOptions
        label="Folders"
        options={folders.map((folder) => ({ folder, refusal: refusalOf(folder) }))}
        active={{ id: picker.activeId, onChange: picker.activate }}
        listRef={listRef}
        onOpen={(folder) => picker.open(folder.id)}
        onUp={picker.up}
      />
      {folders.length === 0 ? (
        <p className="pointer-events-none absolute inset-0 px-3 py-2.5 text-muted">No folders in here.</p>
      ) : null}
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

"use client";

import { type ReactNode, Suspense, useMemo, useState } from "react";
import type { FolderRows } from "@/lib/files/folder-rows";
import { lazyPart } from "../ui/lazy-part";
import type { FolderPages } from "./use-folder-pages";

const FolderFilter = lazyPart(async () => ({ default: (await import("./folder-filter")).FolderFilter }));

export type FolderFilterState = {
  /** The folder as it is to be shown. */
  shown: FolderPages;
  /** The field, in the place of the one that searches everything; null while nobody filters. */
  field: ReactNode;
  open: () => void;
};

/** A step between a folder's pages and its list. Its field and all that it does load when it is first asked for. */
export function useFolderFilter(pages: FolderPages): FolderFilterState {
  const [isOpen, setIsOpen] = useState(false);
  const [rows, setRows] = useState<FolderRows | null>(null);
  const shown = useMemo(() => (rows ? { query: pages.query, rows } : pages), [pages, rows]);
  const field = isOpen ? (
    <Suspense fallback={<div className="flex-1" />}>
      <FolderFilter pages={pages} onRows={setRows} onClose={() => setIsOpen(false)} />
    </Suspense>
  ) : null;
  return { shown, field, open: () => setIsOpen(true) };
}

"use client";

import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { nextRowIndex } from "@/lib/files/row-keys";
import { findTypedRow } from "@/lib/files/type-ahead";
import type { FileSort, PutioFile } from "@/lib/putio/file";
import { FileTable } from "./file-table";
import { useIsHydrated } from "./formats";
import { KindSymbols } from "./kind-icons";
import { ListFoot } from "./list-foot";
import { NameTip } from "./name-tip";
import { LIST_CLASS } from "./row-classes";
import { useActiveRow } from "./use-active-row";
import { FOLDER_KEYS, useFolderKeys } from "./use-folder-keys";
import { type FolderPages, useReadAhead } from "./use-folder-pages";
import { readPlace, useFolderPlace } from "./use-folder-place";
import type { FolderSorting } from "./use-folder-sorting";
import { useRevealFile } from "./use-reveal-file";
import { useRowEvents } from "./use-row-events";
import { focusRow, useRowFocus } from "./use-row-focus";
import { useRowWindow } from "./use-row-window";

const FileDetails = lazy(async () => ({ default: (await import("./file-details")).FileDetails }));

type FileListProps = {
  folderId: number;
  /** The folder's, for those who hear it. */
  name: string;
  pages: FolderPages;
  sorting: FolderSorting;
};

/** The rows of a folder and everything one does on them. */
export function FileList({ folderId, name, pages, sorting }: FileListProps) {
  const { files, count } = pages.rows;
  const rowsRef = useRef<HTMLTableSectionElement>(null);
  const isHydrated = useIsHydrated();
  const [place] = useState(() => (isHydrated ? readPlace(folderId) : null));
  const active = useActiveRow(files, place?.fileId ?? null);
  const rowWindow = useRowWindow({ count, keepIndex: active.index, initialScrollY: place?.scrollY ?? 0 });
  const focus = useRowFocus({ rowsRef, active, rowWindow, loadedRows: files.length });
  const [detailed, setDetailed] = useState<PutioFile | null>(null);
  const rowEvents = useRowEvents({ files, onActivate: active.activate, onHold: setDetailed });

  useTopAfterSort(sorting.savedSort, active.reset);
  useReadAhead(pages, rowWindow.lastVisibleIndex);
  useFolderPlace({
    folderId,
    fileId: active.fileId,
    onRestore: (fileId, { withFocus, isRevealed }) => {
      const index = fileId === null ? 0 : active.activateFile(fileId);
      if (index === null) return;
      if (isRevealed) rowWindow.scrollToIndex(index);
      if (withFocus) focusRow(rowsRef.current, index);
    },
  });
  useRevealFile({ folderId, pages, onReveal: (index) => focus.goTo(index) });
  useFolderKeys({
    onMove(key) {
      const current = focus.startIndex();
      const pageRows = rowWindow.pageRows();
      const next = nextRowIndex(key, { current: active.index, count, pageRows });
      if (next !== null) focus.goTo(focus.hasFocus() ? next : current);
    },
    onType(typed) {
      const next = findTypedRow(files, { current: active.index, typed });
      if (next !== null) focus.goTo(next);
    },
  });

  return (
    <div className={LIST_CLASS}>
      <FileTable
        label={name}
        files={files}
        count={count}
        activeIndex={active.index}
        rowWindow={rowWindow}
        sorting={sorting}
        body={{ ref: rowsRef, ...FOLDER_KEYS, ...rowEvents }}
      />
      {/* After the rows, which the browser then has in its first pieces of the HTML: it may paint between any two. */}
      <KindSymbols />
      <ListFoot pages={pages} />
      <NameTip rowsRef={rowsRef} files={files} />
      <Suspense fallback={null}>
        {detailed ? <FileDetails file={detailed} onClose={() => setDetailed(null)} /> : null}
      </Suspense>
    </div>
  );
}

/** A new order is read from its beginning. */
function useTopAfterSort(savedSort: FileSort | null, onTop: () => void) {
  const shown = useRef(savedSort);
  const latest = useRef(onTop);
  useEffect(() => {
    if (shown.current === savedSort) return;
    shown.current = savedSort;
    window.scrollTo({ top: 0, behavior: "instant" });
    latest.current();
  }, [savedSort]);
}

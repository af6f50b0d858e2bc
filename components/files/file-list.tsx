"use client";

import { Suspense, useRef, useState } from "react";
import { lazyPart } from "../ui/lazy-part";
import { RenamingContext } from "./file-cells";
import { FileGrid } from "./file-grid";
import { FileTable } from "./file-table";
import { useIsHydrated } from "./formats";
import { KindSymbols } from "./kind-icons";
import { useListView } from "./list-view-context";
import { LIST_CLASS } from "./row-classes";
import { useActiveRow } from "./use-active-row";
import { FOLDER_KEYS } from "./use-folder-keys";
import { type FolderPages, useReadAhead } from "./use-folder-pages";
import { readPlace, useFolderPlace } from "./use-folder-place";
import type { FolderSorting } from "./use-folder-sorting";
import { useListKeys } from "./use-list-keys";
import { useListOnScreen } from "./use-list-on-screen";
import { useRevealFile } from "./use-reveal-file";
import { useRowEvents } from "./use-row-events";
import { focusRow, useRowFocus } from "./use-row-focus";
import { useRowWindow } from "./use-row-window";
import { useSelection } from "./use-selection";
import { useTopAfterSort } from "./use-top-after-sort";

const ListExtras = lazyPart(async () => ({ default: (await import("./list-extras")).ListExtras }));

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
  const { view } = useListView();
  const selection = useSelection();
  const rowsRef = useRef<HTMLTableSectionElement & HTMLDivElement>(null);
  const isHydrated = useIsHydrated();
  const [place] = useState(() => (isHydrated ? readPlace(folderId) : null));
  const active = useActiveRow(files, place?.fileId ?? null);
  const rowWindow = useRowWindow({
    layout: view.layout,
    count,
    keepIndex: active.index,
    initialScrollY: place?.scrollY ?? 0,
  });
  const focus = useRowFocus({ rowsRef, active, rowWindow, loadedRows: files.length });
  const renaming = useListOnScreen({ rows: pages.rows, active, focus });
  const rowEvents = useRowEvents({
    rowsRef,
    folderId,
    files,
    activeId: active.fileId,
    onActivate(index, options) {
      active.activate(index);
      if (options?.withFocus) focusRow(rowsRef.current, index);
    },
  });

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
  useListKeys({ files, count, active, rowWindow, focus });

  const Rows = view.layout === "grid" ? FileGrid : FileTable;
  return (
    <div className={LIST_CLASS} data-selecting={selection.count > 0 ? "" : undefined}>
      <RenamingContext value={renaming}>
        <Rows
          label={name}
          files={files}
          count={count}
          activeIndex={active.index}
          rowWindow={rowWindow}
          sorting={sorting}
          body={{ ref: rowsRef, ...FOLDER_KEYS, ...rowEvents }}
        />
      </RenamingContext>
      {/* After the rows, which the browser then has in its first pieces of the HTML: it may paint between any two. */}
      <KindSymbols />
      {isHydrated ? (
        <Suspense fallback={null}>
          <ListExtras rowsRef={rowsRef} rowWindow={rowWindow} pages={pages} folderId={folderId} />
        </Suspense>
      ) : null}
    </div>
  );
}

"use client";

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { FolderRows } from "@/lib/files/folder-rows";
import { enterScreen } from "./list-on-screen";
import { leaveFolder, showFolder } from "./selection-store";
import type { useActiveRow } from "./use-active-row";
import type { FolderPages } from "./use-folder-pages";
import type { useRowFocus } from "./use-row-focus";

type ListOnScreenInput = {
  rows: FolderRows;
  active: ReturnType<typeof useActiveRow>;
  focus: ReturnType<typeof useRowFocus>;
};

/** Lends the list to whoever acts from outside of it. Answers with the file whose name is being changed in its place. */
export function useListOnScreen({ rows, active, focus }: ListOnScreenInput) {
  const [renamingId, setRenamingId] = useState<number | null>(null);
  const [wantedId, setWantedId] = useState<number | null>(null);
  const latest = useRef({ rows, active, focus });
  useLayoutEffect(() => {
    latest.current = { rows, active, focus };
  });

  useEffect(
    () =>
      enterScreen({
        activeFile: () => latest.current.rows.files[latest.current.active.index] ?? null,
        rename(fileId) {
          const index = latest.current.rows.files.findIndex(({ id }) => id === fileId);
          if (index === -1) return false;
          latest.current.focus.goTo(index);
          setRenamingId(fileId);
          return true;
        },
        reveal: setWantedId,
      }),
    [],
  );

  const wantedIndex = wantedId === null ? -1 : rows.files.findIndex(({ id }) => id === wantedId);
  useEffect(() => {
    if (wantedIndex === -1) return;
    latest.current.focus.goTo(wantedIndex);
    setWantedId(null);
  }, [wantedIndex]);

  return useMemo(
    () => ({
      fileId: renamingId,
      onEnd({ withFocus }: { withFocus: boolean }) {
        flushSync(() => setRenamingId(null));
        if (withFocus) latest.current.focus.goTo(latest.current.active.index);
      },
    }),
    [renamingId],
  );
}

/** The folder that the page shows, empty or not, for whoever acts on it from elsewhere. */
export function useFolderOnScreen(
  folderId: number,
  { rows, query, shown }: FolderPages & { shown: FolderRows },
) {
  const folder = query.data?.pages[0]?.parent ?? null;
  useLayoutEffect(() => showFolder({ folderId, folder, rows, shown }), [folderId, folder, rows, shown]);
  useEffect(() => () => leaveFolder(folderId), [folderId]);
}

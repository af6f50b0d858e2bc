"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { folderIdOfPath } from "@/lib/files/folder-id";
import { knownTrail } from "@/lib/files/known-folder";
import { parentOfTrail, trailOf, unknownTrail } from "@/lib/files/trail";
import { visibleName } from "@/lib/files/visible-name";
import { PutioError } from "@/lib/putio/errors";
import { fetchPart } from "../ui/lazy-part";
import { useFileActs } from "./file-acts";
import { FileList } from "./file-list";
import { FolderBar } from "./folder-bar";
import {
  FolderEmpty,
  FolderFailed,
  FolderFiltered,
  FolderGone,
  FolderLoading,
  NotAFolder,
} from "./folder-states";
import { useToggleLayout } from "./list-view-context";
import { useFolderFilter } from "./use-folder-filter";
import { useFolderKeys } from "./use-folder-keys";
import { useFolderPages } from "./use-folder-pages";
import { type FolderSorting, useFolderSorting } from "./use-folder-sorting";
import { useFolderOnScreen } from "./use-list-on-screen";
import { useOpenFolder } from "./use-open-folder";

/** One folder: its heading, and below it whichever of its states it is in. */
export function FolderView({ folderId }: { folderId: number }) {
  const client = useQueryClient();
  const openFolder = useOpenFolder();
  const { run } = useFileActs();
  const toggleLayout = useToggleLayout();
  const pages = useFolderPages(folderId);
  const filter = useFolderFilter(pages);
  const first = pages.query.data?.pages[0];
  const known = first ? trailOf(folderId, first) : knownTrail(client, folderId);
  const trail = known ?? unknownTrail(folderId);
  const isNamePending = known === null && pages.query.isPending && trail.length > 1;
  const sorting = useFolderSorting({ folderId, folder: first?.parent ?? null });
  const parentId = parentOfTrail(trail);
  const name = visibleName(trail.at(-1)?.name ?? "");
  useDocumentTitle(isNamePending ? null : name);
  useFolderOnScreen(folderId, { ...pages, shown: filter.shown.rows });
  useFolderKeys({
    onUp: () => {
      // The address is ahead of the screen for the moment that the rows of another folder take: up is up from there.
      const wishedId = folderIdOfPath(location.pathname) ?? folderId;
      const wishedTrail = wishedId === folderId ? trail : (knownTrail(client, wishedId) ?? trail);
      const aboveId = parentOfTrail(wishedTrail);
      if (aboveId !== null) void openFolder(aboveId, { fromId: wishedId });
    },
    onRefresh: () => void pages.query.refetch(),
    onFilter: filter.open,
    onView: toggleLayout,
    async onAct(combo) {
      const { actOnKey } = await fetchPart(() => import("./act-on-key"));
      actOnKey(combo, { folderId, client, run });
    },
  });
  return (
    <>
      <FolderBar
        folderId={folderId}
        trail={trail}
        isNamePending={isNamePending}
        rows={first ? pages.rows : null}
        sorting={sorting}
        filter={filter}
      />
      <FolderBody
        folderId={folderId}
        name={name}
        pages={filter.shown}
        sorting={sorting}
        parentId={parentId}
      />
    </>
  );
}

type FolderBodyProps = {
  folderId: number;
  name: string;
  pages: ReturnType<typeof useFolderPages>;
  sorting: FolderSorting;
  parentId: number | null;
};

function FolderBody({ folderId, name, pages, sorting, parentId }: FolderBodyProps) {
  const { query, rows } = pages;
  if (query.isPending) return <FolderLoading />;
  if (!query.data) {
    const isGone = query.error instanceof PutioError && query.error.code === "not-found";
    if (isGone) return <FolderGone parentId={parentId} />;
    return <FolderFailed error={query.error} onRetry={() => void query.refetch()} />;
  }
  const folder = query.data.pages[0]?.parent;
  if (folder && folder.fileType !== "FOLDER") return <NotAFolder fileId={folder.id} />;
  if (rows.count === 0 && rows.isNarrowed) return <FolderFiltered />;
  if (rows.count === 0) return <FolderEmpty folderId={folderId} parentId={parentId} />;
  return <FileList folderId={folderId} name={name} pages={pages} sorting={sorting} />;
}

/** The server has set the first title; the folders that follow on the same page are named here. */
function useDocumentTitle(name: string | null) {
  useEffect(() => {
    if (name !== null) document.title = `${name} · Matinee`;
  }, [name]);
}

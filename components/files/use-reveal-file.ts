"use client";

import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { withPlace } from "@/lib/files/folder-place";
import { routes, SHOW_PARAM } from "@/lib/routes";
import { showToast } from "../ui/toast-store";
import type { FolderPages } from "./use-folder-pages";

type RevealInput = {
  folderId: number;
  pages: FolderPages;
  /** Makes the row the active one, brings it into sight and focuses it. */
  onReveal: (index: number) => void;
};

/**
 * "Show in folder": the address names a file, and the folder is read on until its row is here, on whichever page it lies. Then
 * the address is the folder's own again, and Back and a reload are those of any folder.
 */
export function useRevealFile({ folderId, pages, onReveal }: RevealInput) {
  const { files } = pages.rows;
  const { hasNextPage, isFetching, isFetchNextPageError, isRefetchError, isStale, fetchNextPage, refetch } =
    pages.query;
  const asked = useSearchParams()?.get(SHOW_PARAM) ?? null;
  const fileId = asked === null ? null : Number(asked);
  const index = fileId === null ? -1 : files.findIndex((file) => file.id === fileId);
  const reveal = useRef(onReveal);
  useEffect(() => {
    reveal.current = onReveal;
  });
  useEffect(() => {
    if (fileId === null) return;
    if (index !== -1) {
      reveal.current(index);
      settle({ folderId, fileId });
    } else if (isFetching || isFetchNextPageError || isRefetchError) {
      // It comes, or the foot of the list says why it does not and offers another try.
    } else if (hasNextPage) void fetchNextPage({ cancelRefetch: false });
    else if (isStale) void refetch();
    else {
      settle({ folderId, fileId: null });
      showToast({
        title: "It is no longer in this folder",
        hint: "It was moved, renamed or deleted meanwhile.",
      });
    }
  }, [
    folderId,
    fileId,
    index,
    isFetching,
    isFetchNextPageError,
    isRefetchError,
    isStale,
    hasNextPage,
    fetchNextPage,
    refetch,
  ]);
}

function settle({ folderId, fileId }: { folderId: number; fileId: number | null }) {
  history.replaceState(
    withPlace(null, { folderId, scrollY: window.scrollY, fileId }),
    "",
    routes.folder(folderId),
  );
}

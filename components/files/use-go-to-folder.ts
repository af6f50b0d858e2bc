"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { folderIdOfPath } from "@/lib/files/folder-id";
import { routes } from "@/lib/routes";
import { useOpenFolder } from "./use-open-folder";

/** Opens a folder from whichever page one is on: in place from another folder, by a page of its own from elsewhere. */
export function useGoToFolder(): (folderId: number) => void {
  const openFolder = useOpenFolder();
  const router = useRouter();
  return useCallback(
    (folderId) => {
      if (folderIdOfPath(location.pathname) === null) router.push(routes.folder(folderId));
      else void openFolder(folderId);
    },
    [openFolder, router],
  );
}

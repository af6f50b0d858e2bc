"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { ROOT_ID } from "@/lib/files/folder-id";
import type { PutioFile } from "@/lib/putio/file";
import { isFolderPath, routes } from "@/lib/routes";

type ShownFile = Pick<PutioFile, "id" | "parentId">;

/** The address at which a file's folder opens with its row in sight and focused. */
export function showInFolderHref({ id, parentId }: ShownFile): string {
  return routes.folder(parentId ?? ROOT_ID, { showFileId: id });
}

/** Goes there. From one folder to another the page stays and only the address changes, as with `useOpenFolder`. */
export function useShowInFolder(): (file: ShownFile) => void {
  const router = useRouter();
  return useCallback(
    (file) => {
      const href = showInFolderHref(file);
      if (isFolderPath(location.pathname)) history.pushState(null, "", href);
      else router.push(href);
    },
    [router],
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { routes } from "@/lib/routes";
import { useOpenFolder } from "./use-open-folder";

export function useOpenFile(): (file: PutioFile) => void {
  const openFolder = useOpenFolder();
  const router = useRouter();
  return useCallback(
    (file) => {
      if (file.fileType === "FOLDER") void openFolder(file.id);
      else router.push(routes.watch(file.id));
    },
    [openFolder, router],
  );
}

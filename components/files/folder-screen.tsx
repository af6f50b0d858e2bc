"use client";

import { usePathname } from "next/navigation";
import { folderIdOfPath } from "@/lib/files/folder-id";
import { FolderView } from "./folder-view";
import { FormatsProvider } from "./formats";

/**
 * The folder that the address bar names. From one folder to the next the page stays and only the address changes
 * (`useOpenFolder`), so the id is not a prop of the page's.
 */
export function FolderScreen({ renderedAtMs }: { renderedAtMs: number }) {
  const folderId = folderIdOfPath(usePathname() ?? "");
  if (folderId === null) return null;
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <FolderView key={folderId} folderId={folderId} />
    </FormatsProvider>
  );
}

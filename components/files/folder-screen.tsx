"use client";

import { usePathname } from "next/navigation";
import { folderIdOfPath } from "@/lib/files/folder-id";
import type { ListView } from "@/lib/files/list-view";
import { FolderView } from "./folder-view";
import { FormatsProvider } from "./formats";
import { ListViewProvider } from "./list-view-context";

/**
 * The folder that the address bar names. From one folder to the next the page stays and only the address changes
 * (`useOpenFolder`), so the id is not a prop of the page's.
 */
export function FolderScreen({ renderedAtMs, view }: { renderedAtMs: number; view: ListView }) {
  const folderId = folderIdOfPath(usePathname() ?? "");
  if (folderId === null) return null;
  return (
    <FormatsProvider renderedAtMs={renderedAtMs}>
      <ListViewProvider initialView={view}>
        <FolderView key={folderId} folderId={folderId} />
      </ListViewProvider>
    </FormatsProvider>
  );
}

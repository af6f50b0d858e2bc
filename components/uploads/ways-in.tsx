"use client";

import { useQueryClient } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { folderIdOfPath, ROOT_ID } from "@/lib/files/folder-id";
import { rememberLastFolder } from "@/lib/uploads/last-folder";
import { listenForOpenedFiles, receiveHandedOver } from "./handed-over";
import { bringShareWorker } from "./share-worker";

/** The ways in from outside of the page: what other apps share and the system opens. Draws nothing. */
export function WaysIn() {
  const client = useQueryClient();
  const pathname = usePathname() ?? "";
  useEffect(() => {
    const folderId = folderIdOfPath(pathname);
    if (folderId !== null && folderId >= ROOT_ID) rememberLastFolder(folderId);
  }, [pathname]);
  useEffect(() => {
    bringShareWorker();
    listenForOpenedFiles();
    void receiveHandedOver(client);
  }, [client]);
  return null;
}

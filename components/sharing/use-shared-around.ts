"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ROOT_ID } from "@/lib/files/folder-id";
import { folderTrailQuery } from "@/lib/files/folder-trail";
import type { PutioFile } from "@/lib/putio/file";
import type { SharedFile } from "@/lib/putio/sharing";
import { browserApi } from "@/lib/query/browser-api";
import { sharedQuery } from "@/lib/sharing/queries";

/** The shared folders in which a file lies: whoever sees one of them sees the file. */
export function useSharedAround(file: PutioFile): SharedFile[] {
  const client = useQueryClient();
  const folderId = file.parentId ?? ROOT_ID;
  const { data: trail } = useQuery(folderTrailQuery(browserApi, { client, folderId }));
  const { data: shared } = useQuery(sharedQuery(browserApi));
  const around = new Set(trail?.map(({ id }) => id));
  return shared?.filter(({ id }) => around.has(id)) ?? [];
}

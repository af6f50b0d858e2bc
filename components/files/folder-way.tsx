"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ROOT_ID } from "@/lib/files/folder-id";
import { folderTrailQuery } from "@/lib/files/folder-trail";
import { visibleName } from "@/lib/files/visible-name";
import { PutioError } from "@/lib/putio/errors";
import { browserApi } from "@/lib/query/browser-api";

/** The way to a folder that was chosen, from below the root, in one line: "Films / Night trains". */
export function FolderWay({ folderId }: { folderId: number }) {
  const client = useQueryClient();
  const { data: trail, error } = useQuery(folderTrailQuery(browserApi, { client, folderId }));
  if (error instanceof PutioError && error.code === "not-found")
    return "The folder that was chosen is gone. Choose another one.";
  const names = trail?.filter(({ id }) => id !== ROOT_ID || folderId === ROOT_ID) ?? [];
  // A space keeps the line until the way is known, so that nothing below it moves.
  return <bdi>{names.map(({ name }) => visibleName(name)).join(" / ") || "\u00a0"}</bdi>;
}

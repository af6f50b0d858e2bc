"use client";

import { useQuery } from "@tanstack/react-query";
import { fileFateQuery, zipFateQuery } from "@/lib/history/fates";
import type { PutioEvent } from "@/lib/putio/event";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";

/** What became of what a line is about. `asked`: put.io has not answered yet, or could not. */
export type EventFate =
  | { kind: "none" }
  | { kind: "asked"; fileId: number }
  | { kind: "file"; file: PutioFile }
  | { kind: "zip"; zipId: number }
  | { kind: "gone" };

/** Asked once the line has been seen: a long history is about thousands of files. */
export function useEventFate(event: PutioEvent, { isSeen }: { isSeen: boolean }): EventFate {
  const fileId = "fileId" in event ? event.fileId : null;
  const zipId = event.kind === "zip_created" ? event.zipId : null;
  const { data: file } = useQuery({
    ...fileFateQuery(browserApi, { fileId: fileId ?? 0 }),
    enabled: isSeen && fileId !== null && event.kind !== DELETED,
  });
  const { data: isKept } = useQuery({
    ...zipFateQuery(browserApi, { zipId: zipId ?? 0 }),
    enabled: isSeen && zipId !== null,
  });
  if (event.kind === DELETED || file === null || isKept === false) return { kind: "gone" };
  if (file) return { kind: "file", file };
  if (fileId !== null) return { kind: "asked", fileId };
  return isKept && zipId !== null ? { kind: "zip", zipId } : { kind: "none" };
}

/** put.io says itself that it has deleted the file. */
const DELETED = "file_from_rss_deleted_for_space";

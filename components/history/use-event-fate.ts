"use client";

import { useQuery } from "@tanstack/react-query";
import { type Fate, fateQuery, isDeletedFile, subjectOf } from "@/lib/history/fates";
import type { PutioEvent } from "@/lib/putio/event";
import { browserApi } from "@/lib/query/browser-api";

/** `asked`: about a file of which put.io has not told yet, or could not. */
export type EventFate = Fate | { kind: "none" } | { kind: "asked"; fileId: number };

/** Asked once the line has been seen: a long history is about thousands of files. */
export function useEventFate(event: PutioEvent, { isSeen }: { isSeen: boolean }): EventFate {
  const subject = subjectOf(event);
  const query = fateQuery(browserApi, subject);
  const { data: fate } = useQuery({ ...query, enabled: isSeen && subject !== null });
  if (isDeletedFile(event)) return { kind: "gone" };
  if (fate) return fate;
  return subject?.kind === "file" ? { kind: "asked", fileId: subject.fileId } : { kind: "none" };
}

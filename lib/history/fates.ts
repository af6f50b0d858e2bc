import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import type { PutioEvent } from "@/lib/putio/event";
import type { PutioFile } from "@/lib/putio/file";
import { getFile } from "@/lib/putio/files";
import { getZip } from "@/lib/putio/zips";
import { Lane } from "@/lib/query/lane";
import { historyKeys } from "./queries";

/** What a line of the history leads to, as far as its line says; null: nothing. */
export type Subject = { kind: "file"; fileId: number } | { kind: "zip"; zipId: number };

/** What became of it. */
export type Fate = { kind: "file"; file: PutioFile } | { kind: "zip"; zipId: number } | { kind: "gone" };

export function subjectOf(event: PutioEvent): Subject | null {
  if (event.kind === "zip_created") return { kind: "zip", zipId: event.zipId };
  const fileId = "fileId" in event && !isDeletedFile(event) ? event.fileId : null;
  return fileId === null ? null : { kind: "file", fileId };
}

/** put.io says itself that it has deleted the file: nobody need ask. */
export function isDeletedFile({ kind }: PutioEvent): boolean {
  return kind === "file_from_rss_deleted_for_space";
}

const TRUE_FOR_MS = 5 * 60_000;

/** A screen of history asks for as many files as it has lines; put.io is asked for a few at a time. */
const lane = new Lane(4);

/** Where the file is by now, whether the zip can still be downloaded, or that it is gone. */
export function fateQuery(api: PutioApi, subject: Subject | null) {
  return queryOptions({
    queryKey: historyKeys.fate(subject),
    queryFn: ({ signal }): Promise<Fate> => lane.pass(() => readFate(api, { subject, signal }), { signal }),
    enabled: subject !== null,
    staleTime: TRUE_FOR_MS,
  });
}

type Asked = { subject: Subject | null; signal: AbortSignal };

async function readFate(api: PutioApi, { subject, signal }: Asked): Promise<Fate> {
  if (subject?.kind === "file") {
    const file = await orNull(getFile(api, { fileId: subject.fileId, signal }));
    if (file) return { kind: "file", file };
  }
  if (subject?.kind === "zip") {
    const zip = await orNull(getZip(api, { zipId: subject.zipId, signal }));
    if (zip?.status === "DONE") return { kind: "zip", zipId: subject.zipId };
  }
  return { kind: "gone" };
}

/** What put.io does not have is an answer here, and no failure. */
async function orNull<Value>(asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof PutioError && GONE.has(error.code)) return null;
    throw error;
  }
}

/** `forbidden`: it was a friend's, who shares it no more. */
const GONE: ReadonlySet<string> = new Set(["not-found", "gone", "forbidden"]);

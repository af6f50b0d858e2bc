import type { ErrorCode } from "@/lib/errors/app-error";
import { PutioError } from "@/lib/putio/errors";
import type { PutioFile } from "@/lib/putio/file";
import { getFile } from "@/lib/putio/files";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { type foundSubtitlesQuery, subtitlesQuery } from "./queries";
import { type Capabilities, chooseSource, type Source } from "./source";

/**
 * Where a file is watched: in one's own account, or behind a public link. It says where the bytes come from and what lies
 * around the file; the player asks it, and is the same in both.
 */
export type MediaPlace = {
  /** What is an act of the account's owner, or a way to the dashboard, is offered here only. */
  isOwn: boolean;
  chooseSource: (file: PutioFile, capabilities: Capabilities) => Source;
  downloadOf: (file: PutioFile) => string;
  subtitleOf: (fileId: number, key: string) => string;
  subtitlesQuery: (file: PutioFile) => ReturnType<typeof foundSubtitlesQuery>;
  /** What one goes back to; null: the file is all there is. */
  folderOf: (file: PutioFile) => string | null;
  /** Asked when a film is refused: whether the file itself is out of reach by now, and why; null: it is not. */
  askAccess: (file: PutioFile, signal: AbortSignal) => Promise<ErrorCode | null>;
  /** What it is when the file is within reach, and still its film is refused. */
  refusal: ErrorCode;
};

export const OWN_PLACE: MediaPlace = {
  isOwn: true,
  chooseSource,
  downloadOf: ({ id }) => routes.mediaDownload(id),
  subtitleOf: routes.mediaSubtitle,
  subtitlesQuery: ({ id }) => subtitlesQuery(browserApi, { fileId: id }),
  folderOf: ({ parentId }) => routes.folder(parentId ?? 0),
  askAccess: ({ id }, signal) => getFile(browserApi, { fileId: id, signal }).then(() => null, lossOf),
  refusal: "no-stream",
};

/** It was deleted meanwhile, or the friend who shared it does so no more. */
function lossOf(error: unknown): ErrorCode | null {
  return error instanceof PutioError && error.code === "not-found" ? error.code : null;
}

import type { PutioFile } from "../putio/file";
import { request } from "../putio/request";
import { flag, list, maybe, number, object, text } from "../putio/schema";
import { routes } from "../routes";

/** An address that opens without sign-in, for download managers and players; whoever has it, has the file. */
export type FileLink = {
  fileId: number;
  name: string;
  /** Below what was asked for, folders included: `Season 1/Episode 1.mkv`. */
  path: string;
  sizeBytes: number | null;
  durationSeconds: number | null;
  url: string;
};

export type FileLinks = {
  links: FileLink[];
  /** There was more than one list may hold; the rest is missing. */
  isCut: boolean;
  /** ISO 8601: the addresses open until then, or until the session ends at put.io. */
  expiresAt: string;
  /** Addresses of the playlist itself, for a player elsewhere; null unless one folder was asked for. */
  playlists: { m3u: string; xspf: string } | null;
};

/** What links are asked for: files and folders by name, or a whole folder without some. */
export type LinkTargets =
  | { kind: "files"; files: readonly PutioFile[] }
  | { kind: "folder"; folderId: number; excludedIds: readonly number[] };

const linksSchema = object({
  links: list(
    object({
      fileId: number,
      name: text,
      path: text,
      sizeBytes: maybe(number),
      durationSeconds: maybe(number),
      url: text,
    }),
  ),
  isCut: flag,
  expiresAt: text,
  playlists: maybe(object({ m3u: text, xspf: text })),
});

/**
 * Signed addresses on our own host; folders are opened up to their last file. `prefersMp4` takes put.io's MP4 copy where there is
 * one, `isMediaOnly` leaves out what no player plays. Ends like every call of put.io's.
 */
export function requestFileLinks(options: {
  targets: LinkTargets;
  prefersMp4?: boolean;
  isMediaOnly?: boolean;
  signal?: AbortSignal | undefined;
}): Promise<FileLinks> {
  const { targets, prefersMp4 = false, isMediaOnly = false, signal } = options;
  return request(
    { baseUrl: "", fetch: (input, init) => fetch(input, init) },
    {
      operation: "requestFileLinks",
      method: "POST",
      path: routes.fileLinks(),
      json: { ...askedOf(targets), prefersMp4, isMediaOnly },
      schema: linksSchema,
      timeoutMs: TIMEOUT_MS,
      signal,
    },
  );
}

/** A tree of hundreds of folders is read folder by folder. */
const TIMEOUT_MS = 120_000;

function askedOf(targets: LinkTargets): object {
  if (targets.kind === "folder")
    return { folder: { id: targets.folderId, excludedIds: targets.excludedIds } };
  const files = targets.files.map((file) => ({
    id: file.id,
    name: file.name,
    fileType: file.fileType,
    sizeBytes: file.sizeBytes,
    durationSeconds: file.video?.durationSeconds ?? null,
    isMp4Available: file.isMp4Available,
  }));
  return { files };
}

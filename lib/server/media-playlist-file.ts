import "server-only";
import { toM3u, toXspf } from "../format/playlist-file";
import { originalName } from "../format/stored-name";
import { getFile } from "../putio/files";
import { collectFolder } from "./collect-files";
import { playlistName } from "./download-name";
import { isMedia, linksTo } from "./file-links";
import { CACHE } from "./media-headers";
import { sendText } from "./media-reply";
import type { MediaTurn } from "./media-turn";
import { ownOrigin } from "./origin-check";
import { linkExpiry } from "./sealed-link";
import { serverApi } from "./server-api";

const TYPES = { m3u: "audio/x-mpegurl; charset=utf-8", xspf: "application/xspf+xml; charset=utf-8" } as const;

/**
 * A playlist of everything that plays below a folder, as a file to be saved. Its lines are signed addresses, so it works in a
 * player that has no session; asked for by a signed address itself, they end when that one does.
 */
export async function sendPlaylistFile(
  turn: MediaTurn,
  options: { kind: "m3u" | "xspf"; origin?: string | undefined; expiresAt?: number },
): Promise<void> {
  const { fileId, session, signal } = turn;
  const { kind, expiresAt = linkExpiry(), origin = ownOrigin } = options;
  const api = serverApi(session.token);
  const [folder, { files }] = await Promise.all([
    getFile(api, { fileId, signal }),
    collectFolder(api, { folderId: fileId, signal }),
  ]);
  const entries = linksTo(files.filter(isMedia), { session, origin, expiresAt, prefersMp4: false });
  await sendText(turn, {
    text: kind === "m3u" ? toM3u(entries) : toXspf(entries, { title: originalName(folder.name) }),
    type: TYPES[kind],
    cache: CACHE.never,
    downloadName: playlistName(folder.name, kind),
  });
}

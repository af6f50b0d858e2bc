import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { AppError } from "../errors/app-error";
import { isFileKind, sendFile, sendThumbnail } from "./media-files";
import { sendChild, sendMainPlaylist } from "./media-hls";
import { sendPlaylistFile } from "./media-playlist-file";
import { sendSubtitle } from "./media-subtitles";
import { answerBytes, idIn, type MediaTurn, sessionOf } from "./media-turn";

/** Everything below `/api/media/<fileId>/`: bytes of put.io, for the session's user, on our origin. */
export function handleMedia(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  return answerBytes({ req, res }, async (turn) => {
    const session = await sessionOf(turn);
    const asset = Array.isArray(req.query.asset) ? req.query.asset : [];
    await route({ ...turn, session, fileId: idIn(req.query.fileId) }, asset);
  });
}

function route(turn: MediaTurn, [kind = "", name, ...rest]: string[]): Promise<void> {
  if (rest.length === 0 && name !== undefined) {
    if (kind === "hls" && name === "index.m3u8") return sendMainPlaylist(turn);
    if (kind === "hls") return sendChild(turn, name);
    if (kind === "subtitles") return sendSubtitle(turn, name);
  } else if (name === undefined) {
    if (isFileKind(kind)) return sendFile(turn, { kind });
    if (kind === "thumbnail") return sendThumbnail(turn);
    if (kind === "playlist.m3u8") return sendPlaylistFile(turn, { kind: "m3u" });
    if (kind === "playlist.xspf") return sendPlaylistFile(turn, { kind: "xspf" });
  }
  throw new AppError("not-found", "There is no such media address.");
}

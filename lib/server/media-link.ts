import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { AppError } from "../errors/app-error";
import { sendFile } from "./media-files";
import { sendPlaylistFile } from "./media-playlist-file";
import { answerBytes, type MediaTurn } from "./media-turn";
import { type OpenedLink, openLink } from "./sealed-link";

/**
 * `/api/media/link/<sealed>/<name>`: bytes for programs that have no session. The sealed part is the whole right: it was made in a
 * session, for one file, and ends with its time or with that session's token. A cookie that comes along is not looked at.
 */
export function handleLink(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  return answerBytes({ req, res }, async (turn) => {
    const [sealed = ""] = Array.isArray(req.query.link) ? req.query.link : [];
    const link = openLink(sealed);
    if (link === null) throw new AppError("not-found", "This address was not made here.");
    if (link === "expired") throw new AppError("gone", "This address has expired; ask for a new one.");
    await send({ ...turn, session: link.session, fileId: link.target.fileId }, link);
  });
}

function send(turn: MediaTurn, { target, expiresAt }: OpenedLink): Promise<void> {
  const { kind, name, origin } = target;
  if (kind === "m3u" || kind === "xspf") return sendPlaylistFile(turn, { kind, origin, expiresAt });
  return sendFile(turn, { kind: kind === "mp4" ? "mp4-download" : "download", name });
}

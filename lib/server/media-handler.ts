import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { AppError } from "../errors/app-error";
import { cookieNames } from "./cookies";
import { sendFile, sendThumbnail } from "./media-files";
import { sendChild, sendMainPlaylist } from "./media-hls";
import { sendError } from "./media-reply";
import { sendSubtitle } from "./media-subtitles";
import type { MediaTurn } from "./media-turn";
import { readSession } from "./session";

/** Everything below `/api/media/<fileId>/`: bytes of put.io, for the session's user, on our origin. */
export async function handleMedia(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  try {
    const method = methodOf(req);
    if (method === null) return refuseMethod(res);
    const session = await readSession(req.cookies[cookieNames.session]);
    if (!session) throw new AppError("signed-out", "Nobody is signed in.");
    const turn = { req, res, session, fileId: fileIdOf(req), method, signal: signalOf(res) };
    await route(turn, Array.isArray(req.query.asset) ? req.query.asset : []);
  } catch (error) {
    sendError(res, error);
  }
}

function route(turn: MediaTurn, [kind = "", name, ...rest]: string[]): Promise<void> {
  if (rest.length === 0 && name !== undefined) {
    if (kind === "hls" && name === "index.m3u8") return sendMainPlaylist(turn);
    if (kind === "hls") return sendChild(turn, name);
    if (kind === "subtitles") return sendSubtitle(turn, name);
  } else if (name === undefined) {
    if (kind === "stream" || kind === "mp4" || kind === "download") return sendFile(turn, kind);
    if (kind === "thumbnail") return sendThumbnail(turn);
  }
  throw new AppError("not-found", "There is no such media address.");
}

function methodOf({ method }: NextApiRequest): MediaTurn["method"] | null {
  return method === "GET" || method === "HEAD" ? method : null;
}

function fileIdOf(req: NextApiRequest): number {
  const text = String(req.query.fileId);
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new AppError("not-found", "That is not the id of a file.");
}

/** `close` comes after a full reply as well, when there is nothing left to abort. */
function signalOf(res: NextApiResponse): AbortSignal {
  const controller = new AbortController();
  res.once("close", () => controller.abort());
  return controller.signal;
}

function refuseMethod(res: NextApiResponse): void {
  res.writeHead(405, { allow: "GET, HEAD" });
  res.end();
}

import "server-only";
import { env } from "../env";
import { AppError } from "../errors/app-error";
import { getFile, getThumbnailUrl } from "../putio/files";
import { CACHE, conditionsOf, isInertImage, mediaHeaders } from "./media-headers";
import { sendBytes } from "./media-reply";
import type { MediaTurn } from "./media-turn";
import { openMedia } from "./media-upstream";
import { serverApi } from "./server-api";

const PATHS = { stream: "stream", mp4: "mp4/stream", download: "download" } as const;

/** The file as stored, its MP4 copy, or the file to be saved (contract, 2.12), with Range as the browser asks. */
export async function sendFile(turn: MediaTurn, kind: keyof typeof PATHS): Promise<void> {
  const { fileId, method, session, signal, req, res } = turn;
  const [file, reply] = await Promise.all([
    kind === "download" ? getFile(serverApi(session.token), { fileId, signal }) : null,
    openMedia({
      url: `${env.PUTIO_API_URL}/v2/files/${fileId}/${PATHS[kind]}`,
      method,
      token: session.token,
      headers: conditionsOf(req.headers),
      signal,
    }),
  ]);
  const downloadName = file?.name ?? null;
  const headers = mediaHeaders({ reply, cache: CACHE.file, downloadName });
  await sendBytes(res, { reply, headers });
}

/** The picture that put.io made of a file; only pictures pass, whatever the address in put.io's reply leads to. */
export async function sendThumbnail(turn: MediaTurn): Promise<void> {
  const { fileId, method, session, signal, req, res } = turn;
  const url = await getThumbnailUrl(serverApi(session.token), { fileId, signal });
  if (url === null) throw new AppError("not-found", "put.io made no picture of this file.");
  const conditions = conditionsOf(req.headers);
  const reply = await openMedia({ url, method, token: session.token, headers: conditions, signal });
  if (reply.status !== 304 && !isInertImage(reply.headers.get("content-type"))) {
    reply.body.on("error", () => {}).destroy();
    throw new AppError("not-found", "What put.io sent is not a picture.");
  }
  const headers = mediaHeaders({ reply, cache: CACHE.picture, downloadName: null });
  await sendBytes(res, { reply, headers });
}

import "server-only";
import { env } from "../env";
import { AppError } from "../errors/app-error";
import { getFile, getThumbnailUrl } from "../putio/files";
import { mp4Name } from "./download-name";
import { CACHE, conditionsOf, isInertImage, mediaHeaders } from "./media-headers";
import { sendBytes } from "./media-reply";
import type { MediaTurn } from "./media-turn";
import { openMedia } from "./media-upstream";
import { serverApi } from "./server-api";

const PATHS = {
  stream: "stream",
  mp4: "mp4/stream",
  download: "download",
  "mp4-download": "mp4/download",
} as const;
type FileKind = keyof typeof PATHS;

/** Whether a segment of an address names bytes of a file. */
export function isFileKind(segment: string): segment is FileKind {
  return Object.hasOwn(PATHS, segment);
}

/**
 * The file as stored, its MP4 copy, or either to be saved (contract, 2.12), with Range as the browser asks. Without `name` put.io is
 * asked what to call what is saved.
 */
export async function sendFile(
  turn: MediaTurn,
  { kind, name }: { kind: FileKind; name?: string },
): Promise<void> {
  const { fileId, method, session, signal, req, res } = turn;
  const [downloadName, reply] = await Promise.all([
    name ?? nameFor(turn, kind),
    openMedia({
      url: `${env.PUTIO_API_URL}/v2/files/${fileId}/${PATHS[kind]}`,
      method,
      token: session.token,
      headers: conditionsOf(req.headers),
      signal,
    }),
  ]);
  const headers = mediaHeaders({ reply, cache: CACHE.file, downloadName });
  await sendBytes(res, { reply, headers });
}

/** null: nothing is saved, so that no name is needed. */
async function nameFor({ fileId, session, signal }: MediaTurn, kind: FileKind): Promise<string | null> {
  if (kind === "stream" || kind === "mp4") return null;
  const { name } = await getFile(serverApi(session.token), { fileId, signal });
  return kind === "mp4-download" ? mp4Name(name) : name;
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

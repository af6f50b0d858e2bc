import "server-only";
import type { NextApiRequest, NextApiResponse } from "next";
import { AppError } from "../errors/app-error";
import { getZipUrl } from "../putio/download-links";
import { CACHE, conditionsOf, mediaHeaders } from "./media-headers";
import { sendBytes } from "./media-reply";
import { answerBytes, idIn, sessionOf } from "./media-turn";
import { openMedia } from "./media-upstream";
import { serverApi } from "./server-api";

/**
 * `/api/media/zip/<zipId>?name=`: a zip that put.io has packed (contract, 2.19), with Range. put.io's address of it opens for
 * everybody who has it, so that it is read and used here, and never told.
 */
export function handleZip(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  return answerBytes({ req, res }, async (turn) => {
    const { method, signal } = turn;
    const { token } = await sessionOf(turn);
    const url = await getZipUrl(serverApi(token), { zipId: idIn(req.query.zipId), signal });
    if (url === null) throw new AppError("unavailable", "put.io is still packing this zip.");
    const reply = await openMedia({ url, method, token, headers: conditionsOf(req.headers), signal });
    const headers = mediaHeaders({ reply, cache: CACHE.file, downloadName: nameOf(req.query.name) });
    await sendBytes(res, { reply, headers });
  });
}

/** Whatever the address says, it is called a zip: a link from elsewhere must not make a program of it. */
function nameOf(given: unknown): string {
  return `${typeof given === "string" && given !== "" ? given : "put.io"}.zip`;
}

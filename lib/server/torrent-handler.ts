import "server-only";
import { Readable } from "node:stream";
import type { NextApiRequest, NextApiResponse } from "next";
import { env } from "../env";
import { AppError } from "../errors/app-error";
import { putioErrorFrom } from "../putio/errors";
import { CACHE, isolation } from "./media-headers";
import { sendError } from "./media-reply";
import { idIn, refuseMethod, sessionOf, signalOf } from "./media-turn";
import { explainUpstream, headersOfReply, readEnvelope } from "./media-upstream";
import { assertSameOrigin } from "./origin-check";
import { originHeaders } from "./origin-headers";
import { scrubTokens } from "./reshape";
import { USER_AGENT } from "./server-api";
import { torrentForm } from "./torrent-form";
import { upstreamAgent } from "./upstream-agent";

/** Torrents of hundreds of thousands of files stay below; what is larger is none. */
const MAX_BYTES = 10 * 1024 * 1024;
const MAX_NAME_LENGTH = 1024;

type Wish = { name: string; folderId: number | null; sizeBytes: number };

/**
 * `POST /api/torrent`: one .torrent as the body, which becomes a transfer by put.io's multipart upload (contract, 2.20, where
 * tus is only presumed to do that). Answers put.io's `transfer` alone.
 */
export async function handleTorrent(req: NextApiRequest, res: NextApiResponse): Promise<void> {
  try {
    if (req.method !== "POST") return refuseMethod(res, "POST");
    assertSameOrigin(originHeaders(req));
    const { token } = await sessionOf({ req });
    const transfer = await send(req, { wish: readWish(req), token, signal: signalOf(res) });
    res.writeHead(200, {
      ...isolation("application/json"),
      "content-type": "application/json",
      "cache-control": CACHE.never,
    });
    res.end(scrubTokens(JSON.stringify({ transfer }), token));
  } catch (error) {
    sendError(res, error);
  }
}

/** The size must be said before: it bounds the body, and put.io is told the length of the form. */
function readWish({ query: { name, folder, ...rest }, headers }: NextApiRequest): Wish {
  const sizeBytes = Number(headers["content-length"] ?? Number.NaN);
  const isNamed = typeof name === "string" && name !== "" && name.length <= MAX_NAME_LENGTH;
  if (!isNamed || Object.keys(rest).length > 0 || !Number.isSafeInteger(sizeBytes) || sizeBytes <= 0) {
    throw new AppError("bad-request", "A torrent needs a name and a length, and nothing else.");
  }
  if (sizeBytes > MAX_BYTES) throw new AppError("too-large", "No torrent is as large as this.");
  return { name, folderId: folder === undefined ? null : idIn(folder), sizeBytes };
}

async function send(
  body: Readable,
  { wish, token, signal }: { wish: Wish; token: string; signal: AbortSignal },
): Promise<unknown> {
  const form = torrentForm(wish);
  const reply = await upstreamAgent
    .request({
      origin: new URL(env.PUTIO_UPLOAD_URL).origin,
      path: "/v2/files/upload",
      method: "POST",
      signal,
      headers: { ...form.headers, "user-agent": USER_AGENT, authorization: `Token ${token}` },
      body: Readable.from(form.around(body)),
    })
    .catch((error: unknown) => {
      throw explainUpstream(error);
    });
  const status = reply.statusCode;
  const envelope = await readEnvelope(reply.body);
  if (status < 200 || status >= 300) {
    throw putioErrorFrom({
      operation: "sendTorrent",
      status,
      headers: headersOfReply(reply),
      body: envelope,
    });
  }
  if (typeof envelope === "object" && envelope !== null && "transfer" in envelope) return envelope.transfer;
  throw new AppError("bad-reply", "put.io did not make a transfer of it.");
}

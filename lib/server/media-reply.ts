import "server-only";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { NextApiRequest, NextApiResponse } from "next";
import { PutioError } from "../putio/errors";
import { errorReply } from "./error-response";
import { attachment, CACHE, isolation } from "./media-headers";
import type { MediaReply } from "./media-upstream";

const gzipText = promisify(gzip);

/**
 * Streams a reply through: a chunk is read when the browser has taken the one before, and whichever side goes first takes the
 * other along. A body that ends early breaks the connection, so that nobody takes half a file for a whole one.
 */
export async function sendBytes(
  res: NextApiResponse,
  { reply, headers }: { reply: MediaReply; headers: Record<string, string> },
): Promise<void> {
  res.writeHead(reply.status, headers);
  if (res.req.method === "HEAD" || reply.status === 304) {
    reply.body.on("error", ignore).destroy();
    res.end();
    return;
  }
  await pipeline(reply.body, res).catch(ignore);
}

/** Text of our own making, compressed here: Next leaves this type alone, and a long playlist is mostly repetition. */
export async function sendText(
  { req, res }: { req: NextApiRequest; res: NextApiResponse },
  content: { text: string; type: string; cache: string; downloadName?: string },
): Promise<void> {
  const plain = Buffer.from(content.text);
  const isCompressed = /\bgzip\b/.test(String(req.headers["accept-encoding"] ?? ""));
  const body = isCompressed ? await gzipText(plain) : plain;
  res.writeHead(200, {
    ...isolation(content.type),
    "content-type": content.type,
    "cache-control": content.cache,
    "content-length": body.length,
    vary: "accept-encoding",
    ...(content.downloadName !== undefined && { "content-disposition": attachment(content.downloadName) }),
    ...(isCompressed && { "content-encoding": "gzip" }),
  });
  res.end(req.method === "HEAD" ? undefined : body);
}

/** A failure as the JSON envelope of the app; too late for one, the connection breaks instead. */
export function sendError(res: NextApiResponse, error: unknown): void {
  const { status, body } = errorReply(error);
  if (res.headersSent || res.destroyed) {
    res.destroy();
    return;
  }
  const wait = error instanceof PutioError ? error.retryAfterSeconds : null;
  res.writeHead(status, {
    ...isolation("application/json"),
    "content-type": "application/json",
    "cache-control": CACHE.never,
    ...(wait !== null && { "retry-after": String(wait) }),
  });
  res.end(JSON.stringify(body));
}

/** A connection that ended early, from whichever side, is already closed on both. */
function ignore(): void {}

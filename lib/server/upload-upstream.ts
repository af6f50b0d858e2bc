import "server-only";
import type { Readable } from "node:stream";
import { env } from "../env";
import { putioErrorFrom } from "../putio/errors";
import { explainUpstream, headersOfReply, readEnvelope } from "./media-upstream";
import { USER_AGENT } from "./server-api";
import { upstreamAgent } from "./upstream-agent";

type UploadCall = {
  /** null: a new one. */
  place: URL | null;
  method: "POST" | "HEAD" | "PATCH" | "DELETE";
  headers: Record<string, string>;
  /** Read at the pace at which put.io takes it, and never kept. */
  body: Readable | null;
  token: string;
  signal: AbortSignal;
};

export type UploadReply = { status: number; headers: Headers; url: string };

/** A slow line may take its time with one piece; silence of put.io after the last byte is another matter. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Speaks tus with put.io's upload host (contract, 2.20). Answers 2xx; throws put.io's own failures, a wrong offset as
 * `conflict`, and redirects as a bad reply. Not `fetch`: that keeps a copy of the body that it sends.
 */
export async function askUploadHost(call: UploadCall): Promise<UploadReply> {
  const url = call.place ?? new URL("/files/", env.PUTIO_UPLOAD_URL);
  const reply = await send(url, call);
  const { statusCode: status, body } = reply;
  const headers = headersOfReply(reply);
  if (status >= 200 && status < 300) {
    await body.dump();
    return { status, headers, url: url.href };
  }
  throw putioErrorFrom({ operation: "upload", status, headers, body: await readEnvelope(body) });
}

async function send(url: URL, { method, headers, body, token, signal }: UploadCall) {
  try {
    return await upstreamAgent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      signal,
      body,
      headersTimeout: PATIENCE_MS,
      headers: { ...headers, "user-agent": USER_AGENT, authorization: `Token ${token}` },
    });
  } catch (error) {
    throw explainUpstream(error);
  }
}

import "server-only";
import { env } from "../env";
import { AppError } from "../errors/app-error";
import type { PutioApi } from "../putio/api";
import { isAbort, putioErrorFrom } from "../putio/errors";
import { errorReply } from "./error-response";
import { type ReshapeName, reshapes, scrubTokens } from "./reshape";

const TIMEOUT_MS = 30_000;
const MAX_REPLY_BYTES = 64 * 1024 * 1024;

/** What of put.io's reply headers the browser may see; nothing else passes. */
const REPLY_HEADERS = [
  "retry-after",
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "x-trace-id",
] as const;

type UpstreamCall = {
  method: string;
  /** Below `/v2`, encoded. */
  path: string;
  search: string;
  body: { type: string; text: string } | null;
  reshape: ReshapeName | undefined;
  /** Taken out of the reply, wherever it stands. */
  token: string;
  /** put.io, spoken to with that token. */
  api: PutioApi;
  signal: AbortSignal;
};

/**
 * Asks put.io's API and answers its JSON, without tokens. The origin is pinned, redirects are refused (a 3xx would take
 * the token elsewhere), and only the headers named here go in or out. Errors of put.io pass in its own envelope.
 */
export async function askUpstream(call: UpstreamCall): Promise<Response> {
  const reply = await send(call);
  const { status } = reply;
  if (status >= 300 && status < 400) throw new AppError("bad-reply", "put.io answered with a redirect.");
  const text = await readLimited(reply);
  const json = parseObject(text);
  if (!json) return answerWithoutJson(reply);
  const shaped = reply.ok && call.reshape ? JSON.stringify(reshapes[call.reshape](json)) : text;
  return answer(scrubTokens(shaped, call.token), reply);
}

function addressOf({ path, search }: UpstreamCall): string {
  const url = new URL(`${env.PUTIO_API_URL}/v2${path}${search}`);
  // Nothing above should let a path leave its origin; if something does, the token stays here.
  if (url.origin !== new URL(env.PUTIO_API_URL).origin || !url.pathname.startsWith("/v2/")) {
    throw new AppError("not-found", "The path leaves put.io's API.");
  }
  return url.href;
}

async function send(call: UpstreamCall): Promise<Response> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    return await call.api.fetch(addressOf(call), {
      method: call.method,
      headers: { accept: "application/json", ...(call.body && { "content-type": call.body.type }) },
      body: call.body?.text ?? null,
      signal: AbortSignal.any([call.signal, timeout]),
    });
  } catch (error) {
    throw explain(error, timeout);
  }
}

function explain(error: unknown, timeout: AbortSignal): unknown {
  if (timeout.aborted) return new AppError("timeout", "put.io did not answer in time.", { cause: error });
  if (isAbort(error) || error instanceof AppError) return error;
  return new AppError("unreachable", "put.io cannot be reached from here.", { cause: error });
}

async function readLimited(reply: Response): Promise<string> {
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  try {
    for await (const chunk of reply.body ?? []) {
      size += chunk.byteLength;
      if (size > MAX_REPLY_BYTES) throw new AppError("too-large", "put.io's reply is too large.");
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    if (isAbort(error) || error instanceof AppError) throw error;
    throw new AppError("bad-reply", "put.io's reply was cut off.", { cause: error });
  }
  return text + decoder.decode();
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** A gateway's HTML page, or a reply that was cut: its text never passes, its status and the wait it asks for do. */
function answerWithoutJson(reply: Response): Response {
  if (reply.ok) throw new AppError("bad-reply", "put.io's reply was not JSON.");
  const { status, headers } = reply;
  const { body } = errorReply(putioErrorFrom({ operation: "proxy", status, headers, body: null }));
  return answer(JSON.stringify(body), reply);
}

function answer(json: string, reply: Response): Response {
  const headers = new Headers({
    "content-type": "application/json",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  for (const name of REPLY_HEADERS) {
    const value = reply.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(json, { status: reply.status, headers });
}

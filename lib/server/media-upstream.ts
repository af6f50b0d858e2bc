import "server-only";
import type { Dispatcher } from "undici";
import { AppError } from "../errors/app-error";
import { putioErrorFrom } from "../putio/errors";
import { isApiOrigin, isMediaHost } from "./media-hosts";
import { USER_AGENT } from "./server-api";
import { upstreamAgent } from "./upstream-agent";

export type MediaRequest = {
  url: string;
  method: "GET" | "HEAD";
  /** Goes to the API's origin only, never along a redirect to another. */
  token: string;
  /** What the browser asked for beyond the address: Range and the conditions. */
  headers?: Record<string, string>;
  /** Aborted when the browser has gone. */
  signal: AbortSignal;
  /** Where it may come from, redirects included; media hosts unless it says otherwise. */
  isAllowedHost?: (url: URL) => boolean;
};

export type MediaReply = {
  status: number;
  headers: Headers;
  body: Dispatcher.ResponseData["body"];
  /** Where it came from in the end. */
  url: string;
};

const MAX_REDIRECTS = 3;
const MAX_ERROR_BYTES = 64 * 1024;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PASSING_ERRORS: ReadonlySet<number> = new Set([416]);

/**
 * Opens media at put.io: answers 2xx, 304 and 416 with the body still to be read, throws the rest. put.io sends bytes from
 * storage hosts by 302; each step is followed by hand, to known hosts only, and the token stays with the API.
 */
export async function openMedia(request: MediaRequest): Promise<MediaReply> {
  const { isAllowedHost = isMediaHost } = request;
  let url = mediaUrl(request.url, { isAllowedHost });
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const reply = await send(url, request);
    if (!REDIRECTS.has(reply.statusCode)) return judge(reply, url);
    await reply.body.dump();
    url = mediaUrl(headersOfReply(reply).get("location") ?? "", { base: url, isAllowedHost });
  }
  throw new AppError("bad-reply", "put.io redirects too often.");
}

/** Reads a small body whole, up to a limit in bytes. */
export async function readMedia(reply: MediaReply, limitBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of reply.body) {
      size += chunk.length;
      if (size > limitBytes) throw new AppError("too-large", "put.io's reply is larger than it may be.");
      chunks.push(chunk);
    }
  } catch (error) {
    throw explainUpstream(error);
  }
  return Buffer.concat(chunks);
}

function mediaUrl(
  address: string,
  { base, isAllowedHost }: { base?: URL; isAllowedHost: (url: URL) => boolean },
): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  if (url && isAllowedHost(url)) return url;
  const place = url ? url.host : "an unreadable address";
  throw new AppError("bad-reply", `put.io leads to ${place}, which is not among the allowed media hosts.`);
}

async function send(url: URL, request: MediaRequest): Promise<Dispatcher.ResponseData> {
  const { method, headers, token, signal } = request;
  try {
    // Not fetch: undici's own call costs two thirds of the CPU and leaves lengths and encodings alone.
    return await upstreamAgent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method,
      signal,
      headers: {
        ...headers,
        "user-agent": USER_AGENT,
        // A range or a length of compressed bytes means nothing to the browser.
        "accept-encoding": "identity",
        ...(isApiOrigin(url) && { authorization: `Token ${token}` }),
      },
    });
  } catch (error) {
    throw explainUpstream(error);
  }
}

async function judge(reply: Dispatcher.ResponseData, url: URL): Promise<MediaReply> {
  const { statusCode: status, body } = reply;
  const headers = headersOfReply(reply);
  const isFine = (status >= 200 && status < 300) || status === 304 || PASSING_ERRORS.has(status);
  if (isFine) return { status, headers, body, url: url.href };
  throw putioErrorFrom({ operation: "openMedia", status, headers, body: await readEnvelope(body) });
}

/** put.io's JSON envelope, null for any other error page. */
export async function readEnvelope(body: Dispatcher.ResponseData["body"]): Promise<unknown> {
  try {
    const text = await readMedia({ status: 0, headers: new Headers(), body, url: "" }, MAX_ERROR_BYTES);
    return JSON.parse(text.toString());
  } catch {
    return null;
  }
}

/** As one reads them: several lines of one name are joined. */
export function headersOfReply(reply: Dispatcher.ResponseData): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(reply.headers)) {
    for (const line of Array.isArray(value) ? value : [value])
      if (line !== undefined) headers.append(name, line);
  }
  return headers;
}

const TIMEOUTS: ReadonlySet<string> = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
]);

/** What went wrong on the way to put.io in the app's own words: `timeout` or `unreachable`; the rest as it is. */
export function explainUpstream(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof AppError || error.name === "AbortError") return error;
  const isTimeout = "code" in error && typeof error.code === "string" && TIMEOUTS.has(error.code);
  return isTimeout
    ? new AppError("timeout", "put.io did not answer in time.", { cause: error })
    : new AppError("unreachable", "put.io cannot be reached from here.", { cause: error });
}

import type { PutioApi } from "./api";
import { isAbort, PutioError, putioErrorFrom } from "./errors";
import { Mismatch, type Schema } from "./schema";

type Fields = Record<string, string | number | boolean | undefined>;

/** What every function of lib/putio may be given besides its own arguments. */
export type CallOptions = {
  signal?: AbortSignal | undefined;
};

type RequestOptions<Wire> = CallOptions & {
  /** The name of the calling function; it is in every error. */
  operation: string;
  method?: "GET" | "POST" | "PUT" | "DELETE";
  /** A GET that changes something (contract, 11.1); our own proxy is asked by POST. */
  isWriteByGet?: boolean;
  /** Below `api.baseUrl`, already encoded. */
  path: string;
  query?: Fields;
  /** Sent as application/x-www-form-urlencoded, which put.io takes everywhere but in settings and config. */
  form?: Fields;
  json?: unknown;
  schema: Schema<Wire>;
  /** Lets a write outlive its page (position on `pagehide`). */
  keepalive?: boolean | undefined;
  timeoutMs?: number;
};

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * The one way to put.io: sends, waits no longer than the timeout, and parses. Ends in the parsed reply, in a PutioError,
 * or in the platform's AbortError when `signal` was aborted.
 */
export async function request<Wire>(api: PutioApi, options: RequestOptions<Wire>): Promise<Wire> {
  const deadline = startDeadline(options.timeoutMs ?? DEFAULT_TIMEOUT_MS, options.signal);
  try {
    const response = await api.fetch(addressOf(api, options), initOf(asTaken(api, options), deadline.signal));
    return readReply(options, {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
    });
  } catch (error) {
    throw explain(error, { operation: options.operation, hasTimedOut: deadline.hasPassed() });
  } finally {
    deadline.stop();
  }
}

function addressOf(api: PutioApi, { path, query }: Pick<RequestOptions<unknown>, "path" | "query">): string {
  const search = query ? encodeFields(query) : "";
  return search ? `${api.baseUrl}${path}?${search}` : `${api.baseUrl}${path}`;
}

function asTaken<Wire>(api: PutioApi, options: RequestOptions<Wire>): RequestOptions<Wire> {
  const byPost = options.isWriteByGet && api.takesWritesByPost;
  return byPost ? { ...options, method: "POST", form: {} } : options;
}

function initOf(options: RequestOptions<unknown>, signal: AbortSignal): RequestInit {
  const init: RequestInit = {
    method: options.method ?? "GET",
    headers: { accept: "application/json" },
    signal,
  };
  if (options.keepalive) init.keepalive = true;
  if (options.form) {
    init.headers = { ...init.headers, "content-type": "application/x-www-form-urlencoded" };
    init.body = encodeFields(options.form);
  } else if (options.json !== undefined) {
    init.headers = { ...init.headers, "content-type": "application/json" };
    init.body = JSON.stringify(options.json);
  }
  return init;
}

function readReply<Wire>(
  options: RequestOptions<Wire>,
  reply: { status: number; headers: Headers; body: string },
): Wire {
  const { operation } = options;
  const { status, headers } = reply;
  const json = parseJson(reply.body);
  if (status < 200 || status > 299 || isErrorEnvelope(json)) {
    throw putioErrorFrom({ operation, status, headers, body: json });
  }
  try {
    return options.schema(json);
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error;
    const detail = json === undefined ? "not JSON" : error.message;
    throw new PutioError({ code: "bad-reply", operation, status }, { detail });
  }
}

/** A failure may arrive under HTTP 200, as `{status: "ERROR", status_code, …}`. */
function isErrorEnvelope(json: unknown): boolean {
  return typeof json === "object" && json !== null && "status" in json && json.status === "ERROR";
}

/** undefined for what is not JSON: a proxy's HTML page, or a reply that was cut. */
function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function encodeFields(fields: Fields): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(fields)) {
    if (value !== undefined)
      params.set(key, typeof value === "boolean" ? String(Number(value)) : String(value));
  }
  return params.toString();
}

/** Turns what fetch threw into a PutioError, and leaves an abort by the caller what it is. */
function explain(error: unknown, { operation, hasTimedOut }: { operation: string; hasTimedOut: boolean }) {
  if (error instanceof PutioError) return error;
  if (hasTimedOut) return new PutioError({ code: "timeout", operation }, { cause: error });
  if (isAbort(error)) return error;
  const code = globalThis.navigator?.onLine === false ? "offline" : "unreachable";
  return new PutioError({ code, operation }, { cause: error });
}

/** `AbortSignal.any` and `.timeout` would say this in one line, but Safari before 17.4 lacks the first. */
function startDeadline(timeoutMs: number, outer: AbortSignal | undefined) {
  const controller = new AbortController();
  let hasPassed = false;
  const abort = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => {
    hasPassed = true;
    controller.abort();
  }, timeoutMs);
  if (outer?.aborted) abort();
  outer?.addEventListener("abort", abort);
  return {
    signal: controller.signal,
    hasPassed: () => hasPassed,
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    },
  };
}

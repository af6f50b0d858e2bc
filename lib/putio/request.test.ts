import { describe, expect, it } from "vitest";
import type { PutioApi } from "./api";
import { isAbort, PutioError } from "./errors";
import { request } from "./request";
import { number, object } from "./schema";

const schema = object({ value: number });

function apiAnswering(answer: (url: string, init: RequestInit) => Response | Promise<Response>): PutioApi {
  return {
    baseUrl: "https://api.example/v2",
    fetch: async (input, init = {}) => answer(String(input), init),
  };
}

function reply(body: string, init: ResponseInit = {}): PutioApi {
  return apiAnswering(() => new Response(body, init));
}

async function failureOf(promise: Promise<unknown>): Promise<PutioError> {
  const error = await promise.then(
    () => new Error("the call succeeded"),
    (reason: unknown) => reason,
  );
  if (error instanceof PutioError) return error;
  throw error;
}

const ask = (api: PutioApi, extra: { signal?: AbortSignal; timeoutMs?: number } = {}) =>
  request(api, { operation: "ask", path: "/thing", schema, ...extra });

describe("request", () => {
  it("strips keys that nobody asked for", async () => {
    expect(await ask(reply('{"status":"OK","value":1,"secret":2}'))).toEqual({ value: 1 });
  });

  it.each([
    ["an HTML page under 200", "<html>busy</html>", {}, "bad-reply"],
    ["JSON that was cut", '{"status":"OK","val', {}, "bad-reply"],
    ["an empty body", "", {}, "bad-reply"],
    ["a missing key", '{"status":"OK"}', {}, "bad-reply"],
    ["an HTML page under 502", "<html>", { status: 502 }, "unavailable"],
    [
      "an error envelope under 200",
      '{"status":"ERROR","error_type":"FEATURE_DISABLED"}',
      {},
      "feature-disabled",
    ],
    ["401 with a bad token", '{"error_type":"invalid_grant"}', { status: 401 }, "signed-out"],
    ["401 for a missing scope", '{"error_type":"invalid_scope"}', { status: 401 }, "scope"],
    ["401 whatever type it names", '{"error_type":"FEATURE_DISABLED"}', { status: 401 }, "signed-out"],
    ["402", "{}", { status: 402 }, "payment-required"],
    ["403", "{}", { status: 403 }, "forbidden"],
    ["404", '{"error_type":"NotFound"}', { status: 404 }, "not-found"],
    ["a lock that was held", '{"error_type":"TRASH_LOCK_TIMEOUT"}', { status: 400 }, "unavailable"],
    ["a name that is taken", '{"error_type":"NAME_ALREADY_EXIST"}', { status: 400 }, "conflict"],
    ["400", '{"error_type":"BadRequest"}', { status: 400 }, "bad-request"],
    ["an unknown 4xx", "{}", { status: 418 }, "bad-request"],
    ["500", "{}", { status: 500 }, "unavailable"],
    ["504", "", { status: 504 }, "timeout"],
    [
      "our proxy's envelope",
      '{"error":{"code":"cross-origin","message":"no"}}',
      { status: 403 },
      "cross-origin",
    ],
    ["OAuth's envelope", '{"error":"access_denied"}', { status: 400 }, "bad-request"],
  ] as const)("reads %s", async (_, body, init, code) => {
    expect((await failureOf(ask(reply(body, init)))).code).toBe(code);
  });

  it("keeps put.io's type and sentence, in the shape the contract shows", async () => {
    const body = JSON.stringify({
      status: "ERROR",
      status_code: 404,
      error_type: "NotFound",
      error_message: "File not found",
    });
    expect(await failureOf(ask(reply(body, { status: 404 })))).toMatchObject({
      operation: "ask",
      status: 404,
      errorType: "NotFound",
      publicMessage: "File not found",
      message: "ask: HTTP 404, NotFound, File not found",
    });
  });

  it.each([
    ["retry-after in seconds", { "retry-after": "7" }, 7],
    ["retry-after as a date", { "retry-after": new Date(Date.now() + 60_000).toUTCString() }, 60],
    [
      "the epoch of x-ratelimit-reset",
      { "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 30) },
      31,
    ],
    ["a reset in the past", { "x-ratelimit-reset": "1000" }, 0],
  ] as const)("reads %s", async (_, headers, seconds) => {
    const { retryAfterSeconds } = await failureOf(ask(reply("{}", { status: 429, headers })));
    expect(Math.abs((retryAfterSeconds ?? Number.NaN) - seconds)).toBeLessThanOrEqual(1);
  });

  it("leaves the wait open when put.io names none", async () => {
    expect((await failureOf(ask(reply("{}", { status: 429 })))).retryAfterSeconds).toBeNull();
  });

  it("calls a network failure unreachable", async () => {
    const api = apiAnswering(() => Promise.reject(new TypeError("Failed to fetch")));
    expect((await failureOf(ask(api))).code).toBe("unreachable");
  });

  it("gives up at the timeout", async () => {
    const api = apiAnswering(
      (_, { signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason));
        }),
    );
    expect((await failureOf(ask(api, { timeoutMs: 5 }))).code).toBe("timeout");
  });

  it("passes an abort through as an abort, before and during the call", async () => {
    const api = apiAnswering((_, { signal }) => {
      if (signal?.aborted) throw signal.reason;
      return new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
      });
    });
    expect(isAbort(await ask(api, { signal: AbortSignal.abort() }).catch((error) => error))).toBe(true);
    const controller = new AbortController();
    const pending = ask(api, { signal: controller.signal }).catch((error) => error);
    controller.abort();
    expect(isAbort(await pending)).toBe(true);
  });

  it("writes forms without the fields that are not set, and flags as numbers", async () => {
    let sent: RequestInit = {};
    const api = apiAnswering((_, init) => {
      sent = init;
      return new Response('{"value":1}');
    });
    await request(api, {
      operation: "write",
      method: "POST",
      path: "/thing",
      form: { name: "a&b", flag: true, off: false, missing: undefined },
      schema,
      keepalive: true,
    });
    expect(sent).toMatchObject({ method: "POST", body: "name=a%26b&flag=1&off=0", keepalive: true });
  });
});

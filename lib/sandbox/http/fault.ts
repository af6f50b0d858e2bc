import { setTimeout as sleep } from "node:timers/promises";
import type { Sandbox } from "../create-sandbox";
import type { FaultRecord } from "../state/faults";
import { ApiError } from "./api-error";
import { rateLimitHeaders, refusalHeaders } from "./rate-limit";
import { errorReply } from "./reply";
import type { Caller } from "./route";

/** What put.io calls the statuses that a test may want; anything else is an internal error. */
const ERROR_TYPES: Record<number, string> = {
  400: "BadRequest",
  401: "invalid_grant",
  402: "PaymentRequired",
  403: "Forbidden",
  404: "NotFound",
  410: "FILE_LOST",
  429: "TooManyRequests",
  503: "ServiceUnavailable",
};

/**
 * Lets an ordered fault strike instead of, before or during the real answer. The control routes are exempt, or a fault
 * on `*` could never be taken back.
 */
export async function applyFault(
  call: { sandbox: Sandbox; request: Request; url: URL; caller: Caller | null },
  answer: () => Promise<Response>,
): Promise<Response> {
  const path = call.url.pathname;
  const username = faultUser(call);
  const fault = path.startsWith("/_sandbox/")
    ? null
    : call.sandbox.store.faults.take({ method: call.request.method, path, username });
  if (fault === null) return answer();
  await waitFor(fault.delayMs, call.request.signal);
  const reply = fault.status === null ? await answer() : faultReply(fault, call.sandbox.clock.now());
  return fault.cutAfterBytes === null ? reply : cut(reply, fault.cutAfterBytes);
}

/** Signed storage addresses carry no API token; `user_id` in their query says whom they were made for. */
function faultUser(call: { sandbox: Sandbox; url: URL; caller: Caller | null }): string | null {
  if (call.caller) return call.caller.user.username;
  const userId = Number(call.url.searchParams.get("user_id") ?? Number.NaN);
  return Number.isSafeInteger(userId) ? (call.sandbox.store.users.get(userId)?.username ?? null) : null;
}

/** The ordered reply; an error without a body gets put.io's envelope, and a 429 its rate limit headers. */
function faultReply(fault: FaultRecord, now: number): Response {
  const status = fault.status ?? 500;
  if (fault.body === null && status >= 400) {
    const errorType = fault.errorType ?? ERROR_TYPES[status] ?? "InternalServerError";
    const headers = { ...(status === 429 ? tooManyHeaders(now) : {}), ...fault.headers };
    return errorReply(
      new ApiError(status, errorType, { message: "The sandbox was told to fail here.", headers }),
    );
  }
  const hasNoBody = status === 204 || status === 205 || status === 304;
  return new Response(hasNoBody ? null : (fault.body ?? ""), {
    status,
    headers: { "content-type": "application/json", ...fault.headers },
  });
}

function tooManyHeaders(now: number): Record<string, string> {
  return { ...rateLimitHeaders({ limit: 60, remaining: 0, resetAt: now + 60 }), ...refusalHeaders(60) };
}

async function waitFor(delayMs: number, signal: AbortSignal): Promise<void> {
  if (delayMs === 0) return;
  try {
    await sleep(delayMs, undefined, { signal });
  } catch {
    // The client has gone; whatever is answered now, nobody reads it.
  }
}

/**
 * Passes on so many bytes, then breaks off as a lost connection does: the promised length never comes. The break comes
 * with the read after the last byte, for an error at once would drop what is still queued.
 */
function cut(reply: Response, cutAfterBytes: number): Response {
  if (reply.body === null) return reply;
  const reader = reply.body.getReader();
  let leftBytes = cutAfterBytes;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    async pull(controller) {
      if (leftBytes === 0) {
        controller.error(new Error("The sandbox was told to cut this connection."));
        await reader.cancel();
        return;
      }
      const { done, value } = await reader.read();
      if (done) {
        controller.close();
        return;
      }
      controller.enqueue(value.subarray(0, leftBytes));
      leftBytes -= Math.min(leftBytes, value.byteLength);
    },
    cancel: (reason) => reader.cancel(reason),
  };
  const body = new ReadableStream(source, { highWaterMark: 0 });
  return new Response(body, { status: reply.status, headers: reply.headers });
}

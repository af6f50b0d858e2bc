import { randomUUID } from "node:crypto";
import { authorize, identify, presentedToken } from "../auth";
import type { Sandbox } from "../create-sandbox";
import { doDueWork } from "../due-work";
import { allRoutes } from "../routes/all-routes";
import { ApiError, notFound } from "./api-error";
import { readInput, readQuery } from "./body";
import { addCors, preflight } from "./cors";
import { applyFault } from "./fault";
import { RateLimiter } from "./rate-limit";
import { errorReply } from "./reply";
import type { Caller, RouteContext } from "./route";
import { Router } from "./router";

type Call = { sandbox: Sandbox; request: Request; url: URL; caller: Caller | null; clientIp: string };

/** Builds the sandbox's one entrance: fault, route, token, handler, envelope, CORS, log; in this order. */
export function createFetch(sandbox: Sandbox): (request: Request, clientIp: string) => Promise<Response> {
  const router = new Router(allRoutes);
  const limiter = new RateLimiter(sandbox.rateLimitPerMinute);
  return async (request, clientIp) => {
    const url = new URL(request.url);
    if (request.method === "OPTIONS") return preflight(request);
    doDueWork(sandbox);
    const caller = identify(sandbox.store, presentedToken(request, url));
    const call = { sandbox, request, url, caller, clientIp };
    const limit = caller === null ? null : limiter.count(caller.user.id, sandbox.clock.now());
    const reply = finish(call, limit?.refusal ?? (await applyFault(call, () => answer(router, call))));
    for (const [name, value] of Object.entries(limit?.headers ?? {})) reply.headers.set(name, value);
    log(call, reply.status);
    return reply;
  };
}

async function answer(router: Router, call: Call): Promise<Response> {
  try {
    return await handle(router, call);
  } catch (error) {
    if (error instanceof ApiError) return errorReply(error);
    console.error(`${call.request.method} ${call.url.pathname} failed:`, error);
    return errorReply(new ApiError(500, "InternalServerError", { message: "The sandbox made a mistake." }));
  }
}

async function handle(router: Router, call: Call): Promise<Response> {
  const match = router.match(call.request.method, call.url.pathname);
  if (match === null) throw notFound();
  const { route, params } = match;
  // The token is looked at before the body is read: nobody without one may make the sandbox read 17 MB.
  const caller = route.access === "public" ? null : authorize(call.caller, route.access);
  const input = route.body === "stream" ? readQuery(call.url) : await readInput(call.request, call.url);
  const context: RouteContext = { ...call, params, input };
  if (route.access === "public") return route.handle(context);
  if (caller === null) throw notFound();
  call.sandbox.store.tokens.touch(caller.token);
  return route.handle({ ...context, caller });
}

/** Adds what put.io puts on every reply, and takes the body away from the answer to HEAD. */
function finish(call: Call, reply: Response): Response {
  const headers = new Headers(reply.headers);
  if (!call.url.pathname.startsWith("/_sandbox/")) addCors(headers, call.request);
  headers.set("x-trace-id", randomUUID());
  headers.set("putio-client-ip", call.clientIp);
  const isHead = call.request.method === "HEAD";
  // A source that cannot even be cancelled is of no interest to someone who asked for headers.
  if (isHead) reply.body?.cancel().catch(() => undefined);
  return new Response(isHead ? null : reply.body, { status: reply.status, headers });
}

function log(call: Call, status: number): void {
  call.sandbox.store.requests.add({
    at: call.sandbox.clock.now(),
    method: call.request.method,
    path: call.url.pathname,
    query: withoutTokens(call.url.searchParams),
    username: call.caller?.user.username ?? null,
    status,
  });
}

function withoutTokens(query: URLSearchParams): string {
  const safe = new URLSearchParams(query);
  for (const name of ["oauth_token", "token", "client_secret", "code", "signature"]) {
    if (safe.has(name)) safe.set(name, "…");
  }
  return safe.toString();
}

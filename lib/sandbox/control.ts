import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Sandbox } from "./create-sandbox";
import { badRequest, notFound } from "./http/api-error";
import { json } from "./http/reply";
import type { Route, RouteContext } from "./http/route";
import { MATINEE_APP_ID } from "./oauth-apps";
import { SEEDS } from "./seeds/seeds";
import type { FaultRecord } from "./state/faults";

const usersSchema = z.object({
  seed: z.string().default("empty"),
  username: z.string().min(1).max(64).optional(),
  options: z.record(z.string(), z.unknown()).default({}),
});

const clockSchema = z.object({
  advance_seconds: z
    .int()
    .min(0)
    .max(10 * 365 * 86_400),
});

const eventSchema = z.object({
  username: z.string(),
  type: z.string().min(1),
  /** The fields of that type, by put.io's key names; whatever is given. */
  extra: z.record(z.string(), z.unknown()).default({}),
  age_seconds: z.int().min(0).default(0),
});

const faultSchema = z.object({
  method: z.string().optional(),
  path: z.string(),
  status: z.int().min(200).max(599).optional(),
  /** put.io's word for the failure, such as `TRASH_LOCK_TIMEOUT`; in an envelope, so not together with a body. */
  error_type: z.string().optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  delay_ms: z.int().min(0).max(600_000).default(0),
  cut_after_bytes: z.int().min(0).optional(),
  times: z.int().min(1).optional(),
  /** Only each so-many-th of the calls, such as 20 for five in a hundred: the same ones in every run. */
  every_nth: z.int().min(1).default(1),
  /** Restricts the fault to one user's calls, so that tests in parallel do not disturb one another. */
  username: z.string().optional(),
  token: z.string().optional(),
});

/** `/_sandbox`: what tests and tools may do to the sandbox itself. On loopback only. */
export const controlRoutes: readonly Route[] = [
  { method: "GET", path: "/_sandbox/health", access: "public", handle: () => json({ status: "OK" }) },
  { method: "POST", path: "/_sandbox/users", access: "public", handle: guarded(createUser) },
  { method: "POST", path: "/_sandbox/clock", access: "public", handle: guarded(advanceClock) },
  { method: "POST", path: "/_sandbox/events", access: "public", handle: guarded(addEvent) },
  { method: "POST", path: "/_sandbox/faults", access: "public", handle: guarded(addFault) },
  { method: "DELETE", path: "/_sandbox/faults", access: "public", handle: guarded(clearFaults) },
  { method: "GET", path: "/_sandbox/requests", access: "public", handle: guarded(listRequests) },
];

async function createUser({ sandbox, input }: RouteContext): Promise<Response> {
  const body = parse(usersSchema, input.json);
  const seed = Object.hasOwn(SEEDS, body.seed) ? SEEDS[body.seed] : undefined;
  if (seed === undefined) throw badRequest(`Unknown seed; there are ${Object.keys(SEEDS).join(", ")}.`);
  const username = body.username ?? `${body.seed}-${randomBytes(5).toString("hex")}`;
  if (sandbox.store.users.byName(username) !== null)
    throw badRequest("There is a user of that name already.");
  const password = randomBytes(9).toString("base64url");
  const user = sandbox.store.users.create({ username, password });
  const extra = await seed(sandbox, { user, options: body.options });
  const { tokens } = sandbox.store;
  return json({
    ...extra,
    username,
    password,
    user_id: user.id,
    access_token: tokens.create({ userId: user.id, scope: "default", appId: MATINEE_APP_ID }).token,
    first_party_token: tokens.create({ userId: user.id, scope: "first_party", appId: null }).token,
    download_token: tokens.downloadToken(user.id),
  });
}

function advanceClock({ sandbox, input }: RouteContext): Response {
  sandbox.clock.advance(parse(clockSchema, input.json).advance_seconds);
  return json({ status: "OK", now: sandbox.clock.now() });
}

/** Of any type, also of one that nobody knows. Events are listed in the order in which they were added. */
function addEvent({ sandbox, input }: RouteContext): Response {
  const { username, type, extra, age_seconds: age } = parse(eventSchema, input.json);
  const user = sandbox.store.users.byName(username);
  if (user === null) throw badRequest("There is no user of that name.");
  const createdAt = sandbox.clock.now() - age;
  return json({ status: "OK", id: sandbox.store.events.add({ userId: user.id, type, extra, createdAt }) });
}

function addFault({ sandbox, input }: RouteContext): Response {
  const body = parse(faultSchema, input.json);
  const fault: FaultRecord = {
    method: body.method?.toUpperCase() ?? null,
    path: body.path,
    username: faultUsername(sandbox, body),
    status: body.status ?? null,
    errorType: body.error_type ?? null,
    body:
      body.body === undefined || typeof body.body === "string"
        ? (body.body ?? null)
        : JSON.stringify(body.body),
    headers: body.headers,
    delayMs: body.delay_ms,
    cutAfterBytes: body.cut_after_bytes ?? null,
    times: body.times ?? null,
    everyNth: body.every_nth,
  };
  sandbox.store.faults.add(fault);
  return json({ status: "OK" });
}

function faultUsername(sandbox: Sandbox, body: { username?: string; token?: string }): string | null {
  if (body.token === undefined) return body.username ?? null;
  const token = sandbox.store.tokens.find(body.token);
  const user = token ? sandbox.store.users.get(token.userId) : null;
  if (user === null) throw badRequest("There is no such token.");
  return user.username;
}

/** `?username=` takes back only that user's faults. */
function clearFaults({ sandbox, input }: RouteContext): Response {
  sandbox.store.faults.clear(input.text("username"));
  return json({ status: "OK" });
}

/** `?username=` shows only that user's requests. */
function listRequests({ sandbox, input }: RouteContext): Response {
  return json({ status: "OK", requests: sandbox.store.requests.list(input.text("username")) });
}

/**
 * Only whoever sits at this machine may control the sandbox: not another host, not one behind a reverse proxy on this
 * machine (it says so in a header), and not a page that happens to be open in a browser here (it sends an Origin).
 */
function guarded(
  handle: (context: RouteContext) => Response | Promise<Response>,
): (context: RouteContext) => Response | Promise<Response> {
  return (context) => {
    const { headers } = context.request;
    const isForwarded = headers.has("x-forwarded-for") || headers.has("forwarded") || headers.has("origin");
    if (isForwarded || !isLoopback(context.clientIp)) throw notFound();
    return handle(context);
  };
}

/** Whether an address is this machine's own, in either of its notations. */
export function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

function parse<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const result = schema.safeParse(body ?? {});
  if (!result.success) throw badRequest(z.prettifyError(result.error));
  return result.data;
}

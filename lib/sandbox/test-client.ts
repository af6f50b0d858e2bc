import type { Sandbox } from "./create-sandbox";

/** Any origin will do: the sandbox writes its addresses after the request's own. */
export const TEST_ORIGIN = "http://sandbox.test:4100";

export type TestCall = {
  method?: string;
  token?: string;
  query?: Record<string, string | number>;
  form?: Record<string, string | number>;
  json?: unknown;
  headers?: Record<string, string>;
  clientIp?: string;
};

export type TestReply = { status: number; headers: Headers; body: Record<string, unknown> };

/** Asks a sandbox as a client would and reads the JSON of its reply. For unit tests only. */
export async function ask(sandbox: Sandbox, path: string, call: TestCall = {}): Promise<TestReply> {
  const response = await askRaw(sandbox, path, call);
  const text = await response.text();
  const body: unknown = text === "" ? {} : JSON.parse(text);
  return { status: response.status, headers: response.headers, body: body as Record<string, unknown> };
}

/** Like `ask`, for replies that are not JSON. */
export function askRaw(sandbox: Sandbox, path: string, call: TestCall = {}): Promise<Response> {
  const url = new URL(path, TEST_ORIGIN);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, String(value));
  const headers = new Headers(call.headers);
  if (call.token !== undefined) headers.set("authorization", `Token ${call.token}`);
  if (call.json !== undefined) headers.set("content-type", "application/json");
  const request = new Request(url, {
    method: call.method ?? (call.form || call.json !== undefined ? "POST" : "GET"),
    headers,
    body: call.json !== undefined ? JSON.stringify(call.json) : bodyOf(call.form),
  });
  return sandbox.fetch(request, { clientIp: call.clientIp ?? "127.0.0.1" });
}

export type TestUser = {
  username: string;
  password: string;
  userId: number;
  token: string;
  firstPartyToken: string;
  downloadToken: string;
  /** The whole reply, with what the seed added. */
  reply: Record<string, unknown>;
};

/** A fresh user, made the way every test outside makes one. */
export async function createTestUser(
  sandbox: Sandbox,
  seed: { seed?: string; options?: Record<string, unknown> } = {},
): Promise<TestUser> {
  const { status, body } = await ask(sandbox, "/_sandbox/users", { json: { seed: "empty", ...seed } });
  if (status !== 200) throw new Error(`The sandbox made no user: ${JSON.stringify(body)}`);
  return {
    username: String(body.username),
    password: String(body.password),
    userId: Number(body.user_id),
    token: String(body.access_token),
    firstPartyToken: String(body.first_party_token),
    downloadToken: String(body.download_token),
    reply: body,
  };
}

function bodyOf(form: Record<string, string | number> | undefined): URLSearchParams | null {
  if (form === undefined) return null;
  return new URLSearchParams(Object.entries(form).map(([name, value]) => [name, String(value)]));
}

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestUser } from "../test-client";

let sandbox: Sandbox;
let user: TestUser;
let now = Date.UTC(2026, 0, 1);

beforeEach(async () => {
  now = Date.UTC(2026, 0, 1);
  sandbox = createSandbox({ realNow: () => now });
  user = await createTestUser(sandbox);
});

afterEach(() => sandbox.close());

const first = (path: string, call: Record<string, unknown> = {}) =>
  ask(sandbox, `/v2/${path}`, { token: user.firstPartyToken, ...call });

function signIn(password: string, name = "TV"): ReturnType<typeof ask> {
  return ask(sandbox, "/v2/oauth2/authorizations/clients/1001", {
    method: "PUT",
    query: { client_secret: "sandbox-secret", client_name: name },
    headers: {
      authorization: `Basic ${Buffer.from(`${user.username}:${password}`).toString("base64")}`,
      "user-agent": "Projector/1.0",
    },
    clientIp: "203.0.113.9",
  });
}

type Session = { id: number; client_name: string; last_used_at: string | null };

async function sessions(): Promise<Session[]> {
  return (await first("oauth/clients")).body.clients as Session[];
}

const works = async (token: unknown) =>
  (await ask(sandbox, "/v2/account/info", { token: String(token) })).status === 200;

describe("sessions", () => {
  test("say which program it is, where it signed in, and when it was last used", async () => {
    const { body } = await signIn(user.password);
    const session = async () => (await sessions()).find((each) => each.client_name === "TV");
    expect(await session()).toMatchObject({
      app_name: "Matinee",
      user_agent: "Projector/1.0",
      ip_address: "203.0.113.9",
      created_at: "2026-01-01T00:00:00",
      last_used_at: null,
    });
    now += 90_000;
    await works(body.access_token);
    expect((await session())?.last_used_at).toBe("2026-01-01T00:01:30");
  });

  test("carry the browser of whoever said yes, not the server that fetched the token", async () => {
    const query = {
      client_id: 1,
      redirect_uri: "https://a.example/",
      response_type: "code",
      client_name: "A page",
    };
    const form = { username: user.username, decision: "allow" };
    const headers = { "user-agent": "Browser/9" };
    const answer = await sandbox.fetch(
      new Request(`http://sandbox.test/authenticate?${new URLSearchParams(query as never)}`, {
        method: "POST",
        body: new URLSearchParams(form),
        headers,
      }),
      { clientIp: "198.51.100.1" },
    );
    const code = new URL(answer.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const exchange = { client_id: 1, client_secret: "first-party-secret", code };
    await ask(sandbox, "/v2/oauth2/access_token", { form: exchange, clientIp: "192.0.2.200" });
    expect(await sessions()).toContainEqual(
      expect.objectContaining({
        client_name: "A page",
        user_agent: "Browser/9",
        ip_address: "198.51.100.1",
      }),
    );
  });

  test("end one by one", async () => {
    const { body } = await signIn(user.password);
    const session = (await sessions()).find((each) => each.client_name === "TV");
    await first(`oauth/clients/${session?.id}/delete`, { method: "POST" });
    expect(await works(body.access_token)).toBe(false);
    expect(await works(user.token)).toBe(true);
    expect((await first("oauth/clients/7/delete", { method: "POST" })).status).toBe(200);
  });

  test("of somebody else stay", async () => {
    const other = await createTestUser(sandbox);
    const token = sandbox.store.tokens.find(other.token);
    await first(`oauth/clients/${token?.id}/delete`, { method: "POST" });
    expect(await works(other.token)).toBe(true);
  });

  test("end all at once, but for the one that asks", async () => {
    const { body } = await signIn(user.password);
    await first("oauth/clients/delete-all", { method: "POST" });
    expect([await works(body.access_token), await works(user.token)]).toEqual([false, false]);
    expect(await sessions()).toHaveLength(1);
    const download = sandbox.store.tokens.find(user.downloadToken);
    expect(download?.revokedAt).toBeNull();
  });
});

describe("app passwords", () => {
  const create = (note: string) => first("app_specific_password/create", { form: { note } });
  const list = async () =>
    (await first("app_specific_password/list")).body.passwords as Record<string, unknown>[];

  test("sign in like the account's own, and say when and from where", async () => {
    const { body } = await create("  WebDAV  ");
    expect((await list())[0]).toMatchObject({ note: "WebDAV", last_used_at: null, ip_address: null });
    expect((await signIn(String(body.password))).status).toBe(200);
    expect((await list())[0]).toMatchObject({
      last_used_at: "2026-01-01T00:00:00",
      ip_address: "203.0.*.*",
    });
    await first(`app_specific_password/${body.id}/delete`, { method: "POST" });
    expect((await signIn(String(body.password))).status).toBe(401);
  });

  test("need a note of at most 255 characters", async () => {
    expect((await create(" ")).body.error_type).toBe("NOTE_REQUIRED");
    expect((await create("x".repeat(256))).body.error_type).toBe("NOTE_TOO_LONG");
    expect((await create("x".repeat(255))).status).toBe(200);
  });

  test("are ten at most, and go all at once", async () => {
    for (let number = 1; number <= 10; number++) await create(`Number ${number}`);
    const refused = await create("One more");
    expect([refused.status, refused.body.error_type, refused.body.extra]).toEqual([
      403,
      "TOO_MANY_APP_SPECIFIC_PASSWORDS",
      { limit: 10 },
    ]);
    await first("app_specific_password/delete_all", { method: "POST" });
    expect(await list()).toEqual([]);
  });
});

describe("the plan", () => {
  test("renews itself, and the next time is always to come", async () => {
    const renewsAt = async () => String((await first("payment/info")).body.expiration_date);
    expect(await renewsAt()).toBe("2027-01-01T00:00:00");
    now += 400 * 86_400_000;
    expect(await renewsAt()).toBe("2028-01-01T00:00:00");
  });
});

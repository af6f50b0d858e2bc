import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "./test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
});

afterEach(() => sandbox.close());

const fault = (json: Record<string, unknown>) => ask(sandbox, "/_sandbox/faults", { json });
const info = (token = user.token) => ask(sandbox, "/v2/account/info", { token });

describe("who may control the sandbox", () => {
  test.each([
    ["another machine", { clientIp: "192.0.2.7" }],
    ["one behind a proxy on this machine", { headers: { "x-forwarded-for": "192.0.2.7" } }],
    ["a page in a browser on this machine", { headers: { origin: "http://evil.test" } }],
  ])("not %s", async (_, call) => {
    const reply = await ask(sandbox, "/_sandbox/users", { json: { seed: "empty" }, ...call });
    expect(reply.status).toBe(404);
  });

  test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])("whoever calls from %s", async (clientIp) => {
    expect((await ask(sandbox, "/_sandbox/requests", { clientIp })).status).toBe(200);
  });

  test("anybody may ask whether it is alive", async () => {
    expect((await ask(sandbox, "/_sandbox/health", { clientIp: "192.0.2.7" })).status).toBe(200);
  });
});

describe("users", () => {
  test("come with a token of every kind", async () => {
    const scopeOf = async (token: string) =>
      (await ask(sandbox, "/v2/oauth2/validate", { token })).body.token_scope;
    const tokens = [user.token, user.firstPartyToken, user.downloadToken];
    expect(await Promise.all(tokens.map(scopeOf))).toEqual(["default", null, "files_download"]);
    expect(tokens.every((token) => token.startsWith("sbxtok_"))).toBe(true);
  });

  test("large-folder makes the number of rows that it is told", async () => {
    const { reply, token } = await createTestUser(sandbox, { seed: "large-folder", options: { rows: 1234 } });
    const query = { parent_id: Number(reply.folder_id), per_page: 1, total: 1 };
    expect((await ask(sandbox, "/v2/files/list", { token, query })).body.total).toBe(1234);
  });

  test.each([
    { seed: "nonsense" },
    { seed: "toString" },
    { seed: "large-folder", options: { rows: -1 } },
    { seed: 7 },
  ])("%o is refused with 400", async (json) => {
    expect((await ask(sandbox, "/_sandbox/users", { json })).status).toBe(400);
  });
});

describe("faults", () => {
  test("strike so often as they are told, then no more", async () => {
    await fault({ path: "/v2/account/info", status: 503, times: 2 });
    expect([(await info()).status, (await info()).status, (await info()).status]).toEqual([503, 503, 200]);
  });

  test("strike each so-many-th call alone, and leave the rest to other faults", async () => {
    await fault({ path: "/v2/account/info", status: 500, every_nth: 3, times: 2 });
    await fault({ path: "/v2/account/info", status: 503, times: 1 });
    const statuses: number[] = [];
    for (let call = 0; call < 9; call += 1) statuses.push((await info()).status);
    expect(statuses).toEqual([503, 200, 500, 200, 200, 500, 200, 200, 200]);
  });

  test("give put.io's envelope unless they bring a body of their own", async () => {
    await fault({ path: "/v2/account/*", status: 402, times: 1 });
    expect((await info()).body).toMatchObject({ status: "ERROR", status_code: 402 });
    await fault({ path: "/v2/account/*", status: 400, error_type: "TRASH_LOCK_TIMEOUT", times: 1 });
    expect((await info()).body).toMatchObject({ status_code: 400, error_type: "TRASH_LOCK_TIMEOUT" });
    await fault({
      path: "*",
      status: 502,
      body: "<html>",
      headers: { "content-type": "text/html" },
      times: 1,
    });
    const reply = await askRaw(sandbox, "/v2/account/info", { token: user.token });
    expect([reply.status, reply.headers.get("content-type"), await reply.text()]).toEqual([
      502,
      "text/html",
      "<html>",
    ]);
  });

  test("come with real headers when they are 429", async () => {
    await fault({ path: "/v2/account/info", status: 429 });
    const { headers } = await info();
    const reset = Number(headers.get("x-ratelimit-reset")) - sandbox.clock.now();
    expect(reset).toBeGreaterThan(0);
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(headers.get("x-ratelimit-remaining")).toBe("0");
  });

  test("of one user leave the others alone", async () => {
    const other = await createTestUser(sandbox);
    await fault({ path: "/v2/*", status: 500, username: user.username });
    expect([(await info()).status, (await info(other.token)).status]).toEqual([500, 200]);
    await ask(sandbox, "/_sandbox/faults", { method: "DELETE", query: { username: other.username } });
    expect((await info()).status).toBe(500);
    await ask(sandbox, "/_sandbox/faults", { method: "DELETE" });
    expect((await info()).status).toBe(200);
  });

  test("reach addresses that were signed for a user and carry no token", async () => {
    await fault({ path: "/storage/*/file", status: 500, token: user.token });
    const signed = await askRaw(sandbox, "/storage/7/file", { query: { user_id: user.userId } });
    expect([signed.status, (await askRaw(sandbox, "/storage/7/file")).status]).toEqual([500, 404]);
  });

  test("cut a reply off in the middle", async () => {
    await fault({ path: "/v2/account/info", cut_after_bytes: 10 });
    const reply = await askRaw(sandbox, "/v2/account/info", { token: user.token });
    expect(Number(reply.headers.get("content-length"))).toBeGreaterThan(10);
    const reader = reply.body?.getReader();
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('{"status":');
    await expect(reader?.read()).rejects.toThrow();
  });

  test("apply to their method alone", async () => {
    await fault({ method: "post", path: "/v2/account/*", status: 500 });
    expect((await info()).status).toBe(200);
    const saved = await ask(sandbox, "/v2/account/settings", { token: user.token, json: {} });
    expect(saved.status).toBe(500);
  });

  test.each([{}, { path: "/x", status: 99 }, { path: "/x", times: 0 }, { path: "/x", token: "unknown" }])(
    "%o is refused with 400",
    async (json) => {
      expect((await fault(json)).status).toBe(400);
    },
  );
});

describe("rate limit", () => {
  test("answers 429 when a minute's calls are spent, and recovers with the next minute", async () => {
    const limited = createSandbox({ rateLimitPerMinute: 3, realNow: () => 1_700_000_040_000 });
    const { token } = await createTestUser(limited);
    const call = () => ask(limited, "/v2/account/info", { token });
    const left = [await call(), await call(), await call()].map((reply) =>
      reply.headers.get("x-ratelimit-remaining"),
    );
    expect(left).toEqual(["2", "1", "0"]);
    const refused = await call();
    expect([refused.status, refused.body.error_type]).toEqual([429, "TooManyRequests"]);
    expect(refused.headers.get("x-ratelimit-reset")).toBe("1700000100");
    expect(refused.headers.get("retry-after")).toBe("60");
    limited.clock.advance(60);
    expect((await call()).status).toBe(200);
    await limited.close();
  });
});

describe("data directory", () => {
  test("a restart loses nothing: files, positions, tokens, cursors and the time", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "sandbox-test-"));
    const before = createSandbox({ dataDir });
    const owner = await createTestUser(before, { seed: "large-folder", options: { rows: 30 } });
    const query = { parent_id: Number(owner.reply.folder_id), per_page: 2, file_type: "VIDEO" };
    const page = await ask(before, "/v2/files/list", { token: owner.token, query });
    const [file] = page.body.files as { id: number }[];
    await ask(before, `/v2/files/${file?.id}/start-from`, { token: owner.token, json: { time: 42 } });
    await ask(before, "/_sandbox/clock", { json: { advance_seconds: 1_000_000 } });
    const written = await before.blobFiles.write([new TextEncoder().encode("123456789")]);
    const time = before.clock.now();
    await before.close();

    const after = createSandbox({ dataDir });
    const reply = await ask(after, `/v2/files/${file?.id}/start-from`, { token: owner.token });
    expect(reply.body.start_from).toBe(42);
    const json = { cursor: page.body.cursor };
    expect((await ask(after, "/v2/files/list/continue", { token: owner.token, json })).status).toBe(200);
    expect(after.clock.now()).toBeGreaterThanOrEqual(time);
    expect([written.sizeBytes, written.crc32]).toEqual([9, "cbf43926"]);
    const stored = await new Response(after.blobFiles.read(written.path, { start: 2, end: 4 })).text();
    expect(stored).toBe("345");
    await after.close();
    rmSync(dataDir, { recursive: true });
  });

  test("is not shared by two sandboxes at a time", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "sandbox-test-"));
    const first = createSandbox({ dataDir });
    expect(() => createSandbox({ dataDir })).toThrow(/locked/);
    await first.close();
    rmSync(dataDir, { recursive: true });
  });
});

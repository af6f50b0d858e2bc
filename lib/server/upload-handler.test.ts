import { createServer, request as httpRequest } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { createListener } from "../sandbox/http/node-listener";
import { ask, createTestUser, type TestUser } from "../sandbox/test-client";
import { sessionCookie } from "./testing/session-cookie";
import { env as testEnv } from "./testing/test-env";
import { end, listen, startUpstream, type Upstream } from "./testing/upstream";

const sandbox: Sandbox = createSandbox();
const putio = createListener((request, from) => sandbox.fetch(request, from));
let stranger: Upstream;
let origin: string;
let server: ReturnType<typeof createServer>;
let user: TestUser;
let cookie: string;

beforeAll(async () => {
  const putioUrl = await listen(putio);
  stranger = await startUpstream();
  const addresses = { PUTIO_API_URL: putioUrl, PUTIO_UPLOAD_URL: putioUrl };
  vi.doMock("../env", () => ({ env: { ...testEnv, ...addresses } }));
  const { handleUpload } = await import("./upload-handler");
  server = createServer((request, response) => {
    const [, , , ...upload] = new URL(request.url ?? "", "http://x").pathname.split("/");
    const cookies = Object.fromEntries([(request.headers.cookie ?? "").split("=")]);
    const query = upload.length > 0 ? { upload } : {};
    const given = Object.assign(request, { query, cookies }) as unknown as NextApiRequest;
    void handleUpload(given, response as unknown as NextApiResponse);
  });
  origin = await listen(server);
});

afterAll(async () => {
  await Promise.all([end(server), end(putio), stranger.close(), sandbox.close()]);
});

beforeEach(async () => {
  user = await createTestUser(sandbox);
  cookie = await cookieOf(user);
  await ask(sandbox, "/_sandbox/faults", { method: "DELETE" });
});

const cookieOf = async ({ token, userId }: TestUser) =>
  `next-auth.session-token=${await sessionCookie({ token, userId })}`;
const metadata = (name: string) => `name ${Buffer.from(name).toString("base64")},parent_id MA==`;

type Init = { method?: string; headers?: Record<string, string>; body?: string };

function send(path: string, { method = "POST", headers = {}, body }: Init = {}): Promise<Response> {
  const common = { cookie, "sec-fetch-site": "same-origin" };
  return fetch(new URL(path, origin), { method, headers: { ...common, ...headers }, body: body ?? null });
}

function create(sizeBytes: number, headers: Record<string, string> = {}): Promise<Response> {
  const wish = { "upload-length": String(sizeBytes), "upload-metadata": metadata("Ten.txt") };
  return send("/api/upload", { headers: { ...wish, ...headers } });
}

async function begin(sizeBytes: number): Promise<string> {
  const reply = await create(sizeBytes);
  expect(reply.status).toBe(201);
  return reply.headers.get("location") ?? "";
}

function piece(location: string, { offset, text }: { offset: number; text: string }): Promise<Response> {
  const headers = { "upload-offset": String(offset), "content-type": "application/offset+octet-stream" };
  return send(location, { method: "PATCH", headers, body: text });
}

async function names(): Promise<string[]> {
  const { body } = await ask(sandbox, "/v2/files/list", { token: user.token });
  return (body.files as { name: string }[]).map(({ name }) => name);
}

describe("an upload", () => {
  it("goes to put.io in pieces, by an address that says nothing of it", async () => {
    const location = await begin(10);
    expect(location).toMatch(/^\/api\/upload\/[\w-]+$/);
    expect((await piece(location, { offset: 0, text: "01234" })).headers.get("upload-offset")).toBe("5");
    expect(await names()).toEqual([]);
    const last = await piece(location, { offset: 5, text: "56789" });
    expect(last.status).toBe(204);
    expect(last.headers.get("putio-file-id")).toMatch(/^\d+$/);
    expect(last.headers.get("putio-file-crc32")).toBe("a684c7c6");
    expect(JSON.stringify([...last.headers])).not.toMatch(/sbxtok|127\.0\.0\.1/);
    expect(await names()).toEqual(["Ten.txt"]);
  });

  it("says where to go on, and refuses a wrong offset", async () => {
    const location = await begin(6);
    await piece(location, { offset: 0, text: "abc" });
    const where = await send(location, { method: "HEAD" });
    expect([where.status, where.headers.get("upload-offset"), where.headers.get("upload-length")]).toEqual([
      200,
      "3",
      "6",
    ]);
    expect((await piece(location, { offset: 0, text: "abc" })).status).toBe(409);
  });

  it("keeps what came before the browser went away", async () => {
    const location = await begin(6);
    await breakOff(location);
    const offset = async () => (await send(location, { method: "HEAD" })).headers.get("upload-offset");
    await vi.waitFor(async () => expect(await offset()).toBe("2"));
    const last = await piece(location, { offset: 2, text: "cdef" });
    expect(last.headers.get("putio-file-id")).toMatch(/^\d+$/);
  });

  it("is gone when it is cancelled", async () => {
    const location = await begin(6);
    expect((await send(location, { method: "DELETE" })).status).toBe(204);
    expect((await send(location, { method: "HEAD" })).status).toBe(404);
    expect(await names()).toEqual([]);
  });

  it("goes on after another sign-in of the same person, and for nobody else", async () => {
    const location = await begin(2);
    const own = cookie;
    cookie = await cookieOf(await createTestUser(sandbox));
    expect((await piece(location, { offset: 0, text: "no" })).status).toBe(404);
    cookie = own;
    expect((await piece(location, { offset: 0, text: "ok" })).status).toBe(204);
  });

  it("that does not fit is refused with put.io's words", async () => {
    const reply = await create(1024 ** 4 + 1);
    expect(reply.status).toBe(402);
    expect(await reply.json()).toMatchObject({ error: { code: "payment-required" } });
  });
});

describe("attacks", () => {
  it.each<[string, Record<string, string>, number]>([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }, 403],
    ["nobody", { cookie: "" }, 401],
    ["a strange key", { "upload-metadata": "path L2V0Yw==" }, 400],
    ["a value that is no base64", { "upload-metadata": "name a%0d%0a" }, 400],
    ["a description without end", { "upload-metadata": `name ${"A".repeat(5000)}` }, 400],
  ])("%s begins no upload", async (_what, headers, status) => {
    const asked = await countAsked();
    expect((await create(1, headers)).status).toBe(status);
    expect(await countAsked()).toBe(asked);
  });

  it("the token never follows put.io to a strange host", async () => {
    const headers = { location: `${stranger.origin.replace("127.0.0.1", "localhost")}/files/1` };
    await ask(sandbox, "/_sandbox/faults", {
      json: { path: "/files/", method: "POST", status: 201, headers, times: 1, username: user.username },
    });
    expect((await create(1)).status).toBe(502);
    expect(stranger.asked).toEqual([]);
  });

  it.each(["/api/upload/AAAA", "/api/upload/..%2Fv2%2Faccount", "/api/upload/a/b"])(
    "%s is nothing",
    async (path) => {
      expect((await send(path, { method: "HEAD" })).status).toBe(404);
    },
  );

  it.each([
    ["GET", "/api/upload"],
    ["PUT", "/api/upload"],
  ])("%s %s is not taken", async (method, path) => {
    expect((await send(path, { method })).status).toBe(405);
  });
});

/** Sends two bytes of six, and hangs up. */
function breakOff(location: string): Promise<void> {
  const headers = {
    cookie,
    "sec-fetch-site": "same-origin",
    "upload-offset": "0",
    "content-type": "application/offset+octet-stream",
    "content-length": "6",
  };
  return new Promise((resolve) => {
    const request = httpRequest(new URL(location, origin), { method: "PATCH", headers });
    request.on("error", () => resolve()).on("close", () => resolve());
    request.write("ab");
    void vi.waitUntil(() => hasArrived(location)).then(() => request.destroy());
  });
}

/** The two bytes are on put.io's disk, though nobody has counted them yet. */
async function hasArrived(_location: string): Promise<boolean> {
  const { readdir, stat } = await import("node:fs/promises");
  const folder = sandbox.blobFiles.directory("uploads");
  const sizes = await Promise.all(
    (await readdir(folder)).map(async (name) => (await stat(`${folder}/${name}`)).size),
  );
  return sizes.includes(2);
}

async function countAsked(): Promise<number> {
  const { body } = await ask(sandbox, "/_sandbox/requests");
  return (body.requests as { path: string }[]).filter(({ path }) => path.startsWith("/files")).length;
}

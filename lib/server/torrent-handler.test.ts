import { createServer } from "node:http";
import type { NextApiRequest, NextApiResponse } from "next";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { torrentRoutes } from "../routes/torrent-routes";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { createListener } from "../sandbox/http/node-listener";
import { ask, createTestUser, type TestUser } from "../sandbox/test-client";
import { makeTorrent } from "../sandbox/torrents/make-torrent";
import { sessionCookie } from "./testing/session-cookie";
import { env as testEnv } from "./testing/test-env";
import { end, listen } from "./testing/upstream";

const sandbox: Sandbox = createSandbox();
const putio = createListener((request, from) => sandbox.fetch(request, from));
const torrent = makeTorrent({ name: "Night Train.mkv", sizeBytes: 9_000_000 });
const SEND = torrentRoutes.send({ name: "Night Train.torrent", folderId: null });
let origin: string;
let server: ReturnType<typeof createServer>;
let user: TestUser;
let cookie: string;

beforeAll(async () => {
  const putioUrl = await listen(putio);
  const addresses = { PUTIO_API_URL: putioUrl, PUTIO_UPLOAD_URL: putioUrl };
  vi.doMock("../env", () => ({ env: { ...testEnv, ...addresses } }));
  const { handleTorrent } = await import("./torrent-handler");
  server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? "", "http://x");
    const query = Object.fromEntries(
      [...searchParams.keys()].map((key) => {
        const values = searchParams.getAll(key);
        return [key, values.length > 1 ? values : values[0]];
      }),
    );
    const cookies = Object.fromEntries([(request.headers.cookie ?? "").split("=")]);
    const given = Object.assign(request, { query, cookies }) as unknown as NextApiRequest;
    void handleTorrent(given, response as unknown as NextApiResponse);
  });
  origin = await listen(server);
});

afterAll(async () => {
  await Promise.all([end(server), end(putio), sandbox.close()]);
});

beforeEach(async () => {
  user = await createTestUser(sandbox);
  cookie = `next-auth.session-token=${await sessionCookie(user)}`;
});

type Init = { method?: string; headers?: Record<string, string>; body?: Uint8Array | string | null };

function send(path: string, { method = "POST", headers = {}, body = torrent }: Init = {}): Promise<Response> {
  const common = { cookie, "sec-fetch-site": "same-origin", "content-type": "application/x-bittorrent" };
  const given = typeof body === "string" || body === null ? body : new Uint8Array(body);
  return fetch(new URL(path, origin), { method, headers: { ...common, ...headers }, body: given });
}

async function transfers(): Promise<Record<string, unknown>[]> {
  const { body } = await ask(sandbox, "/v2/transfers/list", { token: user.token });
  return body.transfers as Record<string, unknown>[];
}

describe("a torrent", () => {
  it("becomes a transfer, told without anything else", async () => {
    const reply = await send(SEND);
    expect(reply.status).toBe(200);
    const text = await reply.text();
    expect(text).not.toContain("sbxtok");
    expect(Object.keys(JSON.parse(text))).toEqual(["transfer"]);
    expect(JSON.parse(text).transfer).toMatchObject({ name: "Night Train.mkv", save_parent_id: 0 });
    expect(await transfers()).toHaveLength(1);
  });

  it("goes into the folder that was chosen, whatever it is called", async () => {
    const name = 'a"\r\n--x\r\nContent-Disposition: form-data; name="parent_id".torrent';
    const folder = await ask(sandbox, "/v2/files/create-folder", {
      ...{ token: user.token, form: { parent_id: "0", name: "Films" } },
    });
    const folderId = (folder.body.file as { id: number }).id;
    expect((await send(torrentRoutes.send({ name, folderId }))).status).toBe(200);
    expect(await transfers()).toMatchObject([{ save_parent_id: folderId }]);
  });

  it("that is none is refused with put.io's words, and leaves nothing", async () => {
    const reply = await send(SEND, { body: "no torrent" });
    expect(reply.status).toBe(400);
    expect(await reply.json()).toMatchObject({
      error: { code: "bad-request", message: "This is no torrent." },
    });
    expect(await transfers()).toEqual([]);
  });

  it("for a folder that is gone is refused", async () => {
    const reply = await send(torrentRoutes.send({ name: "a.torrent", folderId: 999_999 }));
    expect(reply.status).toBe(404);
  });
});

describe("attacks", () => {
  it.each<[string, string, Init, number]>([
    ["another site", SEND, { headers: { "sec-fetch-site": "cross-site" } }, 403],
    ["nobody", SEND, { headers: { cookie: "" } }, 401],
    ["another method", SEND, { method: "PUT" }, 405],
    ["no name", "/api/torrent", {}, 400],
    ["two names", "/api/torrent?name=a&name=b", {}, 400],
    ["a strange field", `${SEND}&callback_url=http://evil.example`, {}, 400],
    ["a folder that is no number", `${SEND}&folder=1e3`, {}, 404],
    ["no bytes", SEND, { body: "" }, 400],
    ["more bytes than any torrent", SEND, { body: new Uint8Array(10 * 1024 * 1024 + 1) }, 413],
  ])("%s adds nothing", async (_what, path, init, status) => {
    const reply = await send(path, init).catch(() => null);
    // Node may close the connection of a body that nobody reads before the reply is through.
    if (reply || status !== 413) expect(reply?.status).toBe(status);
    expect(await transfers()).toEqual([]);
  });
});

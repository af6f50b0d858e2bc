import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { addMultiSchema, transferInfoSchema, transferReplySchema } from "../gate-schemas-transfers";
import { jobsOf } from "../jobs/sandbox-jobs";
import { ask, createTestUser, type TestUser } from "../test-client";

const MAGNET = "magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a&dn=Tidal%20Clock";

let sandbox: Sandbox;
let user: TestUser;

beforeEach(async () => {
  sandbox = createSandbox({ realNow: () => 1_790_000_000_000 });
  user = await createTestUser(sandbox);
});

afterEach(() => sandbox.close());

const get = async (path: string) => (await ask(sandbox, `/v2/transfers/${path}`, { token: user.token })).body;
const post = (path: string, form: Record<string, string | number>) =>
  ask(sandbox, `/v2/transfers/${path}`, { token: user.token, form });

async function add(url: string, more: Record<string, string | number> = {}) {
  return transferReplySchema.parse((await post("add", { url, ...more })).body).transfer;
}

const read = async (id: number) => transferReplySchema.parse(await get(String(id))).transfer;
describe("many at once", () => {
  test("begin each for itself", async () => {
    const urls = JSON.stringify([{ url: "https://a.example/b.mkv" }, { url: "" }, { url: MAGNET }]);
    const { transfers, errors } = addMultiSchema.parse((await post("add-multi", { urls })).body);
    expect(transfers.map((transfer) => transfer.name)).toEqual(["b.mkv", "Tidal Clock"]);
    expect(errors).toEqual([{ url: "", error_type: "EMPTY_URL", status_code: 400 }]);
  });

  test("are a hundred at most", async () => {
    const urls = JSON.stringify(Array.from({ length: 101 }, () => ({ url: MAGNET })));
    const { status, body } = await post("add-multi", { urls });
    expect([status, body.error_type]).toEqual([403, "TOO_MANY_URLS"]);
    expect((await post("add-multi", { urls: "no JSON" })).status).toBe(400);
  });

  test("can be looked at before", async () => {
    const urls = ["https://a.example/b.mkv", "nothing", "https://a.invalid/x"].join("\n");
    const { ret } = transferInfoSchema.parse((await post("info", { urls })).body);
    expect(ret.map(({ name, error }) => [name, error ?? null])).toEqual([
      ["b.mkv", null],
      ["nothing", "InvalidURL"],
      ["x", "HostNotFound"],
    ]);
  });
});

describe("an account without space", () => {
  const fill = (bytes: number) =>
    sandbox.store.database.run("UPDATE users SET used_bytes = ? WHERE id = ?", bytes, user.userId);

  test("takes no transfer when it is full, and none that does not fit", async () => {
    const size = sandbox.store.users.get(user.userId)?.diskSizeBytes ?? 0;
    fill(size - 10);
    const { id } = await add(MAGNET);
    sandbox.clock.advance(60);
    expect(await read(id)).toMatchObject({ status: "ERROR", error_message: expect.stringMatching(/space/) });
    fill(size);
    const { status } = await post("add", { url: MAGNET });
    expect(status).toBe(402);
  });
});

describe("addresses of this machine", () => {
  const bodies: Record<string, string> = { "/film.mkv": "x".repeat(5000) };
  const calls: string[] = [];
  const forwarded: unknown[] = [];
  let server: Server;
  let origin: string;

  beforeEach(async () => {
    calls.length = 0;
    forwarded.length = 0;
    server = createServer((request, response) => {
      forwarded.push(request.headers.forwarded);
      // Never answers: whoever asks is gone before.
      if (request.url === "/slow.mkv" && bodies["/slow.mkv"] === undefined) return;
      if (request.method === "POST") {
        request.setEncoding("utf8");
        request.on("data", (text: string) => calls.push(text));
        response.statusCode = request.url === "/broken" ? 503 : 200;
        response.end();
        return;
      }
      const body = bodies[request.url ?? ""];
      if (body === undefined) response.statusCode = 404;
      response.setHeader("content-length", body?.length ?? 0);
      response.end(request.method === "HEAD" ? undefined : body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  const settle = async () => {
    await jobsOf(sandbox).transfers.whenIdle();
    sandbox.clock.advance(60);
    await get("list");
    await jobsOf(sandbox).transfers.whenIdle();
  };

  test("are really fetched, byte for byte", async () => {
    const { id, simulated } = await add(`${origin}/film.mkv`);
    await settle();
    const transfer = await read(id);
    expect([simulated, transfer.status, transfer.size]).toEqual([false, "COMPLETED", 5000]);
    const { body } = await ask(sandbox, `/v2/files/${transfer.file_id}/url`, { token: user.token });
    const bytes = await sandbox.fetch(new Request(String(body.url)));
    expect(await bytes.text()).toBe(bodies["/film.mkv"]);
  });

  test("that answer with a failure fail, with its number", async () => {
    const { id } = await add(`${origin}/none.mkv`);
    await settle();
    expect(await read(id)).toMatchObject({
      status: "ERROR",
      error_message: "The server answered with 404.",
    });
  });

  test("are asked for their size before", async () => {
    const { ret } = transferInfoSchema.parse((await post("info", { urls: `${origin}/film.mkv` })).body);
    expect(ret).toMatchObject([{ name: "film.mkv", file_size: 5000, human_size: "4.9 KB" }]);
  });

  test("are called back with the transfer, and a callback that fails is in the history", async () => {
    const good = await add("https://a.example/b.mkv", { callback_url: `${origin}/hook` });
    await add("https://a.example/c.mkv", { callback_url: `${origin}/broken` });
    await settle();
    const form = new URLSearchParams(calls.find((text) => text.includes("b.mkv")) ?? "");
    expect([form.get("id"), form.get("status")]).toEqual([String(good.id), "COMPLETED"]);
    const { body } = await ask(sandbox, "/v2/events/list", { token: user.token });
    expect(body.events).toContainEqual(
      expect.objectContaining({
        type: "transfer_callback_error",
        transfer_name: "c.mkv",
        message: "The callback answered with 503.",
      }),
    );
  });

  test("cannot be used to control the sandbox by way of itself", async () => {
    const guarded = "/_sandbox/requests";
    const reply = await sandbox.fetch(new Request(`${origin}${guarded}`, { headers: { forwarded: "by=x" } }));
    expect(reply.status).toBe(404);
    await add(`${origin}/film.mkv`);
    await jobsOf(sandbox).transfers.whenIdle();
    expect(forwarded).toContain("by=sandbox");
  });

  test("are left alone by a sandbox that others use from elsewhere", async () => {
    const hosted = createSandbox({ publicUrl: "https://sandbox.example" });
    const guest = await createTestUser(hosted);
    const form = { url: `${origin}/film.mkv`, callback_url: `${origin}/hook` };
    const { body } = await ask(hosted, "/v2/transfers/add", { token: guest.token, form });
    expect(body.transfer).toMatchObject({ simulated: true });
    hosted.clock.advance(60);
    await ask(hosted, "/v2/transfers/list", { token: guest.token });
    await jobsOf(hosted).transfers.whenIdle();
    expect([calls, forwarded]).toEqual([[], []]);
    await hosted.close();
  });

  test("are taken up again after a restart", async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), "transfers-"));
    const first = createSandbox({ dataDir });
    const owner = await createTestUser(first);
    const form = { url: `${origin}/slow.mkv` };
    const { body } = await ask(first, "/v2/transfers/add", { token: owner.token, form });
    await first.close();
    bodies["/slow.mkv"] = "late";
    const second = createSandbox({ dataDir });
    await jobsOf(second).transfers.whenIdle();
    second.clock.advance(60);
    const again = await ask(second, `/v2/transfers/${Object(body.transfer).id}`, { token: owner.token });
    expect(again.body.transfer).toMatchObject({ status: "COMPLETED", size: 4 });
    await second.close();
    rmSync(dataDir, { recursive: true });
  });
});

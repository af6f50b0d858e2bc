import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { tellHistory } from "../history";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { makeTorrent } from "../torrents/make-torrent";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
  for (let n = 1; n <= 25; n++) {
    const extra = { file_id: n, file_name: `file ${n}`, file_size: n };
    sandbox.store.events.add({ userId: user.userId, type: "upload", extra });
  }
});

afterAll(() => sandbox.close());

type Event = { id: number; created_at: string };

async function list(query: Record<string, string | number>): Promise<{ events: Event[]; hasMore: unknown }> {
  const { body } = await ask(sandbox, "/v2/events/list", { token: user.token, query });
  return { events: body.events as Event[], hasMore: body.has_more };
}

describe("events", () => {
  test("come newest first with their own fields and put.io's time", async () => {
    const { events } = await list({ per_page: 1 });
    expect(events[0]).toMatchObject({
      user_id: user.userId,
      type: "upload",
      file_name: "file 25",
      file_size: 25,
    });
    expect(events[0]?.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
  });

  test("page by before, each once", async () => {
    const first = await list({ per_page: 20 });
    const rest = await list({ per_page: 20, before: first.events.at(-1)?.id ?? 0 });
    expect([first.events.length, first.hasMore, rest.events.length, rest.hasMore]).toEqual([
      20,
      true,
      5,
      false,
    ]);
    expect(new Set([...first.events, ...rest.events].map((event) => event.id)).size).toBe(25);
  });

  test.each([0, -1, 1001])("per_page %i is refused with INVALID_PER_PAGE", async (per_page) => {
    const { status, body } = await ask(sandbox, "/v2/events/list", {
      token: user.token,
      query: { per_page },
    });
    expect([status, body.error_type]).toEqual([400, "INVALID_PER_PAGE"]);
  });

  test("are deleted one by one and all at once by put.io's own apps, a missing one without complaint", async () => {
    const { events } = await list({});
    const remove = (path: string) => ask(sandbox, path, { method: "POST", token: user.firstPartyToken });
    expect((await remove(`/v2/events/delete/${events[0]?.id}`)).status).toBe(200);
    expect((await remove("/v2/events/delete/1")).status).toBe(200);
    expect((await list({})).events).toHaveLength(24);
    await remove("/v2/events/delete");
    expect(await list({})).toEqual({ events: [], hasMore: false });
  });
});

describe("the torrent of an event", () => {
  const torrentOf = (id: unknown) => askRaw(sandbox, `/v2/events/${id}/torrent`, { token: user.token });
  const add = async (type: string, extra: Record<string, unknown>) => {
    const json = { username: user.username, type, extra };
    return Number((await ask(sandbox, "/_sandbox/events", { json })).body.id);
  };

  test("is what the transfer was begun with", async () => {
    const id = await add("transfer_error", { source: "a.torrent", transfer_name: "A “film”" });
    const torrent = makeTorrent({ name: "film.mkv", sizeBytes: 9_000_000 });
    sandbox.store.events.keepTorrent(id, torrent);
    const reply = await torrentOf(id);
    expect(reply.headers.get("content-type")).toBe("application/x-bittorrent");
    expect(Buffer.from(await reply.arrayBuffer()).equals(torrent)).toBe(true);
    expect(torrent.toString("latin1")).toMatch(
      /^d8:announce\d+:https:.*4:infod6:lengthi9000000e4:name8:film.mkv12:piece lengthi4194304e6:pieces60:/s,
    );
  });

  test("is missing where the transfer was begun with a link, and where there was none", async () => {
    const link = await torrentOf(
      await add("transfer_completed", { source: "https://a", transfer_name: "a" }),
    );
    expect([link.status, Object(await link.json()).error_type]).toEqual([500, "INVALID_EVENT"]);
    expect((await torrentOf(await add("upload", { file_name: "a" }))).status).toBe(404);
    expect((await torrentOf(1)).status).toBe(404);
  });
});

describe("a history that is switched off", () => {
  test("stops growing and keeps what it has", async () => {
    const save = (history_enabled: boolean) =>
      ask(sandbox, "/v2/account/settings", { token: user.token, json: { history_enabled } });
    const before = (await list({})).events.length;
    const happening = { userId: user.userId, type: "voucher", extra: {} } as const;
    await save(false);
    expect(tellHistory(sandbox.store, happening)).toBeNull();
    expect((await list({})).events).toHaveLength(before);
    await save(true);
    expect(tellHistory(sandbox.store, happening)).toEqual(expect.any(Number));
    expect((await list({})).events).toHaveLength(before + 1);
  });
});

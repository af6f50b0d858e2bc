import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { transferReplySchema } from "../gate-schemas-transfers";
import { ask, askRaw, createTestUser, TEST_ORIGIN, type TestUser } from "../test-client";
import { makeTorrent } from "../torrents/make-torrent";

const MAGNET = "magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a&dn=Tidal%20Clock";
const DEAD_MAGNET = "magnet:?xt=urn:btih:0000000000000000000000000000000000000001&dn=Nobody%20has%20it";

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
async function children(parentId: number): Promise<{ id: number; name: string; file_type: string }[]> {
  const { body } = await ask(sandbox, "/v2/files/list", {
    token: user.token,
    query: { parent_id: parentId },
  });
  return body.files as { id: number; name: string; file_type: string }[];
}

/** Moves the clock on second by second and writes down each state once. */
async function watch(id: number, seconds: number): Promise<string[]> {
  const seen: string[] = [];
  for (let second = 0; second <= seconds; second++) {
    const { status } = await read(id);
    if (seen.at(-1) !== status) seen.push(status);
    sandbox.clock.advance(1);
  }
  return seen;
}

describe("a torrent", () => {
  test("brings a folder, is sent on to others for an hour, and is over then", async () => {
    const { id, hash } = await add(MAGNET);
    expect(hash).toBe("c12fe1c06bba254a9dc9f519b335aa7c1367a88a");
    expect(await watch(id, 30)).toEqual([
      "WAITING",
      "PREPARING_DOWNLOAD",
      "IN_QUEUE",
      "DOWNLOADING",
      "WAITING_FOR_COMPLETE_QUEUE",
      "COMPLETING",
      "PREPARING_SEED",
      "SEEDING",
    ]);
    const [folder] = await children(0);
    expect(folder).toMatchObject({ name: "Tidal Clock", file_type: "FOLDER" });
    expect((await children(folder?.id ?? 0)).map((file) => file.name)).toEqual([
      "Tidal Clock.mkv",
      "Tidal Clock.srt",
    ]);
    sandbox.clock.advance(1800);
    const seeding = await read(id);
    expect(seeding.current_ratio).toBeCloseTo(0.5, 1);
    expect(Number.isSafeInteger(seeding.uploaded)).toBe(true);
    sandbox.clock.advance(1800);
    expect(await read(id)).toMatchObject({ status: "COMPLETED", current_ratio: 1 });
  });

  test("that nobody has stands still and says so", async () => {
    const { id } = await add(DEAD_MAGNET);
    sandbox.clock.advance(86_400);
    expect(await read(id)).toMatchObject({
      status: "DOWNLOADING",
      percent_done: 0,
      availability: 0,
      peers_connected: 0,
      down_speed: 0,
      estimated_time: null,
    });
  });

  const upload = async (name: string, bytes: Uint8Array, fields: Record<string, string> = {}) => {
    const body = new FormData();
    body.set("file", new File([new Uint8Array(bytes)], name));
    for (const [key, value] of Object.entries(fields)) body.set(key, value);
    const url = `${TEST_ORIGIN}/v2/files/upload?oauth_token=${user.token}`;
    return (await sandbox.fetch(new Request(url, { method: "POST", body }))).json() as Promise<
      Record<string, unknown>
    >;
  };

  test("that is uploaded begins a transfer, and its .torrent is kept for that and for the history", async () => {
    const bytes = makeTorrent({ name: "Salt.mkv", sizeBytes: 9_000_000 });
    const reply = transferReplySchema.parse(await upload("anything.torrent", bytes));
    const { id, name, tracker } = reply.transfer;
    expect([name, tracker]).toEqual(["Salt.mkv", "https://tracker.example/announce"]);
    const sent = await askRaw(sandbox, `/v2/transfers/${id}/torrent`, { token: user.token });
    expect(Buffer.from(await sent.arrayBuffer()).equals(bytes)).toBe(true);
    sandbox.clock.advance(60);
    expect((await children(0)).map((file) => file.name)).toEqual(["Salt.mkv"]);
    const { body } = await ask(sandbox, "/v2/events/list", { token: user.token });
    const [event] = body.events as { id: number; type: string }[];
    expect(event?.type).toBe("transfer_completed");
    const kept = await askRaw(sandbox, `/v2/events/${event?.id}/torrent`, { token: user.token });
    expect(Buffer.from(await kept.arrayBuffer()).equals(bytes)).toBe(true);
  });

  test("that is none stays a file, unless it was said to be one", async () => {
    const none = Buffer.from("no torrent at all");
    expect(await upload("odd.torrent", none)).toMatchObject({ file: { name: "odd.torrent" } });
    expect(await upload("odd.bin", none, { torrent: "true" })).toMatchObject({ error_type: "NotTorrent" });
    const torrent = makeTorrent({ name: "a.mkv", sizeBytes: 10 });
    expect(await upload("odd.bin", torrent, { torrent: "true" })).toHaveProperty("transfer.hash");
  });

  test("has none where it was begun by a magnet or a link", async () => {
    const magnet = await get(`${(await add(MAGNET)).id}/torrent`);
    const link = await get(`${(await add("https://a.example/b.mkv")).id}/torrent`);
    expect([magnet.error_type, link.error_type]).toEqual(["IS_MAGNET", "NOT_TORRENT"]);
  });

  test("takes more trackers while it is active", async () => {
    const { id } = await add(MAGNET);
    const path = `add-trackers/${id}`;
    const trackers = "https://one.example/announce,https://two.example/announce";
    expect((await post(path, { trackers: "" })).body.error_type).toBe("NO_TRACKERS");
    expect((await post(path, { trackers })).body.error_type).toBe("TORRENT_NOT_READY");
    sandbox.clock.advance(5);
    expect((await post(path, { trackers })).status).toBe(200);
    expect((await read(id)).tracker).toBe("https://one.example/announce");
    sandbox.clock.advance(10_000);
    expect((await post(path, { trackers })).body.error_type).toBe("TORRENT_NOT_ACTIVE");
    const link = await add("https://a.example/b.mkv");
    expect((await post(`add-trackers/${link.id}`, { trackers })).body.error_type).toBe("TRANSFER_INVALID");
    expect((await post("add-trackers/7", { trackers })).body.error_type).toBe("TRANSFER_NOT_FOUND");
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { transferListSchema, transferReplySchema } from "../gate-schemas-transfers";
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
const list = async () => transferListSchema.parse(await get("list")).transfers;

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

describe("a transfer of a link", () => {
  test("passes through its states, and brings a film that plays", async () => {
    const transfer = await add("https://films.example/Tidal%20Clock.mp4");
    expect(transfer).toMatchObject({ name: "Tidal Clock.mp4", status: "WAITING", simulated: true });
    expect(await watch(transfer.id, 30)).toEqual([
      "WAITING",
      "WAITING_FOR_DOWNLOADER",
      "IN_QUEUE",
      "DOWNLOADING",
      "WAITING_FOR_COMPLETE_QUEUE",
      "COMPLETING",
      "COMPLETED",
    ]);
    const done = await read(transfer.id);
    expect(done).toMatchObject({ percent_done: 100, userfile_exists: true, save_parent_id: 0 });
    const [file] = await children(0);
    expect(file).toMatchObject({ id: done.file_id, name: "Tidal Clock.mp4", size: done.size });
    const { body } = await ask(sandbox, `/v2/files/${done.file_id}/url`, { token: user.token });
    const bytes = await sandbox.fetch(new Request(String(body.url)));
    expect((await bytes.arrayBuffer()).byteLength).toBe(done.size);
  });

  test("says how far it is, in whole numbers", async () => {
    const { id } = await add("https://films.example/a.mkv");
    sandbox.clock.advance(8);
    const transfer = await read(id);
    expect(transfer.status).toBe("DOWNLOADING");
    expect(transfer.percent_done).toBeGreaterThan(0);
    expect(transfer.percent_done).toBeLessThan(100);
    expect(transfer.down_speed).toBeGreaterThan(0);
    expect(transfer.estimated_time).toBeGreaterThan(0);
  });

  test("to a host that is not there is accepted, and fails within seconds, and the history tells of it", async () => {
    const { id } = await add("https://nowhere.invalid/film.mkv");
    sandbox.clock.advance(10);
    expect(await read(id)).toMatchObject({ status: "ERROR", error_message: "The host could not be found." });
    const { body } = await ask(sandbox, "/v2/events/list", { token: user.token });
    expect(body.events).toMatchObject([{ type: "transfer_error", transfer_name: "film.mkv" }]);
  });

  test("goes where it is told, else into the folder of the settings", async () => {
    const made = async (name: string) => {
      const form = { name, parent_id: 0 };
      const { body } = await ask(sandbox, "/v2/files/create-folder", { token: user.token, form });
      return Number(Object(body.file).id);
    };
    const [told, usual] = [await made("Told"), await made("Usual")];
    await ask(sandbox, "/v2/account/settings", {
      token: user.token,
      json: { default_download_folder: usual },
    });
    await add("https://films.example/a.mkv", { save_parent_id: told });
    await add("https://films.example/a.mkv");
    sandbox.clock.advance(60);
    expect((await children(told)).map((file) => file.name)).toEqual(["a.mkv"]);
    expect((await children(usual)).map((file) => file.name)).toEqual(["a.mkv"]);
    const lost = await post("add", { url: "https://films.example/a.mkv", save_parent_id: 999_999_999 });
    expect(lost.status).toBe(404);
  });

  test.each([
    ["", "EMPTY_URL"],
    ["   ", "EMPTY_URL"],
    ["not a link", "BadRequest"],
    ["javascript:alert(1)", "BadRequest"],
    ["magnet:?xt=urn:btih:short", "BadRequest"],
  ])("%j is refused with %s", async (url, errorType) => {
    const { status, body } = await post("add", { url });
    expect([status, body.error_type]).toEqual([400, errorType]);
  });
});

describe("the list", () => {
  test("comes newest first and in pages, each transfer once", async () => {
    for (let number = 1; number <= 5; number++) await add(`https://a.example/${number}.mkv`);
    const first = transferListSchema.parse(await get("list?per_page=2"));
    expect([first.transfers.map((transfer) => transfer.name), first.total]).toEqual([["5.mkv", "4.mkv"], 5]);
    const rest = await post("list/continue", { cursor: String(first.cursor), per_page: 10 });
    const page = transferListSchema.parse(rest.body);
    expect([page.transfers.map((transfer) => transfer.name), page.cursor]).toEqual([
      ["3.mkv", "2.mkv", "1.mkv"],
      null,
    ]);
    expect((await get("count")).count).toBe(5);
    expect((await ask(sandbox, "/v2/transfers/list?per_page=1001", { token: user.token })).status).toBe(400);
  });

  test("is each user's own", async () => {
    const { id } = await add(MAGNET);
    const other = await createTestUser(sandbox);
    const looked = await ask(sandbox, `/v2/transfers/${id}`, { token: other.token });
    await ask(sandbox, "/v2/transfers/cancel", { token: other.token, form: { transfer_ids: id } });
    expect(looked.status).toBe(404);
    expect((await read(id)).id).toBe(id);
  });

  test("cancel takes off whatever is named, and does not mind what is not there", async () => {
    const { id } = await add(MAGNET);
    expect((await post("cancel", { transfer_ids: `${id},7` })).body).toEqual({ status: "OK" });
    expect(await list()).toEqual([]);
    sandbox.clock.advance(60);
    expect(await children(0)).toEqual([]);
  });

  test("clean takes off what is over and says what that was", async () => {
    const failed = await add("https://nowhere.invalid/a.mkv");
    const done = await add("https://a.example/b.mkv");
    const seeding = await add(MAGNET);
    sandbox.clock.advance(60);
    const running = await add("https://a.example/c.mkv");
    const { body } = await post("clean", {});
    expect((body.deleted_ids as number[]).sort()).toEqual([failed.id, done.id]);
    expect((await list()).map((transfer) => transfer.id)).toEqual([running.id, seeding.id]);
  });

  test("remove takes off all, or what is completed", async () => {
    await add("https://nowhere.invalid/a.mkv");
    await add("https://a.example/b.mkv");
    sandbox.clock.advance(60);
    await post("remove", { remove_filter: "completed" });
    expect((await list()).map((transfer) => transfer.name)).toEqual(["a.mkv"]);
    await post("remove", { remove_filter: "all" });
    expect(await list()).toEqual([]);
  });

  test("retry begins anew under the same id", async () => {
    const { id } = await add("https://nowhere.invalid/a.mkv");
    sandbox.clock.advance(60);
    const again = transferReplySchema.parse((await post("retry", { id })).body).transfer;
    expect(again).toMatchObject({ id, status: "WAITING", error_message: null });
    expect((await post("retry", { id: 7 })).status).toBe(404);
  });

  test("reannounce and stop-recording say what put.io says", async () => {
    const { id } = await add(MAGNET);
    expect((await post("reannounce", { id })).body.error_type).toBe("BadRequest");
    expect((await post("stop-recording", { transfer_id: id })).body.error_type).toBe("NOT_RECORDING");
  });
});

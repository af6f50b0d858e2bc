import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { addFixture } from "../test-media";
import { listPaths, plantPaths } from "../test-tree";

/** Time moves when a test says so: a busy machine must not finish a restore early. */
const NOW_MS = Date.parse("2026-03-01T12:00:00Z");

let sandbox: Sandbox;
let user: TestUser;
let ids: Record<string, number>;

beforeEach(async () => {
  sandbox = createSandbox({ limits: { restore: 6 }, realNow: () => NOW_MS });
  user = await createTestUser(sandbox);
  ids = plantPaths(sandbox, user.userId, {
    A: { "one.mkv": 10, inner: { "two.mkv": 20 } },
    B: { "a.mkv": 1, "b.mkv": 2, "c.mkv": 3 },
    "film.mkv": 6,
  });
});

afterEach(() => sandbox.close());

type Form = Record<string, string | number>;
type Item = { id: number; name: string };

const at = (path: string) => ids[path] ?? Number.NaN;
const call = (path: string, form: Form) => ask(sandbox, `/v2/${path}`, { token: user.token, form });
const list = async (query: Form = {}) =>
  (await ask(sandbox, "/v2/trash/list", { token: user.token, query })).body;
const names = async () => ((await list()).files as Item[]).map((item) => item.name);
const paths = () => listPaths(sandbox, user.userId);
const errorOf = async (path: string, form: Form) => {
  const { status, body } = await call(path, form);
  return [status, body.error_type];
};

/** Deletes one after the other, a second apart. */
async function trash(...deleted: string[]): Promise<void> {
  for (const path of deleted) {
    sandbox.clock.advance(1);
    expect((await call("files/delete", { file_ids: at(path) })).status).toBe(200);
  }
}

async function restore(form: Form): Promise<void> {
  expect((await call("trash/restore", form)).body).toEqual({ status: "OK" });
  sandbox.clock.advance(2);
  await list();
}

describe("the list", () => {
  test("has what was deleted last first, in pages, with their sum", async () => {
    await trash("A/one.mkv", "B", "film.mkv");
    const first = await list({ per_page: 2 });
    expect((first.files as Item[]).map((item) => item.name)).toEqual(["film.mkv", "B"]);
    expect(first).toMatchObject({ total: 3, trash_size: 22, cursor: expect.any(String) });
    const next = await call("trash/list/continue", { cursor: String(first.cursor) });
    expect((next.body.files as Item[]).map((item) => item.name)).toEqual(["one.mkv"]);
    expect(next.body.cursor).toBeNull();
  });

  test("says when an item came and when it goes, thirty days later", async () => {
    await trash("film.mkv");
    const { files } = await list();
    const [item] = files as Record<string, string>[];
    const days = (Date.parse(`${item?.expiration_date}Z`) - Date.parse(`${item?.deleted_at}Z`)) / 86_400_000;
    expect([days, item?.parent_id, item?.size, item?.folder_type]).toEqual([30, 0, 6, "REGULAR"]);
    sandbox.clock.advance(30 * 86_400 - 1);
    expect(await names()).toEqual(["film.mkv"]);
    sandbox.clock.advance(1);
    expect(await names()).toEqual([]);
    const { body } = await ask(sandbox, "/v2/account/info", { token: user.token });
    expect(body.info).toMatchObject({ trash_size: 0, disk: { used: 36 } });
  });

  test("keeps the pictures of what lies in it", async () => {
    const film = await addFixture(sandbox, user.userId, { fixture: "hevc.mkv" });
    const poster = await addFixture(sandbox, user.userId, { fixture: "tone.m4a" });
    const posterPath = sandbox.store.blobs.get(Number(poster.blobId))?.path ?? "";
    sandbox.store.blobs.update(Number(film.blobId), { posterPath });
    await call("files/delete", { file_ids: film.id });
    const [item] = (await list()).files as Record<string, string>[];
    const { pathname } = new URL(item?.screenshot ?? "");
    expect((await askRaw(sandbox, pathname)).status).toBe(200);
  });

  test.each(["nonsense", ""])("a cursor %j is refused", async (cursor) => {
    expect((await call("trash/list/continue", { cursor })).status).toBe(400);
  });
});

describe("restore", () => {
  test("takes its time, then everything is as it was", async () => {
    const before = paths();
    await trash("A", "film.mkv");
    expect((await call("trash/restore", { file_ids: `${at("A")},${at("film.mkv")}` })).body).toEqual({
      status: "OK",
    });
    expect((await ask(sandbox, `/v2/files/${at("film.mkv")}`, { token: user.token })).status).toBe(404);
    expect(await names()).toEqual(["film.mkv", "A"]);
    sandbox.clock.advance(2);
    expect((await ask(sandbox, `/v2/files/${at("film.mkv")}`, { token: user.token })).status).toBe(200);
    expect(await names()).toEqual([]);
    expect(paths()).toEqual(before);
    const { body } = await ask(sandbox, "/v2/account/info", { token: user.token });
    expect(body.info).toMatchObject({ trash_size: 0, disk: { used: 42 } });
  });

  test("a folder and what was deleted out of it earlier find together again", async () => {
    const before = paths();
    await trash("A/inner/two.mkv", "A/inner", "A");
    await restore({ file_ids: `${at("A")},${at("A/inner")},${at("A/inner/two.mkv")}` });
    expect(paths()).toEqual(before);
  });

  test("what has lost its folder lands in the root, and a taken name gets a number", async () => {
    await trash("A/one.mkv", "A", "film.mkv");
    await call("files/create-folder", { name: "film.mkv" });
    await restore({ file_ids: `${at("A/one.mkv")},${at("film.mkv")}` });
    expect(paths().filter((path) => !path.startsWith("B"))).toEqual([
      "film (1).mkv 6",
      "film.mkv/ 0",
      "one.mkv 10",
    ]);
  });

  test("a name stays within 255 bytes when it gets a number", async () => {
    const name = `${"é".repeat(125)}x.mkv`;
    ids = plantPaths(sandbox, user.userId, { [name]: 1 });
    await trash(name);
    plantPaths(sandbox, user.userId, { [name]: 1 });
    await restore({ file_ids: at(name) });
    expect(sandbox.store.files.get(at(name))?.name).toBe(`${"é".repeat(123)} (1).mkv`);
  });

  test("all of it by the list's cursor, minus what is excluded", async () => {
    await trash("B/a.mkv", "B/b.mkv", "B/c.mkv");
    const { cursor } = await list({ per_page: 1 });
    await restore({ cursor: String(cursor), exclude_ids: at("B/b.mkv") });
    expect(await names()).toEqual(["b.mkv"]);
  });
});

describe("refusals", () => {
  test.each(["trash/restore", "trash/delete"])(
    "%s knows only whole items of one's own trash",
    async (path) => {
      const stranger = await createTestUser(sandbox);
      await trash("A", "film.mkv");
      const form = { file_ids: at("film.mkv") };
      const foreign = await ask(sandbox, `/v2/${path}`, { token: stranger.token, form });
      expect([foreign.status, foreign.body.error_type]).toEqual([404, "TRASH_FILE_NOT_FOUND"]);
      for (const bad of [at("A/one.mkv"), at("B"), 999_999_999]) {
        const file_ids = `${at("film.mkv")},${bad}`;
        expect(await errorOf(path, { file_ids })).toEqual([404, "TRASH_FILE_NOT_FOUND"]);
      }
      expect(await errorOf(path, {})).toEqual([400, "BadRequest"]);
      expect(await errorOf(path, { cursor: "nonsense" })).toEqual([400, "BadRequest"]);
      expect(await names()).toEqual(["film.mkv", "A"]);
    },
  );

  test("while a restore is under way, the trash is locked for everything but more of them", async () => {
    await trash("A", "film.mkv", "B/a.mkv");
    await call("trash/restore", { file_ids: at("A") });
    const locked = [400, "TRASH_LOCK_TIMEOUT"];
    sandbox.clock.advance(1);
    expect((await call("trash/restore", { file_ids: `${at("A")},${at("B/a.mkv")}` })).status).toBe(200);
    expect(await errorOf("trash/delete", { file_ids: at("film.mkv") })).toEqual(locked);
    expect(await errorOf("trash/empty", {})).toEqual(locked);
    expect(await errorOf("files/delete", { file_ids: at("B") })).toEqual(locked);
    expect((await call("files/delete", { file_ids: at("B"), skip_trash: 1 })).status).toBe(200);
    sandbox.clock.advance(1);
    expect(await errorOf("trash/empty", {})).toEqual(locked);
    expect(paths()).toContain("A/ 30");
    sandbox.clock.advance(1);
    expect((await call("trash/empty", {})).status).toBe(200);
    expect(paths()).toContain("a.mkv 1");
  });

  test("too many files at once", async () => {
    await trash("A", "B");
    const file_ids = `${at("A")},${at("B")}`;
    expect(await errorOf("trash/restore", { file_ids })).toEqual([400, "TRASH_RESTORE_TOO_MANY_FILES"]);
    await restore({ file_ids: at("A") });
    expect(paths()).toContain("A/ 30");
  });
});

test("a large folder arrives in the trash bit by bit; until then it cannot be restored", async () => {
  const owner = await createTestUser(sandbox, { seed: "large-folder", options: { rows: 20_000 } });
  const form = { file_ids: Number(owner.reply.folder_id) };
  await ask(sandbox, "/v2/files/delete", { token: owner.token, form });
  const early = await ask(sandbox, "/v2/trash/restore", { token: owner.token, form });
  expect([early.status, early.body.error_type]).toEqual([400, "TRASH_INCOMPLETE_TRASH"]);
  sandbox.clock.advance(2);
  const late = await ask(sandbox, "/v2/trash/restore", { token: owner.token, form });
  expect(late.body.error_type).toBe("TRASH_RESTORE_TOO_MANY_FILES");
});

test("delete and empty remove for good", async () => {
  await trash("A", "film.mkv", "B/a.mkv");
  expect((await call("trash/delete", { file_ids: at("A") })).body).toEqual({ status: "OK" });
  expect(await names()).toEqual(["a.mkv", "film.mkv"]);
  expect((await call("trash/empty", {})).body).toEqual({ status: "OK" });
  expect(await names()).toEqual([]);
  expect(sandbox.store.users.get(user.userId)).toMatchObject({ usedBytes: 5, trashBytes: 0 });
});

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestUser } from "../test-client";
import { addBytes, addFixture } from "../test-media";
import { listPaths, plantPaths } from "../test-tree";

/** Time moves when a test says so, however busy the machine is. */
const NOW_MS = Date.parse("2026-03-01T12:00:00Z");

let sandbox: Sandbox;
let user: TestUser;
let ids: Record<string, number>;

beforeEach(async () => {
  sandbox = createSandbox({ limits: { partialDelete: 2 }, realNow: () => NOW_MS });
  user = await createTestUser(sandbox, { seed: "two-friends" });
  ids = plantPaths(sandbox, user.userId, {
    A: { "one.mkv": 10, inner: { "two.mkv": 20 } },
    B: { "a.mkv": 1, "b.mkv": 2, "c.mkv": 3, "d.mkv": 4, "e.mkv": 5 },
    "film.mkv": 6,
  });
});

afterEach(() => sandbox.close());

type Fields = Record<string, string | number>;

const at = (name: string) => ids[name] ?? Number.NaN;
const friends = () => Number(user.reply.friend_shared_folder_id);
const remove = (form: Fields, query: Fields = {}) =>
  ask(sandbox, "/v2/files/delete", { token: user.token, form, query });
const paths = () => listPaths(sandbox, user.userId).filter((each) => !each.startsWith("For my friend"));
const setTrash = (isOn: boolean) =>
  ask(sandbox, "/v2/account/settings", { token: user.token, json: { trash_enabled: isOn } });

async function account(): Promise<{ used: number; trash: number; rootSize: number }> {
  const { body } = await ask(sandbox, "/v2/account/info", { token: user.token });
  const root = await ask(sandbox, "/v2/files/0", { token: user.token });
  const info = Object(body.info);
  return { used: info.disk.used, trash: info.trash_size, rootSize: Object(root.body.file).size };
}

async function trashNames(): Promise<string[]> {
  const { body } = await ask(sandbox, "/v2/trash/list", { token: user.token });
  return (body.files as { name: string }[]).map((file) => file.name).sort();
}

async function cursorOf(parentId: number): Promise<string> {
  const query = { parent_id: parentId, per_page: 1 };
  return String((await ask(sandbox, "/v2/files/list", { token: user.token, query })).body.cursor);
}

describe("POST delete", () => {
  test("moves into the trash: gone from every place, still on the disk", async () => {
    const before = await account();
    const reply = await remove({ file_ids: `${at("A/inner")},${at("film.mkv")}` });
    expect(reply.body).toEqual({ status: "OK", skipped: 0, cursor: null });
    expect(paths().filter((each) => !each.startsWith("B"))).toEqual(["A/ 10", "A/one.mkv 10"]);
    expect(await trashNames()).toEqual(["film.mkv", "inner"]);
    expect(await account()).toEqual({ used: before.used, trash: 26, rootSize: before.rootSize - 26 });
    expect(sandbox.store.files.get(at("A"))?.updatedAt).toBe(sandbox.clock.now());
    for (const id of [at("A/inner"), at("A/inner/two.mkv")]) {
      expect((await ask(sandbox, `/v2/files/${id}`, { token: user.token })).status).toBe(404);
    }
    const search = await ask(sandbox, "/v2/files/search", { token: user.token, query: { query: "two" } });
    expect(search.body.total).toBe(0);
  });

  test.each([
    ["with skip_trash", true, { skip_trash: "true" }],
    ["in an account without a trash", false, {}],
  ])("deletes for good %s", async (_, hasTrash, query) => {
    await setTrash(hasTrash);
    const before = await account();
    expect((await remove({ file_ids: at("A") }, query)).body).toEqual({
      status: "OK",
      skipped: 0,
      cursor: null,
    });
    expect(await trashNames()).toEqual([]);
    expect(paths().filter((each) => each.startsWith("A"))).toEqual([]);
    expect(await account()).toEqual({ used: before.used - 30, trash: 0, rootSize: before.rootSize - 30 });
  });

  test("a folder and what lies in it are one item", async () => {
    const before = await account();
    await remove({ file_ids: `${at("A/inner/two.mkv")},${at("A/inner")},${at("A")}` });
    expect(await trashNames()).toEqual(["A"]);
    expect(await account()).toEqual({ used: before.used, trash: 30, rootSize: before.rootSize - 30 });
  });

  test.each([
    ["what is not there", () => `${at("A")},999999999`, 404, "skip_nonexistents"],
    ["what is in the trash already", () => `${at("A")},${at("B/a.mkv")}`, 404, "skip_nonexistents"],
    ["the root", () => `${at("A")},0`, 404, "skip_nonexistents"],
    ["a friend's", () => `${at("A")},${friends()}`, 403, "skip_owner_check"],
  ])("%s fails the whole call, or is skipped by its flag", async (_, file_ids, status, flag) => {
    await remove({ file_ids: at("B/a.mkv") });
    const before = paths();
    expect((await remove({ file_ids: file_ids() })).status).toBe(status);
    expect(paths()).toEqual(before);
    expect((await remove({ file_ids: file_ids() }, { [flag]: "true" })).body).toMatchObject({ skipped: 1 });
    expect(paths().some((each) => each.startsWith("A"))).toBe(false);
    expect(sandbox.store.files.get(friends())).not.toBeNull();
  });

  test("flags count in the body as well, and a cursor stands for a listing", async () => {
    const cursor = await cursorOf(at("B"));
    await remove({ cursor, exclude_ids: `${at("B/c.mkv")}`, skip_trash: 1 });
    expect(paths()).toContain("B/ 3");
    expect(await trashNames()).toEqual([]);
  });

  test("a partial delete goes on by its cursor until it is null", async () => {
    const cursor = await cursorOf(at("B"));
    const first = await remove({ cursor, exclude_ids: `${at("B/c.mkv")}` }, { partial_delete: 1 });
    expect(first.body).toEqual({ status: "OK", skipped: 0, cursor: expect.any(String) });
    expect(await trashNames()).toEqual(["a.mkv", "b.mkv"]);
    await ask(sandbox, "/v2/files/create-folder", {
      token: user.token,
      form: { name: "late", parent_id: at("B") },
    });
    const next = await remove({ cursor: String(first.body.cursor) }, { partial_delete: 1 });
    expect(next.body).toEqual({ status: "OK", skipped: 0, cursor: null });
    expect(paths()).toEqual(expect.arrayContaining(["B/ 3", "B/c.mkv 3", "B/late/ 0"]));
  });

  test("a partial delete of ids counts what it skips once", async () => {
    const file_ids = `${at("B/a.mkv")},${at("B/b.mkv")},${at("B/c.mkv")},${at("B/d.mkv")},999999999,${friends()}`;
    const flags = { partial_delete: 1, skip_nonexistents: 1, skip_owner_check: 1 };
    const first = await remove({ file_ids }, flags);
    expect(first.body).toMatchObject({ skipped: 2, cursor: expect.any(String) });
    expect((await remove({ cursor: String(first.body.cursor) }, flags)).body).toMatchObject({
      skipped: 0,
      cursor: null,
    });
    expect(await trashNames()).toEqual(["a.mkv", "b.mkv", "c.mkv", "d.mkv"]);
  });
});

describe("an ordered fault", () => {
  const fault = (json: Record<string, unknown>) =>
    ask(sandbox, "/_sandbox/faults", { json: { path: "/v2/files/*", token: user.token, times: 1, ...json } });

  test.each([
    [{ status: 503 }, 503, "ServiceUnavailable"],
    [{ status: 401 }, 401, "invalid_grant"],
    [{ status: 429 }, 429, "TooManyRequests"],
    [{ status: 400, error_type: "TRASH_LOCK_TIMEOUT" }, 400, "TRASH_LOCK_TIMEOUT"],
  ])("%o comes instead of the deletion", async (json, status, errorType) => {
    const before = paths();
    await fault(json);
    const reply = await remove({ file_ids: at("A") });
    expect([reply.status, reply.body.error_type, paths()]).toEqual([status, errorType, before]);
    expect((await remove({ file_ids: at("A") })).status).toBe(200);
  });

  test("that cuts the reply comes after it: the files are gone and nobody was told", async () => {
    await fault({ cut_after_bytes: 4 });
    await expect(remove({ file_ids: at("A") })).rejects.toThrow();
    expect(await trashNames()).toEqual(["A"]);
  });
});

describe("bytes", () => {
  const stored = (file: { path: string }) => existsSync(file.path);

  test("are freed with the last file that is made of them, in the trash or not", async () => {
    const file = await addBytes(sandbox, user.userId, { name: "bytes.txt", content: "hello" });
    const copied = await ask(sandbox, "/v2/files/copy", {
      token: user.token,
      form: { file_id: file.id, name: "copy.txt" },
    });
    await remove({ file_ids: file.id }, { skip_trash: 1 });
    await remove({ file_ids: Object(copied.body.file).id });
    expect(stored(file)).toBe(true);
    await ask(sandbox, "/v2/trash/empty", { token: user.token, form: {} });
    await expect.poll(() => stored(file)).toBe(false);
    expect(sandbox.store.blobs.get(Number(file.blobId))).toBeNull();
  });

  test("of a folder of the user's own are never touched, and stay known", async () => {
    const file = await addFixture(sandbox, user.userId, { fixture: "tone.mp3" });
    const source = path.join(import.meta.dirname, "..", "media", "fixtures", "tone.mp3");
    const before = readFileSync(source);
    await remove({ file_ids: file.id }, { skip_trash: 1 });
    expect(sandbox.store.files.get(file.id)).toBeNull();
    expect(sandbox.store.blobs.get(Number(file.blobId))).not.toBeNull();
    expect(readFileSync(source).equals(before)).toBe(true);
  });

  test("what hung on a file goes with it", async () => {
    const shared = Number(user.reply.shared_folder_id);
    sandbox.store.folderSorts.set({ userId: user.userId, folderId: shared }, "SIZE_DESC");
    await remove({ file_ids: shared });
    expect(sandbox.store.shares.ofFile(shared)).toHaveLength(1);
    await ask(sandbox, "/v2/trash/delete", { token: user.token, form: { file_ids: shared } });
    expect(sandbox.store.shares.ofFile(shared)).toEqual([]);
    expect(sandbox.store.folderSorts.all(user.userId).size).toBe(0);
  });
});

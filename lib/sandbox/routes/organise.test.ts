import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestUser } from "../test-client";
import { addBytes } from "../test-media";
import { listPaths, plantPaths } from "../test-tree";

/** Time moves when a test says so, however busy the machine is. */
const NOW_MS = Date.parse("2026-03-01T12:00:00Z");

let sandbox: Sandbox;
let user: TestUser;
let ids: Record<string, number>;

beforeEach(async () => {
  sandbox = createSandbox({ realNow: () => NOW_MS });
  user = await createTestUser(sandbox, { seed: "two-friends" });
  ids = plantPaths(sandbox, user.userId, {
    A: { "one.mkv": 10, inner: { "two.mkv": 20, deep: { "three.mkv": 30 } } },
    B: { "one.mkv": 1 },
    "film.mkv": 5,
  });
});

afterEach(() => sandbox.close());

type Form = Record<string, string | number>;

const post = (name: string, form: Form) => ask(sandbox, `/v2/files/${name}`, { token: user.token, form });
const paths = () => listPaths(sandbox, user.userId).filter((path) => !path.startsWith("For my friend"));
const at = (path: string) => ids[path] ?? Number.NaN;
const fileOf = (body: Record<string, unknown>) => Object(body.file) as { id: number; name: string };

async function errorOf(name: string, form: Form): Promise<[number, unknown]> {
  const before = listPaths(sandbox, user.userId);
  const reply = await post(name, form);
  expect(listPaths(sandbox, user.userId)).toEqual(before);
  return [reply.status, reply.body.error_type];
}

describe("names", () => {
  const LONGEST = `${"é".repeat(127)}x`;
  const BAD_NAMES: [name: string, errorType: string][] = [
    ["", "EMPTY_NAME"],
    ["a/b", "SLASH_IN_NAME"],
    ["/", "SLASH_IN_NAME"],
    ["nul\0", "BadRequest"],
    [`${LONGEST}y`, "NAME_TOO_LONG"],
    ["x".repeat(256), "NAME_TOO_LONG"],
    ["A", "NAME_ALREADY_EXIST"],
  ];

  test.each(BAD_NAMES)("%j is refused with %s by create, rename and copy", async (name, errorType) => {
    expect(await errorOf("create-folder", { name, parent_id: 0 })).toEqual([400, errorType]);
    expect(await errorOf("rename", { name, file_id: at("B") })).toEqual([400, errorType]);
    expect(await errorOf("copy", { name, file_id: at("B"), parent_id: 0 })).toEqual([400, errorType]);
  });

  test.each([
    LONGEST,
    "x".repeat(255),
    "..",
    " ",
    "  leading and trailing ",
    "a", // beside A
    "two\nlines\tand a tab",
    "Cafe\u0301",
    "Caf\u00E9",
    "%2F %00 + & = #",
    "İstanbul 夜行 🚂",
    "＼ as rclone writes it",
    "__proto__",
    "0",
  ])("%j is kept letter for letter", async (name) => {
    const made = fileOf((await post("create-folder", { name, parent_id: 0 })).body);
    expect(made.name).toBe(name);
    await post("rename", { file_id: at("film.mkv"), name: "beside.mkv" });
    const { body } = await ask(sandbox, "/v2/files/0/child", { token: user.token, query: { name } });
    expect(fileOf(body)).toMatchObject({ id: made.id, name });
  });

  test("a backslash becomes a hyphen, as at put.io", async () => {
    const made = fileOf((await post("create-folder", { name: "back\\slash", parent_id: 0 })).body);
    expect(made.name).toBe("back-slash");
    await post("rename", { file_id: at("film.mkv"), name: "a\\b\\.mkv" });
    expect(sandbox.store.files.get(at("film.mkv"))?.name).toBe("a-b-.mkv");
  });
});

describe("POST create-folder", () => {
  test("answers with the folder, in the root unless told otherwise", async () => {
    const { body } = await post("create-folder", { name: "New" });
    expect(body).toMatchObject({
      status: "OK",
      file: {
        name: "New",
        parent_id: 0,
        file_type: "FOLDER",
        content_type: "application/x-directory",
        size: 0,
      },
    });
  });

  test.each([
    [{ path: "x/y/z" }, "x/y/z/ 0"],
    [{ path: "/A//inner/new/" }, "A/inner/new/ 0"],
    [{ path: "A/inner" }, "A/inner/ 50"],
    [{ path: "x/y", name: "z" }, "x/y/z/ 0"],
  ])("%o makes what is missing of a chain", async (form, path) => {
    expect((await post("create-folder", form)).status).toBe(200);
    expect(paths()).toContain(path);
  });

  test.each([
    [{ path: "A/one.mkv/x" }, 400, "NAME_ALREADY_EXIST"],
    [{ path: `new/${"x".repeat(256)}` }, 400, "NAME_TOO_LONG"],
    [{ path: "A", name: "inner" }, 400, "NAME_ALREADY_EXIST"],
    [{ path: "/" }, 400, "EMPTY_NAME"],
    [{}, 400, "EMPTY_NAME"],
    [{ name: "x", parent_id: 999_999_999 }, 404, "NotFound"],
    [{ name: "x", parent_id: -2 }, 403, "Forbidden"],
  ])("%o makes nothing at all: %i %s", async (form, status, errorType) => {
    expect(await errorOf("create-folder", form)).toEqual([status, errorType]);
  });

  test("neither in a file nor in a friend's folder", async () => {
    expect(await errorOf("create-folder", { name: "x", parent_id: at("film.mkv") })).toEqual([
      400,
      "BadRequest",
    ]);
    const friends = Number(user.reply.friend_shared_folder_id);
    expect(await errorOf("create-folder", { name: "x", parent_id: friends })).toEqual([403, "Forbidden"]);
  });
});

describe("POST rename", () => {
  test("keeps everything but the name and the time of the change, which is the folder's too", async () => {
    const before = sandbox.store.files.get(at("A/one.mkv"));
    await post("rename", { file_id: at("A/one.mkv"), name: "Ünë.mkv" });
    expect(sandbox.store.files.get(at("A/one.mkv"))).toEqual({
      ...before,
      name: "Ünë.mkv",
      updatedAt: NOW_MS / 1000,
    });
    expect(sandbox.store.files.get(at("A"))?.updatedAt).toBe(NOW_MS / 1000);
  });

  test("to its own name is no clash, and sorting follows the new one", async () => {
    expect((await post("rename", { file_id: at("A"), name: "A" })).status).toBe(200);
    await post("rename", { file_id: at("A"), name: "zz" });
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query: { per_page: 2 } });
    expect((body.files as { name: string }[]).map((file) => file.name)).toEqual(["B", "For my friend"]);
  });

  test.each([
    ["what is not there", () => 999_999_999, 404],
    ["the root", () => 0, 403],
    ["a friend's file", () => Number(user.reply.friend_shared_folder_id), 403],
  ])("not %s", async (_, id, status) => {
    expect((await errorOf("rename", { file_id: id(), name: "x" }))[0]).toBe(status);
  });

  test("is known to the search some seconds later; until then the old name is", async () => {
    const search = async (query: string) =>
      (await ask(sandbox, "/v2/files/search", { token: user.token, query: { query } })).body.total;
    await post("rename", { file_id: at("film.mkv"), name: "talkie.mkv" });
    expect([await search("film"), await search("talkie")]).toEqual([1, 0]);
    sandbox.clock.advance(4);
    expect([await search("film"), await search("talkie")]).toEqual([0, 1]);
  });
});

describe("POST copy", () => {
  test("copies a tree with everything in it, as something new", async () => {
    sandbox.store.files.update(at("A/one.mkv"), { firstAccessedAt: 5, startFromSeconds: 7 });
    const used = sandbox.store.users.get(user.userId)?.usedBytes ?? 0;
    const { body } = await post("copy", { file_id: at("A"), parent_id: at("B"), name: "C" });
    expect(body.file).toMatchObject({ name: "C", parent_id: at("B"), size: 60, first_accessed_at: null });
    expect(paths().filter((path) => path.startsWith("B/"))).toEqual([
      "B/ 61",
      "B/C/ 60",
      "B/C/inner/ 50",
      "B/C/inner/deep/ 30",
      "B/C/inner/deep/three.mkv 30",
      "B/C/inner/two.mkv 20",
      "B/C/one.mkv 10",
      "B/one.mkv 1",
    ]);
    expect(paths()).toContain("A/ 60");
    const copied = sandbox.store.files.child({
      userId: user.userId,
      parentId: fileOf(body).id,
      name: "one.mkv",
    });
    expect(copied).toMatchObject({
      firstAccessedAt: null,
      startFromSeconds: 0,
      createdAt: sandbox.clock.now(),
    });
    expect(sandbox.store.users.get(user.userId)?.usedBytes).toBe(used + 60);
  });

  test("gives ids that no file has had, and the bytes are the same ones", async () => {
    const film = await addBytes(sandbox, user.userId, { name: "bytes.txt", content: "hello" });
    const { id: latest } = await addBytes(sandbox, user.userId, { name: "latest.txt", content: "x" });
    sandbox.store.files.remove(latest);
    const { body } = await post("copy", { file_id: film.id, parent_id: at("A") });
    const copied = sandbox.store.files.get(fileOf(body).id);
    expect(copied).toMatchObject({ blobId: film.blobId, name: "bytes.txt", parentId: at("A") });
    expect(fileOf(body).id).toBeGreaterThan(latest);
  });

  test.each([
    [
      "under a name that is there",
      () => ({ file_id: at("A/one.mkv"), parent_id: at("B") }),
      400,
      "NAME_ALREADY_EXIST",
    ],
    [
      "beside itself under its own name",
      () => ({ file_id: at("B"), parent_id: 0 }),
      400,
      "NAME_ALREADY_EXIST",
    ],
    ["a folder into itself", () => ({ file_id: at("A"), parent_id: at("A/inner/deep") }), 400, "BadRequest"],
    ["into a file", () => ({ file_id: at("A"), parent_id: at("film.mkv") }), 400, "BadRequest"],
    ["what is not there", () => ({ file_id: 999_999_999, parent_id: 0 }), 404, "NotFound"],
    ["to where nothing is", () => ({ file_id: at("A"), parent_id: 999_999_999 }), 404, "NotFound"],
    ["a friend's", () => ({ file_id: Number(user.reply.friend_shared_folder_id) }), 403, "Forbidden"],
  ])("not %s", async (_, form, status, errorType) => {
    expect(await errorOf("copy", form())).toEqual([status, errorType]);
  });
});

describe("POST copy-to-disk", () => {
  test("makes a friend's folder one's own, under a free name", async () => {
    const shared = Number(user.reply.friend_shared_folder_id);
    for (const _ of [1, 2]) expect((await post("copy-to-disk", { file_ids: shared })).status).toBe(200);
    expect(paths().filter((path) => /^From your friend[^/]*\/ /.test(path))).toEqual([
      "From your friend (1)/ 2100000013",
      "From your friend/ 2100000013",
    ]);
    expect(paths()).toContain("From your friend (1)/Season 1/Episode 10.mkv 700000010");
  });

  test("does nothing when one of the files cannot be seen", async () => {
    expect(await errorOf("copy-to-disk", { file_ids: `${at("A")},999999999` })).toEqual([404, "NotFound"]);
  });
});

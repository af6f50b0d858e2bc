import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestUser } from "../test-client";
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
type MoveError = { id: number; name: string | null; error_type: string; status_code: number };

const at = (path: string) => ids[path] ?? Number.NaN;
const post = (name: string, form: Form) => ask(sandbox, `/v2/files/${name}`, { token: user.token, form });
const paths = () => listPaths(sandbox, user.userId).filter((path) => !path.startsWith("For my friend"));
const file = (path: string) => sandbox.store.files.get(at(path));

async function move(form: Form): Promise<MoveError[]> {
  const { status, body } = await post("move", form);
  expect([status, body.status]).toEqual([200, "OK"]);
  return body.errors as MoveError[];
}

describe("POST move", () => {
  test("takes the sizes along, and changes the file and both folders now", async () => {
    const before = file("A/inner");
    expect(await move({ file_ids: at("A/inner"), parent_id: at("B") })).toEqual([]);
    expect(paths()).toEqual([
      "A/ 10",
      "A/one.mkv 10",
      "B/ 51",
      "B/inner/ 50",
      "B/inner/deep/ 30",
      "B/inner/deep/three.mkv 30",
      "B/inner/two.mkv 20",
      "B/one.mkv 1",
      "film.mkv 5",
    ]);
    expect(file("A/inner")).toEqual({ ...before, parentId: at("B"), updatedAt: sandbox.clock.now() });
    expect([file("A")?.updatedAt, file("B")?.updatedAt]).toEqual([sandbox.clock.now(), sandbox.clock.now()]);
  });

  test("a folder and what lies in it, in one call: both go, and no byte is counted twice", async () => {
    const file_ids = `${at("A/inner/deep")},${at("A/inner/two.mkv")},${at("A")},${at("A/inner")}`;
    expect(await move({ file_ids, parent_id: at("B") })).toEqual([]);
    expect(paths()).toEqual([
      "B/ 61",
      "B/A/ 10",
      "B/A/one.mkv 10",
      "B/deep/ 30",
      "B/deep/three.mkv 30",
      "B/inner/ 0",
      "B/one.mkv 1",
      "B/two.mkv 20",
      "film.mkv 5",
    ]);
  });

  test("moves what can be moved and tells of the rest", async () => {
    const friends = Number(user.reply.friend_shared_folder_id);
    const file_ids = `${at("A/one.mkv")},${at("film.mkv")},999999999,${friends}`;
    expect(await move({ file_ids, parent_id: at("B") })).toEqual([
      { id: 999_999_999, name: null, error_type: "NotFound", status_code: 404 },
      { id: friends, name: "From your friend", error_type: "Forbidden", status_code: 403 },
      { id: at("A/one.mkv"), name: "one.mkv", error_type: "NAME_ALREADY_EXIST", status_code: 400 },
    ]);
    expect(file("film.mkv")?.parentId).toBe(at("B"));
    expect(file("A/one.mkv")?.parentId).toBe(at("A"));
  });

  test("of two with one name the first goes", async () => {
    const file_ids = `${at("A/one.mkv")},${at("B/one.mkv")}`;
    const errors = await move({ file_ids, parent_id: 0 });
    expect(errors.map((error) => [error.id, error.error_type])).toEqual([
      [at("B/one.mkv"), "NAME_ALREADY_EXIST"],
    ]);
  });

  test.each(["A", "A/inner", "A/inner/deep"])(
    "a folder does not go into itself: A into %s",
    async (target) => {
      const errors = await move({ file_ids: `${at("A")},${at("film.mkv")}`, parent_id: at(target) });
      expect(errors.map((error) => [error.name, error.status_code])).toEqual([["A", 400]]);
      expect([file("A")?.parentId, file("film.mkv")?.parentId]).toEqual([0, at(target)]);
    },
  );

  test("to where it is already is no clash and no change", async () => {
    const before = file("A");
    expect(await move({ file_ids: at("A/one.mkv"), parent_id: at("A") })).toEqual([]);
    expect(file("A")).toEqual(before);
  });

  test("renames in the same call, as rclone asks for", async () => {
    expect(await move({ file_id: at("A/one.mkv"), parent_id: at("B"), name: "1.mkv" })).toEqual([]);
    expect(file("A/one.mkv")).toMatchObject({ parentId: at("B"), name: "1.mkv", sizeBytes: 10 });
    expect(await move({ file_id: at("A/one.mkv"), parent_id: at("B"), name: "2.mkv" })).toEqual([]);
    expect(file("B")?.sizeBytes).toBe(11);
    const [error] = await move({ file_id: at("A/one.mkv"), parent_id: at("B"), name: "one.mkv" });
    expect(error?.error_type).toBe("NAME_ALREADY_EXIST");
  });

  test.each([
    ["no target", () => ({ file_ids: at("A") }), 400],
    ["no files", () => ({ parent_id: at("A") }), 400],
    ["a target that is not there", () => ({ file_ids: at("A"), parent_id: 999_999_999 }), 404],
    ["a file for a target", () => ({ file_ids: at("A"), parent_id: at("film.mkv") }), 400],
    [
      "a friend's folder for a target",
      () => ({ file_ids: at("A"), parent_id: Number(user.reply.friend_shared_folder_id) }),
      403,
    ],
    ["one name for two", () => ({ file_ids: `${at("A")},${at("B")}`, parent_id: 0, name: "x" }), 400],
    ["a name that is none", () => ({ file_id: at("B"), parent_id: at("A"), name: "x/y" }), 400],
  ])("moves nothing with %s", async (_, form, status) => {
    const before = paths();
    expect((await post("move", form())).status).toBe(status);
    expect(paths()).toEqual(before);
  });

  test("everything that a listing covers but two, by its cursor", async () => {
    const { body } = await ask(sandbox, "/v2/files/list", {
      token: user.token,
      query: { per_page: 1, parent_id: at("A") },
    });
    await post("create-folder", { parent_id: at("A"), name: "late" });
    const errors = await move({
      cursor: String(body.cursor),
      exclude_ids: `${at("A/inner")},${at("film.mkv")}`,
      parent_id: 0,
    });
    expect(errors).toEqual([]);
    expect(paths()).toEqual(expect.arrayContaining(["A/ 50", "late/ 0", "one.mkv 10"]));
  });
});

describe("POST touch", () => {
  test.each([
    ["2001-02-03T04:05:06Z", 981_173_106],
    ["2001-02-03T04:05:06.987654321Z", 981_173_106],
    ["2001-02-03T04:05:06+01:00", 981_169_506],
    ["2001-02-03T04:05:06", 981_173_106],
    ["1969-12-31T23:59:59Z", -1],
  ])("%s", async (updated_at, seconds) => {
    expect((await post("touch", { file_ids: `${at("A")},${at("film.mkv")}`, updated_at })).body).toEqual({
      status: "OK",
    });
    expect([file("A")?.updatedAt, file("film.mkv")?.updatedAt]).toEqual([seconds, seconds]);
  });

  test("reads its parameters from the query of a call without a body, and takes now for no time", async () => {
    const query = { file_id: at("film.mkv") };
    const reply = await ask(sandbox, "/v2/files/touch", { method: "POST", token: user.token, query });
    expect(reply.status).toBe(200);
    expect(file("film.mkv")?.updatedAt).toBe(sandbox.clock.now());
  });

  test.each([
    ["yesterday", () => ({ file_id: at("A"), updated_at: "yesterday" }), 400],
    ["a year of five digits", () => ({ file_id: at("A"), updated_at: "9999-12-31T23:59:59-01:00" }), 400],
    ["a day that no month has", () => ({ file_id: at("A"), updated_at: "2001-02-31T04:05:06Z" }), 400],
    ["what is not there", () => ({ file_ids: `${at("A")},999999999` }), 404],
    ["a friend's", () => ({ file_ids: `${at("A")},${user.reply.friend_shared_folder_id}` }), 403],
  ])("not %s", async (_, form, status) => {
    const before = file("A");
    expect((await post("touch", form())).status).toBe(status);
    expect(file("A")).toEqual(before);
  });
});

describe("POST watch-status", () => {
  const watched = async (path: string) => {
    const { body } = await ask(sandbox, `/v2/files/${at(path)}`, { token: user.token });
    return Object(body.file).first_accessed_at as string | null;
  };

  test("sets and clears the first time of opening; an earlier one and the position stay", async () => {
    sandbox.store.files.update(at("film.mkv"), { firstAccessedAt: 1_000_000_000, startFromSeconds: 4 });
    const file_ids = `${at("film.mkv")},${at("A/one.mkv")}`;
    expect((await post("watch-status", { file_ids, watched: 1 })).body).toEqual({ status: "OK" });
    expect(await watched("film.mkv")).toBe("2001-09-09T01:46:40");
    expect(await watched("A/one.mkv")).toEqual(expect.any(String));
    await post("watch-status", { file_ids, watched: "false" });
    expect([await watched("film.mkv"), await watched("A/one.mkv")]).toEqual([null, null]);
    expect(file("film.mkv")?.startFromSeconds).toBe(4);
  });

  test("of a friend's file is one's own affair", async () => {
    ids.shared = Number(user.reply.friend_shared_folder_id);
    expect((await post("watch-status", { file_ids: at("shared"), watched: "true" })).status).toBe(200);
    expect(await watched("shared")).toEqual(expect.any(String));
    expect(file("shared")?.firstAccessedAt).toBeNull();
  });

  test.each([
    [{ start_from: false }, { watched: 1 }, 400, "FEATURE_DISABLED"],
    [{ history_enabled: false }, { watched: 0 }, 400, "FEATURE_DISABLED"],
    [{}, {}, 400, "BadRequest"],
    [{}, { watched: "perhaps" }, 400, "BadRequest"],
    [{}, { watched: 1, file_ids: 999_999_999 }, 404, "NotFound"],
  ])("with %o, %o is refused: %i %s", async (settings, form, status, errorType) => {
    await ask(sandbox, "/v2/account/settings", { token: user.token, json: settings });
    const reply = await post("watch-status", { file_ids: at("film.mkv"), ...form });
    expect([reply.status, reply.body.error_type]).toEqual([status, errorType]);
  });
});

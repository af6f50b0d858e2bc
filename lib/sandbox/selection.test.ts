import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { Input } from "./http/input";
import { readSelection, selectedFiles } from "./selection";
import { ask, createTestUser, type TestUser } from "./test-client";
import { plantPaths } from "./test-tree";

let sandbox: Sandbox;
let user: TestUser;
let ids: Record<string, number>;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "two-friends" });
  ids = plantPaths(sandbox, user.userId, {
    A: { "a.mkv": 1, "b.mp3": 1, "c.mkv": 1, sub: { "d.mkv": 1 } },
    "e.mkv": 1,
  });
});

afterEach(() => sandbox.close());

function select(fields: Record<string, unknown>, idsName?: string) {
  const viewer = sandbox.store.users.get(user.userId);
  const [token] = sandbox.store.tokens.active(user.userId);
  if (viewer === null || token === undefined) throw new Error("The test user is missing.");
  const values = Object.entries(fields).map(([key, value]): [string, unknown[]] => [
    key,
    Array.isArray(value) ? value : [value],
  ]);
  const input = new Input(new Map(values), undefined);
  const selection = readSelection({ input, caller: { user: viewer } }, idsName);
  const { files, missingIds } = selectedFiles({ store: sandbox.store, viewer }, selection);
  return { names: files.map((file) => file.name).sort(), missingIds };
}

async function cursorOf(path: string, query: Record<string, string | number>): Promise<string> {
  const { body } = await ask(sandbox, path, { token: user.token, query });
  expect(body.cursor).toEqual(expect.any(String));
  return String(body.cursor);
}

describe("ids", () => {
  test.each([
    [() => ({ file_ids: `${ids["A/a.mkv"]},${ids["e.mkv"]}` })],
    [() => ({ file_ids: [String(ids["A/a.mkv"]), ids["e.mkv"]] })],
    [() => ({ file_ids: ids["A/a.mkv"], file_id: ids["e.mkv"] })],
    [() => ({ file_ids: `${ids["A/a.mkv"]}, ${ids["e.mkv"]},${ids["e.mkv"]}`, cursor: "" })],
  ])("are read in every form that clients send (%#)", (fields) => {
    expect(select(fields())).toEqual({ names: ["a.mkv", "e.mkv"], missingIds: [] });
  });

  test("have another name where the call has one", () => {
    expect(select({ user_file_ids: [String(ids["e.mkv"])] }, "user_file_ids").names).toEqual(["e.mkv"]);
  });

  test("of friends' files that are shared are seen, of all others they are missing", async () => {
    const stranger = await createTestUser(sandbox);
    const hidden = plantPaths(sandbox, stranger.userId, { "secret.mkv": 1 })["secret.mkv"] ?? 0;
    const shared = user.reply.friend_shared_folder_id;
    const fields = { file_ids: `${ids["e.mkv"]},${shared},${hidden},0,999999999` };
    const { names, missingIds } = select(fields);
    expect(names).toEqual(["From your friend", "e.mkv"]);
    expect(missingIds.sort()).toEqual([0, hidden, 999_999_999].sort());
  });

  test.each([{}, { file_ids: "" }, { file_ids: "a" }, { file_ids: "-1" }, { cursor: "nonsense" }])(
    "%o is refused",
    (fields) => expect(() => select(fields)).toThrow(/Parameter|cursor/),
  );
});

describe("a cursor", () => {
  const list = (query: Record<string, string | number>) =>
    cursorOf("/v2/files/list", { per_page: 1, ...query });

  test("stands for the whole folder, whichever page it came with", async () => {
    const cursor = await list({ parent_id: ids.A ?? 0 });
    const { body } = await ask(sandbox, "/v2/files/list/continue", { token: user.token, form: { cursor } });
    for (const text of [cursor, String(body.cursor)]) {
      expect(select({ cursor: text }).names).toEqual(["a.mkv", "b.mp3", "c.mkv", "sub"]);
    }
  });

  test("keeps to the listing's filter, and leaves out what is excluded", async () => {
    const cursor = await list({ parent_id: ids.A ?? 0, file_type: "VIDEO" });
    expect(select({ cursor }).names).toEqual(["a.mkv", "c.mkv"]);
    expect(select({ cursor, exclude_ids: `${ids["A/a.mkv"]},5` }).names).toEqual(["c.mkv"]);
  });

  test("may be of the whole library, of a friend's folder, and of a search", async () => {
    expect(select({ cursor: await list({ parent_id: -1, file_type: "AUDIO,VIDEO" }) }).names).toEqual(
      expect.arrayContaining(["a.mkv", "d.mkv", "e.mkv", "Episode 10.mkv"]),
    );
    const season = await ask(sandbox, `/v2/files/${user.reply.friend_shared_folder_id}/child`, {
      token: user.token,
      query: { name: "Season 1" },
    });
    const parent = Object(season.body.file).id;
    const episodes = ["Episode 1.mkv", "Episode 10.mkv", "Episode 2.mkv"];
    expect(select({ cursor: await list({ parent_id: parent }) }).names).toEqual(episodes);
    const search = await cursorOf("/v2/files/search", { query: ".mkv", per_page: 1 });
    expect(select({ cursor: search }).names.length).toBe(10);
  });

  test("is of no use to anybody else, nor when the folder is gone", async () => {
    const cursor = await list({ parent_id: ids.A ?? 0 });
    const stranger = await createTestUser(sandbox);
    const reply = await ask(sandbox, "/v2/files/touch", { token: stranger.token, form: { cursor } });
    expect(reply.status).toBe(400);
    sandbox.store.files.remove(ids.A ?? 0);
    expect(() => select({ cursor })).toThrow("File not found");
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { cloneSchema, cloneStartSchema } from "../gate-schemas-sharing";
import { DEFAULT_CLONE_LIMITS } from "../sharing/clones";
import { ask, createTestUser, type TestUser } from "../test-client";
import { listPaths, plantPaths } from "../test-tree";

let sandbox: Sandbox;
let user: TestUser;
let friend: TestUser;
let ids: Record<string, number>;

async function start(limits: Partial<typeof DEFAULT_CLONE_LIMITS> = {}): Promise<void> {
  const realNow = () => Date.parse("2030-01-01T00:00:00Z");
  sandbox = createSandbox({ realNow, limits: { clones: { ...DEFAULT_CLONE_LIMITS, ...limits } } });
  [user, friend] = await Promise.all([createTestUser(sandbox), createTestUser(sandbox)]);
  sandbox.store.friends.befriend(user.userId, friend.userId);
  ids = plantPaths(sandbox, friend.userId, {
    A: { "one.mkv": 10, inner: { "two.mkv": 20 } },
    "film.mkv": 7,
    "private.mkv": 1,
  });
  for (const name of ["A", "film.mkv"]) setShared(name, true);
}

beforeEach(() => start());
afterEach(() => sandbox.close());

const at = (...names: string[]) => names.map((name) => ids[name]).join(",");

function setShared(name: string, isShared: boolean): void {
  const fileId = ids[name] ?? 0;
  if (isShared) sandbox.store.shares.add({ fileId, ownerId: friend.userId, friendId: user.userId });
  else sandbox.store.shares.revokeAll(fileId);
}

function clone(form: Record<string, string | number>) {
  return ask(sandbox, "/v2/sharing/clone", { token: user.token, form });
}

async function begin(...names: string[]): Promise<number> {
  return cloneStartSchema.parse((await clone({ file_ids: at(...names) })).body).id;
}

async function show(id: number) {
  const { body } = await ask(sandbox, `/v2/sharing/clone/${id}`, { token: user.token });
  return cloneSchema.parse(body);
}

describe("a clone", () => {
  test("is new, is under way, and is there when the clock says so", async () => {
    const id = await begin("A", "film.mkv");
    expect(await show(id)).toMatchObject({ shared_file_clone_status: "NEW" });
    sandbox.clock.advance(2);
    expect(await show(id)).toMatchObject({ shared_file_clone_status: "PROCESSING" });
    expect(listPaths(sandbox, user.userId)).toEqual([]);
    sandbox.clock.advance(2);
    expect(await show(id)).toMatchObject({ shared_file_clone_status: "DONE" });
    expect(listPaths(sandbox, user.userId)).toEqual([
      "A/ 30",
      "A/inner/ 20",
      "A/inner/two.mkv 20",
      "A/one.mkv 10",
      "film.mkv 7",
    ]);
    expect(sandbox.store.users.get(user.userId)?.usedBytes).toBe(37);
  });

  test("goes into a folder, where a name that is taken gets a number", async () => {
    const mine = plantPaths(sandbox, user.userId, { Mine: { "film.mkv": 1 } });
    const reply = await clone({ file_ids: at("film.mkv"), parent_id: mine.Mine ?? 0 });
    expect(reply.status).toBe(200);
    sandbox.clock.advance(10);
    await show(Number(reply.body.id));
    expect(listPaths(sandbox, user.userId)).toContain("Mine/film (1).mkv 7");
  });

  test("takes all that a friend shares, by the cursor of that folder", async () => {
    const list = (query: string) => ask(sandbox, `/v2/files/list${query}`, { token: user.token });
    const root = await list("/items-shared-with-you");
    const [folder] = root.body.files as { id: number }[];
    const { body } = await list(`?parent_id=${folder?.id}&per_page=1`);
    expect((await clone({ cursor: String(body.cursor) })).status).toBe(200);
    sandbox.clock.advance(10);
    await list("");
    expect(listPaths(sandbox, user.userId)).toContain("film.mkv 7");
    expect(listPaths(sandbox, user.userId)).toContain("A/one.mkv 10");
  });

  test("copies once what is named beside its folder", async () => {
    await begin("A", "A/inner", "A/inner/two.mkv");
    sandbox.clock.advance(10);
    await ask(sandbox, "/v2/files/list", { token: user.token });
    expect(listPaths(sandbox, user.userId)).toHaveLength(4);
  });

  test.each<[string, () => void, string]>([
    ["is no longer shared", () => setShared("film.mkv", false), "not shared"],
    [
      "has no folder to go into",
      () => sandbox.store.files.remove(ids.Mine ?? 0),
      "The folder to copy into is gone.",
    ],
    [
      "finds the disk full",
      () => sandbox.store.database.run("UPDATE users SET used_bytes = disk_size_bytes"),
      "Your disk has no room for them.",
    ],
  ])("that %s ends in an error and leaves nothing", async (_, change, message) => {
    Object.assign(ids, plantPaths(sandbox, user.userId, { Mine: {} }));
    const reply = await clone({ file_ids: at("A", "film.mkv"), parent_id: ids.Mine ?? 0 });
    change();
    sandbox.clock.advance(10);
    const state = await show(Number(reply.body.id));
    expect(state).toMatchObject({
      shared_file_clone_status: "ERROR",
      error_msg: expect.stringContaining(message),
    });
    expect(listPaths(sandbox, user.userId).filter((line) => !line.startsWith("Mine/ "))).toEqual([]);
  });

  test("is made once, however often somebody looks at it", async () => {
    const id = await begin("film.mkv");
    sandbox.clock.advance(10);
    expect(await show(id)).toMatchObject({ shared_file_clone_status: "DONE" });
    expect(await show(id)).toMatchObject({ shared_file_clone_status: "DONE" });
    expect(listPaths(sandbox, user.userId)).toEqual(["film.mkv 7"]);
  });

  test("is nobody else's", async () => {
    const id = await begin("film.mkv");
    for (const [path, token] of [
      [`/v2/sharing/clone/${id}`, friend.token],
      ["/v2/sharing/clone/7", user.token],
    ] as const) {
      const reply = await ask(sandbox, path, { token });
      expect([reply.status, reply.body.error_type]).toEqual([404, "SHARED_FILE_CLONE_NOT_FOUND"]);
    }
  });
});

describe("a clone is refused", () => {
  test.each<[string, () => Record<string, string | number>, number]>([
    ["of what is not shared", () => ({ file_ids: at("film.mkv", "private.mkv") }), 404],
    ["of nothing", () => ({}), 400],
    ["into a friend's folder", () => ({ file_ids: at("film.mkv"), parent_id: at("A") }), 403],
    ["into a folder that is not there", () => ({ file_ids: at("film.mkv"), parent_id: 7 }), 404],
  ])("%s", async (_, form, status) => {
    expect((await clone(form())).status).toBe(status);
  });

  test("of one's own files", async () => {
    const mine = plantPaths(sandbox, user.userId, { "mine.mkv": 1 });
    expect((await clone({ file_ids: mine["mine.mkv"] ?? 0 })).status).toBe(400);
  });

  test.each([
    [{ files: 1 }, "SharedFileCloneTooManyFilesError"],
    [{ children: 2 }, "SharedFileCloneTooManyChildrenError"],
    [{ open: 0 }, "SharedFileCloneConcurrentLimitError"],
  ])("beyond %o", async (limits, errorType) => {
    await sandbox.close();
    await start(limits);
    const reply = await clone({ file_ids: at("A", "film.mkv") });
    expect([reply.status, reply.body.error_type]).toEqual([400, errorType]);
  });

  test("while too many are under way, and no longer", async () => {
    for (let count = 0; count < DEFAULT_CLONE_LIMITS.open; count++) await begin("film.mkv");
    expect((await clone({ file_ids: at("film.mkv") })).status).toBe(400);
    sandbox.clock.advance(10);
    expect((await clone({ file_ids: at("film.mkv") })).status).toBe(200);
  });
});

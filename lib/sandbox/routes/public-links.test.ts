import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { publicShareReplySchema, publicSharesSchema } from "../gate-schemas-sharing";
import { DEFAULT_PUBLIC_LINK_LIMITS } from "../sharing/public-links";
import { ask, createTestUser, type TestUser } from "../test-client";
import { plantPaths } from "../test-tree";

let sandbox: Sandbox;
let user: TestUser;
let ids: Record<string, number>;

async function start(limits: Partial<typeof DEFAULT_PUBLIC_LINK_LIMITS> = {}): Promise<void> {
  const realNow = () => Date.parse("2030-01-01T00:00:00Z");
  const publicLinks = { ...DEFAULT_PUBLIC_LINK_LIMITS, ...limits };
  sandbox = createSandbox({ realNow, limits: { publicLinks } });
  user = await createTestUser(sandbox);
  ids = plantPaths(sandbox, user.userId, { A: { "one.mkv": 10, inner: { "two.mkv": 20 } }, "film.mkv": 7 });
}

beforeEach(() => start());
afterEach(() => sandbox.close());

const DAY_SECONDS = 86_400;

function create(name: string | number) {
  const id = typeof name === "number" ? name : ids[name];
  return ask(sandbox, `/v2/public_share/${id}`, { token: user.firstPartyToken, method: "POST" });
}

const link = async (name: string) => publicShareReplySchema.parse((await create(name)).body).public_share;

async function list() {
  const { body } = await ask(sandbox, "/v2/public_share/list", { token: user.firstPartyToken });
  return publicSharesSchema.parse(body).public_shares;
}

function remove(id: number, token = user.firstPartyToken) {
  return ask(sandbox, `/v2/public_share/${id}`, { token, method: "DELETE" });
}

const visit = (token: string) => ask(sandbox, "/v2/public_share", { token });

describe("a public link", () => {
  test("is made for a file and for a folder, each with a token of its own, for a week", async () => {
    const [ofFile, ofFolder] = [await link("film.mkv"), await link("A")];
    expect(ofFile).toMatchObject({
      created_at: "2030-01-01T00:00:00",
      expiration_date: "2030-01-08T00:00:00",
      owner: { name: user.username },
      user_file: { id: ids["film.mkv"], name: "film.mkv", file_type: "VIDEO" },
    });
    expect(ofFolder.user_file.file_type).toBe("FOLDER");
    expect(ofFile.token).toMatch(/^sbxtok_/);
    expect(ofFile.token).not.toBe(ofFolder.token);
    expect(await list()).toEqual([ofFolder, ofFile]);
  });

  test("made again is another one", async () => {
    const [first, second] = [await link("A"), await link("A")];
    expect([first.id === second.id, first.token === second.token]).toEqual([false, false]);
    expect(await list()).toHaveLength(2);
  });

  test("is over after its week, with 401 and no place in the list", async () => {
    const { token } = await link("film.mkv");
    sandbox.clock.advance(7 * DAY_SECONDS - 1);
    expect([(await visit(token)).status, (await list()).length]).toEqual([200, 1]);
    sandbox.clock.advance(1);
    expect([(await visit(token)).status, (await list()).length]).toEqual([401, 0]);
  });

  test("is gone when its owner takes it back, with 404, and the others stay", async () => {
    const [first, second] = [await link("film.mkv"), await link("A")];
    expect((await remove(first.id)).status).toBe(200);
    expect(await list()).toEqual([second]);
    expect([(await visit(first.token)).status, (await visit(second.token)).status]).toEqual([404, 200]);
    expect((await remove(first.id)).status).toBe(404);
  });

  test("sleeps while its file is in the trash", async () => {
    const { token } = await link("film.mkv");
    const form = { file_ids: ids["film.mkv"] ?? 0 };
    await ask(sandbox, "/v2/files/delete", { token: user.token, form });
    expect([(await visit(token)).status, await list()]).toEqual([404, []]);
    await ask(sandbox, "/v2/trash/restore", { token: user.token, form });
    sandbox.clock.advance(3);
    expect([(await visit(token)).status, (await list()).length]).toEqual([200, 1]);
  });

  test("ends for good with its file", async () => {
    const { token } = await link("film.mkv");
    const form = { file_ids: ids["film.mkv"] ?? 0, skip_trash: 1 };
    await ask(sandbox, "/v2/files/delete", { token: user.token, form });
    expect([(await visit(token)).status, await list()]).toEqual([404, []]);
  });

  test("is no session of its owner's", async () => {
    await link("A");
    const { body } = await ask(sandbox, "/v2/oauth/clients", { token: user.firstPartyToken });
    expect(body.clients).toHaveLength(2);
  });
});

describe("public links are refused", () => {
  test("to ordinary apps", async () => {
    const { id } = await link("A");
    const calls = [
      ask(sandbox, `/v2/public_share/${ids.A}`, { token: user.token, method: "POST" }),
      ask(sandbox, "/v2/public_share/list", { token: user.token }),
      remove(id, user.token),
    ];
    for (const reply of await Promise.all(calls)) {
      expect([reply.status, reply.body.error_type]).toEqual([401, "invalid_scope"]);
    }
    expect(await list()).toHaveLength(1);
  });

  test("of the root, of what is not there, and of what is somebody else's", async () => {
    const other = await createTestUser(sandbox);
    const theirs = plantPaths(sandbox, other.userId, { "their.mkv": 1 });
    const root = await create(0);
    expect([root.status, root.body.error_type]).toEqual([400, "PUBLIC_SHARE_FOLDER_ROOT_NOT_ALLOWED"]);
    expect((await create(999_999_999)).status).toBe(404);
    expect((await create(theirs["their.mkv"] ?? 0)).status).toBe(404);
    const { id } = await link("A");
    expect((await remove(id, other.firstPartyToken)).status).toBe(404);
    expect(await list()).toHaveLength(1);
  });

  test.each<[Partial<typeof DEFAULT_PUBLIC_LINK_LIMITS>, string, string]>([
    [{ isInPlan: false }, "film.mkv", "NOT_ALLOWED_PLAN"],
    [{ fileLinks: 0 }, "film.mkv", "SINGLE_FILE_LIMIT_EXCEEDED"],
    [{ folderLinks: 0 }, "A", "FOLDER_LINK_COUNT_LIMIT_EXCEEDED"],
    [{ folderBytes: 29 }, "A", "FOLDER_MAX_SIZE_LIMIT_EXCEEDED"],
    [{ folderChildren: 2 }, "A", "FOLDER_MAX_CHILDREN_LIMIT_EXCEEDED"],
    [{ aDay: 0 }, "A", "DAILY_TOTAL_LINK_COUNT_EXCEEDED"],
    [{ aWeek: 0 }, "A", "WEEKLY_TOTAL_LINK_COUNT_EXCEEDED"],
  ])("beyond %o, for %s", async (limits, name, errorType) => {
    await sandbox.close();
    await start(limits);
    const reply = await create(name);
    expect([reply.status, reply.body.error_type]).toEqual([403, `PUBLIC_SHARE_${errorType}`]);
    expect(await list()).toEqual([]);
  });

  test("at a limit, and not below it; what was taken back makes room for another", async () => {
    await sandbox.close();
    await start({ fileLinks: 1, folderBytes: 30, folderChildren: 3 });
    const { id } = await link("film.mkv");
    expect((await create("film.mkv")).status).toBe(403);
    expect((await create("A")).status).toBe(200);
    await remove(id);
    expect((await create("film.mkv")).status).toBe(200);
  });

  test("when a day has had its links, the deleted ones counted, until the next", async () => {
    await sandbox.close();
    await start({ aDay: 1, aWeek: 2 });
    await remove((await link("A")).id);
    expect((await create("A")).body.error_type).toBe("PUBLIC_SHARE_DAILY_TOTAL_LINK_COUNT_EXCEEDED");
    sandbox.clock.advance(DAY_SECONDS);
    await link("A");
    sandbox.clock.advance(DAY_SECONDS);
    expect((await create("A")).body.error_type).toBe("PUBLIC_SHARE_WEEKLY_TOTAL_LINK_COUNT_EXCEEDED");
    sandbox.clock.advance(5 * DAY_SECONDS);
    expect((await create("A")).status).toBe(200);
  });
});

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { Database } from "./state/database";
import { ask, createTestUser, type TestUser } from "./test-client";

/** More than any call needs, and far fewer than one for each row. */
const MOST_STATEMENTS = 80;
const ROWS = 2000;

let sandbox: Sandbox;
let user: TestUser;
let target: number;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "large-folder", options: { rows: ROWS } });
  const place = { userId: user.userId, parentId: 0, name: "Target" };
  target = sandbox.store.files.createFolder(place).id;
});

afterAll(() => sandbox.close());

async function cursorOf(path: string, query: Record<string, string | number>): Promise<string> {
  const { body } = await ask(sandbox, path, { token: user.token, query: { per_page: 1, ...query } });
  return String(body.cursor);
}

/** How many statements a call takes; every one of the database's own calls is one. */
async function countStatements(path: string, form: Record<string, string | number>): Promise<number> {
  const spies = (["run", "get", "all"] as const).map((name) => vi.spyOn(Database.prototype, name));
  const { status, body } = await ask(sandbox, `/v2/${path}`, { token: user.token, form });
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  expect([status, body.errors ?? []]).toEqual([200, []]);
  return count;
}

const ofFolder = async (parent_id: unknown) => ({
  cursor: await cursorOf("/v2/files/list", { parent_id: Number(parent_id) }),
});
const ofTrash = async () => ({ cursor: await cursorOf("/v2/trash/list", {}) });

async function afterTheRestore(): Promise<{ file_id: number }> {
  sandbox.clock.advance(2);
  return { file_id: target };
}

/** In order: each call finds the rows where the one before has left them. */
const CALLS: [path: string, form: () => Promise<Record<string, string | number>>][] = [
  ["files/watch-status", async () => ({ ...(await ofFolder(user.reply.folder_id)), watched: 1 })],
  ["files/touch", () => ofFolder(user.reply.folder_id)],
  ["files/move", async () => ({ ...(await ofFolder(user.reply.folder_id)), parent_id: target })],
  ["files/copy", async () => ({ file_id: target, name: "Copy" })],
  ["files/delete", () => ofFolder(target)],
  ["trash/restore", ofTrash],
  ["files/touch", afterTheRestore],
  ["files/delete", async () => ({ ...(await ofFolder(target)), skip_trash: 1 })],
];

describe("a call on many rows takes no more statements than one on a few", () => {
  test.each(CALLS)("%s", async (path, form) => {
    expect(await countStatements(path, await form())).toBeLessThan(MOST_STATEMENTS);
  });

  test("and all of them were really moved about", async () => {
    const copy = sandbox.store.files.child({ userId: user.userId, parentId: 0, name: "Copy" });
    const query = { parent_id: copy?.id ?? 0, per_page: 1, total: 1 };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    expect(body.total).toBe(ROWS);
    expect(sandbox.store.files.children(user.userId, target)).toEqual([]);
    expect(sandbox.store.trash.count(user.userId)).toBe(0);
  });
});

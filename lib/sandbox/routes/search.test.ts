import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestUser } from "../test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "large-folder", options: { rows: 400 } });
});

afterAll(() => sandbox.close());

function add(name: string, owner: number): number {
  const draft = { userId: owner, parentId: 0, name, fileType: "FILE", contentType: "text/plain" } as const;
  return sandbox.store.files.createFile({ ...draft, createdAt: sandbox.clock.now() - 60 }).id;
}

async function find(query: string, token = user.token): Promise<number[]> {
  const { body } = await ask(sandbox, "/v2/files/search", { token, query: { query } });
  return (body.files as { id: number }[]).map((file) => file.id);
}

describe("search", () => {
  test("finds all words in any order, without case and accents", async () => {
    const id = add("Le Château dans le Ciel.mkv", user.userId);
    expect(await find("ciel CHATEAU")).toEqual([id]);
    expect(await find("chateau sea")).toEqual([]);
  });

  test.each(["%", "_", "\\", "'", '"', "*"])("takes %o for itself and not for a pattern", async (mark) => {
    const id = add(`mark ${mark} here`, user.userId);
    expect(await find(`mark ${mark}`)).toEqual([id]);
  });

  test("finds what friends share, however deep, and nothing else of theirs", async () => {
    const friend = await createTestUser(sandbox, { seed: "two-friends" });
    const found = await find("Episode 10", friend.token);
    expect(found).toHaveLength(2);
    const owner = Object(friend.reply.friend).user_id;
    add("Episode 10 of my own", owner);
    expect(await find("Episode 10", friend.token)).toEqual(found);
  });

  test("lags behind: a new file is found only after a while", async () => {
    const draft = { userId: user.userId, parentId: 0, name: "fresh", fileType: "FILE" } as const;
    const { id } = sandbox.store.files.createFile({ ...draft, contentType: "text/plain" });
    expect(await find("fresh")).toEqual([]);
    await ask(sandbox, "/_sandbox/clock", { json: { advance_seconds: 20 } });
    expect(await find("fresh")).toEqual([id]);
  });

  test("pages without gaps or doubles", async () => {
    const ids: number[] = [];
    const query = { query: "episode", per_page: 7 };
    let { body } = await ask(sandbox, "/v2/files/search", { token: user.token, query });
    const total = body.total;
    ids.push(...(body.files as { id: number }[]).map((file) => file.id));
    while (body.cursor !== null) {
      const json = { cursor: body.cursor };
      ({ body } = await ask(sandbox, "/v2/files/search/continue", { token: user.token, json }));
      ids.push(...(body.files as { id: number }[]).map((file) => file.id));
    }
    expect([new Set(ids).size, ids.length]).toEqual([total, total]);
  });

  test("answers the old paged form, 50 a page, with the address of the next", async () => {
    const first = await ask(sandbox, "/v2/files/search/episode/page/1", { token: user.token });
    expect((first.body.files as unknown[]).length).toBe(50);
    const second = await ask(sandbox, new URL(String(first.body.next)).pathname, { token: user.token });
    expect(second.body).toMatchObject({ next: null, total: first.body.total });
    const all = await ask(sandbox, "/v2/files/search/episode/page/-1", { token: user.token });
    expect((all.body.files as unknown[]).length).toBe(all.body.total);
  });

  test.each([
    { query: { query: "x".repeat(300) }, errorType: "SEARCH_TOO_LONG_QUERY" },
    { query: { query: "" }, errorType: "BadRequest" },
    { query: { query: "x", per_page: 0 }, errorType: "BadRequest" },
  ])("$query is refused with 400 $errorType", async ({ query, errorType }) => {
    const call = { token: user.token, query: query as Record<string, string | number> };
    const { status, body } = await ask(sandbox, "/v2/files/search", call);
    expect([status, body.error_type]).toEqual([400, errorType]);
  });

  test("refuses a page that is none", async () => {
    expect((await ask(sandbox, "/v2/files/search/x/page/0", { token: user.token })).status).toBe(400);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { FILE_SORTS } from "../state/listing";
import { ask, createTestUser, type TestUser } from "../test-client";

type ListedFile = { id: number; name: string; file_type: string };

let sandbox: Sandbox;
let user: TestUser;
let folderId: number;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "large-folder", options: { rows: 157 } });
  folderId = Number(user.reply.folder_id);
  for (const name of ["Zebra", "alpha", "Season 10", "Season 2"]) {
    sandbox.store.files.createFolder({ userId: user.userId, parentId: folderId, name });
  }
});

afterAll(() => sandbox.close());

async function listAll(query: Record<string, string | number>): Promise<ListedFile[]> {
  const first = await ask(sandbox, "/v2/files/list", {
    token: user.token,
    query: { parent_id: folderId, ...query },
  });
  const files = [...(first.body.files as ListedFile[])];
  for (let cursor = first.body.cursor; cursor !== null; ) {
    const page = await ask(sandbox, "/v2/files/list/continue", { token: user.token, json: { cursor } });
    expect(page.status).toBe(200);
    files.push(...(page.body.files as ListedFile[]));
    cursor = page.body.cursor;
  }
  return files;
}

describe("GET /v2/files/list", () => {
  test.each(FILE_SORTS)("pages by %s give every file once, in the order of the whole", async (sort) => {
    const whole = await listAll({ sort_by: sort });
    const paged = await listAll({ sort_by: sort, per_page: 10 });
    expect(paged.map((file) => file.id)).toEqual(whole.map((file) => file.id));
    expect(new Set(paged.map((file) => file.id)).size).toBe(161);
  });

  test("lists folders first by name, both by natural order", async () => {
    const names = (await listAll({ sort_by: "NAME_ASC" })).map((file) => file.name);
    expect(names.slice(0, 4)).toEqual(["alpha", "Season 2", "Season 10", "Zebra"]);
    const episodes = names
      .filter((name) => name.startsWith("Episode"))
      .map((name) => Number(/\d+/.exec(name)?.[0]));
    expect(episodes).toEqual([...episodes].sort((a, b) => a - b));
    const reversed = (await listAll({ sort_by: "NAME_DESC" })).map((file) => file.name);
    expect(reversed.slice(0, 4)).toEqual(["Zebra", "Season 10", "Season 2", "alpha"]);
  });

  test("goes on behind the last row even when rows before it come and go", async () => {
    const other = await createTestUser(sandbox);
    const add = (name: string) =>
      sandbox.store.files.createFolder({ userId: other.userId, parentId: 0, name });
    const [a] = ["a", "c", "e"].map(add);
    const first = await ask(sandbox, "/v2/files/list", { token: other.token, query: { per_page: 2 } });
    sandbox.store.files.remove(a?.id ?? 0);
    add("b");
    add("d");
    const { cursor } = first.body;
    const next = await ask(sandbox, "/v2/files/list/continue", {
      token: other.token,
      form: { cursor: String(cursor) },
    });
    expect((next.body.files as ListedFile[]).map((file) => file.name)).toEqual(["d", "e"]);
  });

  test("filters by type and counts what passes", async () => {
    const query = { parent_id: folderId, file_type: "AUDIO,PDF", total: 1, per_page: 5 };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    const types = new Set(
      (await listAll({ file_type: "AUDIO,PDF", per_page: 5 })).map((file) => file.file_type),
    );
    expect(types).toEqual(new Set(["AUDIO", "PDF"]));
    expect(body.total).toBe((await listAll({ file_type: "AUDIO,PDF" })).length);
  });

  test("hides hidden files unless they are asked for", async () => {
    const other = await createTestUser(sandbox);
    sandbox.store.files.createFolder({ userId: other.userId, parentId: 0, name: "secret", isHidden: true });
    const plain = await ask(sandbox, "/v2/files/list", { token: other.token });
    const all = await ask(sandbox, "/v2/files/list", { token: other.token, query: { hidden: 1 } });
    expect([plain.body.files, (all.body.files as unknown[]).length]).toEqual([[], 1]);
  });

  test("answers for a file with the file itself as the parent and no entries", async () => {
    const [file] = await listAll({ file_type: "VIDEO" });
    const query = { parent_id: file?.id ?? 0, mp4_status_parent: 1, video_metadata_parent: 1 };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    expect(body).toMatchObject({ files: [], cursor: null, parent: { id: file?.id, need_convert: false } });
    expect(body.parent).toHaveProperty("video_metadata", null);
  });

  test("lists the whole library flat under the id -1, page by page", async () => {
    const other = await createTestUser(sandbox, { seed: "two-friends" });
    const ids: number[] = [];
    const query = { parent_id: -1, per_page: 2, total: 1, sort_by: "NAME_ASC" };
    let { body } = await ask(sandbox, "/v2/files/list", { token: other.token, query });
    expect(body).toMatchObject({ parent: null, total: 5 });
    for (;;) {
      ids.push(...(body.files as ListedFile[]).map((file) => file.id));
      if (body.cursor === null) break;
      const json = { cursor: body.cursor };
      ({ body } = await ask(sandbox, "/v2/files/list/continue", { token: other.token, json }));
    }
    expect([ids.length, new Set(ids).size]).toEqual([5, 5]);
  });

  test("gives the folders above, the root first, without the folder itself", async () => {
    const { files } = sandbox.store;
    const inner = files.createFolder({ userId: user.userId, parentId: folderId, name: "Inner" });
    const query = { parent_id: inner.id, breadcrumbs: 1 };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    expect(body.breadcrumbs).toEqual([
      [0, "Your Files"],
      [folderId, "Large folder"],
    ]);
    files.remove(inner.id);
  });

  test("uses the folder's saved order, until all saved orders are cleared", async () => {
    const other = await createTestUser(sandbox);
    for (const name of ["a", "b"])
      sandbox.store.files.createFolder({ userId: other.userId, parentId: 0, name });
    const names = async () => {
      const { body } = await ask(sandbox, "/v2/files/list", { token: other.token });
      return (body.files as ListedFile[]).map((file) => file.name);
    };
    const saved = { file_id: 0, sort_by: "NAME_DESC" };
    await ask(sandbox, "/v2/files/set-sort-by", { token: other.token, form: saved });
    expect(await names()).toEqual(["b", "a"]);
    const root = await ask(sandbox, "/v2/files/0", { token: other.token });
    expect(root.body.file).toMatchObject({ id: 0, parent_id: null, sort_by: "NAME_DESC" });
    await ask(sandbox, "/v2/files/remove-sort-by-settings", { token: other.token, method: "POST" });
    expect(await names()).toEqual(["a", "b"]);
  });

  test("keeps the size of folders the sum of what is below", async () => {
    const other = await createTestUser(sandbox);
    const { files } = sandbox.store;
    const place = { userId: other.userId, parentId: 0 };
    const outer = files.createFolder({ ...place, name: "outer" });
    const inner = files.createFolder({ ...place, parentId: outer.id, name: "inner" });
    const type = { fileType: "FILE", contentType: "application/octet-stream" } as const;
    const one = files.createFile({ ...place, ...type, parentId: inner.id, name: "one", sizeBytes: 100 });
    files.createFile({ ...place, ...type, parentId: outer.id, name: "two", sizeBytes: 11 });
    const sizes = () => [files.get(outer.id)?.sizeBytes, files.get(inner.id)?.sizeBytes];
    const used = () => sandbox.store.users.get(other.userId)?.usedBytes;
    expect([...sizes(), used()]).toEqual([111, 100, 111]);
    files.remove(one.id);
    expect([...sizes(), used()]).toEqual([11, 0, 11]);
    files.remove(outer.id);
    expect(used()).toBe(0);
  });

  test.each<{ query: Record<string, string | number>; status: number }>([
    { query: { per_page: 0 }, status: 400 },
    { query: { per_page: 1001 }, status: 400 },
    { query: { per_page: "many" }, status: 400 },
    { query: { parent_id: "abc" }, status: 400 },
    { query: { sort_by: "COLOUR_ASC" }, status: 400 },
    { query: { file_type: "OTHER" }, status: 400 },
    { query: { total: "maybe" }, status: 400 },
    { query: { parent_id: 999_999_999 }, status: 404 },
    { query: { parent_id: -7 }, status: 404 },
    { query: { parent_id: "" }, status: 200 },
  ])("$query is answered with $status", async ({ query, status }) => {
    const reply = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    expect(reply.status).toBe(status);
  });

  test.each(["", "garbage", Buffer.from('{"kind":"list"}').toString("base64url")])(
    "the cursor %o is refused with 400",
    async (cursor) => {
      const reply = await ask(sandbox, "/v2/files/list/continue", { token: user.token, json: { cursor } });
      expect(reply.status).toBe(400);
    },
  );

  test("another user's cursor opens nothing", async () => {
    const other = await createTestUser(sandbox);
    const query = { parent_id: folderId, per_page: 1 };
    const first = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    const stolen = { cursor: first.body.cursor };
    const reply = await ask(sandbox, "/v2/files/list/continue", { token: other.token, json: stolen });
    expect(reply.status).toBe(400);
  });
});

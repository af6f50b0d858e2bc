import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ODD_NAMES } from "../seeds/demo-tree-odd-names";
import { ask, createTestUser, type TestUser } from "../test-client";
import { addBytes } from "../test-media";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
});

afterAll(() => sandbox.close());

type Named = { id: number; name: string };

const names = ODD_NAMES.children.map(({ name }) => name);

const post = async (path: string, form: Record<string, string | number>) => {
  const { status, body } = await ask(sandbox, `/v2/files/${path}`, { token: user.token, form });
  expect([status, body.errors ?? []]).toEqual([200, []]);
  return Object(body.file) as Named;
};

const childOf = async (parentId: number, name: string) => {
  const query = { name };
  const { body } = await ask(sandbox, `/v2/files/${parentId}/child`, { token: user.token, query });
  return Object(body.file) as Named;
};

describe.each([...new Set(names)])("%j", (name) => {
  test("is given, moved, copied, found and trashed as it is", async () => {
    const folder = await post("create-folder", { name: `for ${crypto.randomUUID()}` });
    const { id } = await addBytes(sandbox, user.userId, { name: crypto.randomUUID(), content: "x" });
    await post("rename", { file_id: id, name });
    await post("move", { file_ids: id, parent_id: folder.id });
    expect(await childOf(folder.id, name)).toMatchObject({ id, name });
    const deeper = await post("create-folder", {
      name,
      parent_id: (await post("create-folder", { path: "a" })).id,
    });
    expect((await post("copy", { file_id: id, parent_id: deeper.id })).name).toBe(name);
    sandbox.clock.advance(4);
    const query = { query: name, per_page: 1000 };
    const found = await ask(sandbox, "/v2/files/search", { token: user.token, query });
    expect((found.body.files as Named[]).find((file) => file.id === id)?.name).toBe(name);
    await post("delete", { file_ids: id });
    const trash = await ask(sandbox, "/v2/trash/list", { token: user.token });
    expect((trash.body.files as Named[])[0]).toMatchObject({ id, name });
  });
});

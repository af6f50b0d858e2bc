import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { createSandbox, type Sandbox } from "./create-sandbox";
import {
  deleteSchema,
  doneSchema,
  errorSchema,
  fileReplySchema,
  moveSchema,
  trashSchema,
} from "./gate-schemas";
import { ask, createTestUser, type TestUser } from "./test-client";
import { plantPaths } from "./test-tree";

let sandbox: Sandbox;
let user: TestUser;
let ids: Record<string, number>;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
  ids = plantPaths(sandbox, user.userId, {
    A: { "a.mkv": 1 },
    "a.mkv": 2,
    "b.mkv": 3,
    "c.mkv": 4,
    "d.mkv": 5,
  });
});

afterAll(() => sandbox.close());

type Call = { path: string; form?: () => Record<string, string | number>; schema: z.ZodType };

const list = (...names: string[]) => names.map((name) => ids[name]).join(",");

/** In order: each call finds what the ones before it have left. */
const CALLS: Call[] = [
  { path: "files/create-folder", form: () => ({ name: "New", parent_id: 0 }), schema: fileReplySchema },
  { path: "files/create-folder", form: () => ({ path: "x/y" }), schema: fileReplySchema },
  { path: "files/rename", form: () => ({ file_id: list("d.mkv"), name: "e.mkv" }), schema: doneSchema },
  { path: "files/copy", form: () => ({ file_id: list("A"), name: "B" }), schema: fileReplySchema },
  {
    path: "files/move",
    form: () => ({ file_ids: list("a.mkv", "b.mkv"), parent_id: list("A") }),
    schema: moveSchema,
  },
  { path: "files/touch", form: () => ({ file_id: list("c.mkv") }), schema: doneSchema },
  { path: "files/watch-status", form: () => ({ file_ids: list("c.mkv"), watched: 1 }), schema: doneSchema },
  {
    path: "files/delete?skip_nonexistents=true",
    form: () => ({ file_ids: `${list("c.mkv", "A")},7` }),
    schema: deleteSchema,
  },
  { path: "trash/list?per_page=1", schema: trashSchema },
  { path: "trash/restore", form: () => ({ file_ids: list("c.mkv") }), schema: doneSchema },
  { path: "trash/empty", form: () => ({}), schema: errorSchema },
];

describe("replies that put.io's SDK must be able to read", () => {
  test.each(CALLS.map((call) => [call.path, call] as const))("%s", async (path, { form, schema }) => {
    const reply = await ask(sandbox, `/v2/${path}`, { token: user.token, ...(form && { form: form() }) });
    expect(() => schema.parse(reply.body)).not.toThrow();
    expect(reply.headers.get("content-type")).toBe("application/json");
  });

  test("a page of the trash, and its continuation", async () => {
    const query = { per_page: 1 };
    const first = trashSchema.parse(
      (await ask(sandbox, "/v2/trash/list", { token: user.token, query })).body,
    );
    expect(first).toMatchObject({ cursor: expect.any(String), total: expect.any(Number) });
    const form = { cursor: String(first.cursor), per_page: 1 };
    const next = await ask(sandbox, "/v2/trash/list/continue", { token: user.token, form });
    expect(trashSchema.parse(next.body).files).toHaveLength(1);
  });

  test("the moved file that clashed is in the errors of a 200", async () => {
    const clash = plantPaths(sandbox, user.userId, { T: { "clash.mkv": 1 }, "clash.mkv": 1 });
    const form = { file_ids: clash["T/clash.mkv"] ?? 0, parent_id: 0 };
    const { status, body } = await ask(sandbox, "/v2/files/move", { token: user.token, form });
    expect(status).toBe(200);
    expect(moveSchema.parse(body).errors).toEqual([
      { id: form.file_ids, name: "clash.mkv", error_type: "NAME_ALREADY_EXIST", status_code: 400 },
    ]);
  });
});

import { readdir } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, TEST_ORIGIN, type TestUser } from "../test-client";

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = createSandbox();
});
afterEach(() => sandbox.close());

async function namesIn(user: TestUser): Promise<string[]> {
  const { body } = await ask(sandbox, "/v2/files/list", { token: user.token });
  return (body.files as { name: string }[]).map(({ name }) => name);
}

function form(user: TestUser, parts: FormData, address = "/v2/files/upload"): Promise<Response> {
  const url = new URL(`${address}?oauth_token=${user.token}`, TEST_ORIGIN);
  return sandbox.fetch(new Request(url, { method: "POST", body: parts }), { clientIp: "127.0.0.1" });
}

test.each(["/v2/files/upload", "/"])(
  "a form to %s makes a file, whichever of its parts comes first",
  async (address) => {
    const user = await createTestUser(sandbox);
    const folder = await ask(sandbox, "/v2/files/create-folder", {
      token: user.token,
      form: { name: "In here" },
    });
    const parentId = (folder.body.file as { id: number }).id;
    const parts = new FormData();
    parts.set("file", new File(["hello"], "Grüße “x” 👋.txt"));
    parts.set("parent_id", String(parentId));
    const reply = await form(user, parts, address);
    expect(reply.status).toBe(200);
    expect(await reply.json()).toMatchObject({
      status: "OK",
      file: {
        name: "Grüße “x” 👋.txt",
        parent_id: parentId,
        size: 5,
        crc32: crc32("hello").toString(16).padStart(8, "0"),
      },
    });
  },
);

test("a form may say another name", async () => {
  const user = await createTestUser(sandbox);
  const parts = new FormData();
  parts.set("filename", "Other.txt");
  parts.set("file", new File(["hello"], "One.txt"));
  expect(await (await form(user, parts)).json()).toMatchObject({ file: { name: "Other.txt", parent_id: 0 } });
});

test("a form without a file, with two, or with a foreign folder keeps nothing", async () => {
  const user = await createTestUser(sandbox);
  const none = new FormData();
  none.set("parent_id", "0");
  const two = new FormData();
  two.append("file", new File(["a"], "a"));
  two.append("file", new File(["b"], "b"));
  const foreign = new FormData();
  foreign.set("file", new File(["a"], "a"));
  foreign.set("parent_id", "987654");
  expect((await form(user, none)).status).toBe(400);
  expect((await form(user, two)).status).toBe(400);
  expect((await form(user, foreign)).status).toBe(404);
  expect(await readdir(sandbox.blobFiles.directory("blobs"))).toEqual([]);
  expect(await namesIn(user)).toEqual([]);
});

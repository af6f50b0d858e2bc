import { QueryClient } from "@tanstack/react-query";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderQuery } from "@/lib/files/queries";
import type { PutioApi } from "@/lib/putio/api";
import { createSandbox, type Sandbox } from "@/lib/sandbox/create-sandbox";
import { createTestUser, TEST_ORIGIN, type TestUser } from "@/lib/sandbox/test-client";
import { folderTrailQuery } from "./folder-trail";

let sandbox: Sandbox;
let user: TestUser;
let asked: string[] = [];
let running = 0;
let mostRunning = 0;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "empty" });
});
afterAll(() => sandbox.close());

const api: PutioApi = {
  baseUrl: `${TEST_ORIGIN}/v2`,
  async fetch(input, init) {
    asked.push(new URL(String(input)).pathname);
    running += 1;
    mostRunning = Math.max(mostRunning, running);
    const headers = { ...Object(init?.headers), authorization: `token ${user.token}` };
    const response = await sandbox.fetch(new Request(String(input), { ...init, headers }), {
      clientIp: "127.0.0.1",
    });
    running -= 1;
    return response;
  },
};

function folder(name: string, parentId: number): number {
  return sandbox.store.files.createFolder({
    userId: user.userId,
    parentId,
    name,
    createdAt: sandbox.clock.now(),
  }).id;
}

function trail(client: QueryClient, folderId: number) {
  return client.fetchQuery(folderTrailQuery(api, { client, folderId }));
}

test("each step up is asked for once, however many folders share it, four at a time", async () => {
  const series = folder("Series", 0);
  const seasons = Array.from({ length: 10 }, (_, index) => folder(`Season ${index}`, series));
  asked = [];
  mostRunning = 0;
  const client = new QueryClient();
  const trails = await Promise.all(seasons.map((id) => trail(client, id)));
  expect(trails[3]?.map(({ name }) => name)).toEqual(["Files", "Series", "Season 3"]);
  expect(asked).toHaveLength(11);
  expect(mostRunning).toBeLessThanOrEqual(4);
});

test("a folder that was seen already costs no request", async () => {
  const outer = folder("Outer", 0);
  const inner = folder("Inner", outer);
  const client = new QueryClient();
  await client.fetchInfiniteQuery(folderQuery(api, { folderId: outer }));
  asked = [];
  expect((await trail(client, inner)).map(({ name }) => name)).toEqual(["Files", "Outer", "Inner"]);
  expect(asked).toEqual([]);
});

test("the root needs none, and a folder that is gone is an error and not an endless wait", async () => {
  const client = new QueryClient();
  asked = [];
  expect((await trail(client, 0)).map(({ name }) => name)).toEqual(["Files"]);
  expect(asked).toEqual([]);
  await expect(trail(client, 999_999)).rejects.toMatchObject({ code: "not-found" });
});

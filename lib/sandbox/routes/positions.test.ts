import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, createTestUser, type TestCall, type TestUser } from "../test-client";

const sandbox: Sandbox = createSandbox();
let user: TestUser;
let videoId: number;

beforeEach(async () => {
  user = await createTestUser(sandbox);
  videoId = addFile("Film 1.mkv", "VIDEO");
});

afterAll(() => sandbox.close());

function addFile(name: string, fileType: "VIDEO" | "TEXT" | "FILE" | "AUDIO"): number {
  const draft = { userId: user.userId, parentId: 0, name, fileType, contentType: "application/octet-stream" };
  return sandbox.store.files.createFile(draft).id;
}

const call = (path: string, options: TestCall = {}) =>
  ask(sandbox, `/v2/files/${videoId}${path}`, { token: user.token, ...options });
const position = async () => (await call("/start-from")).body.start_from;

describe("start-from", () => {
  test.each(["/start-from", "/start-from/set"])("POST %s saves, also decimals and 0", async (path) => {
    for (const time of [61, 12.75, 0]) {
      expect((await call(path, { json: { time } })).body).toEqual({ status: "OK" });
      expect(await position()).toBe(time);
    }
    expect((await call(path, { form: { time: "7.5" } })).status).toBe(200);
    expect(await position()).toBe(7.5);
  });

  test.each(["POST", "GET"])("%s /start-from/delete resets", async (method) => {
    await call("/start-from", { json: { time: 61 } });
    expect((await call("/start-from/delete", { method })).status).toBe(200);
    expect(await position()).toBe(0);
  });

  test("shows in the file object, and marks the file as opened", async () => {
    await call("/start-from", { json: { time: 61 } });
    expect((await call("")).body.file).toMatchObject({
      start_from: 61,
      first_accessed_at: expect.any(String),
    });
  });

  test.each([{ time: -1 }, { time: "soon" }, { time: {} }, {}])("%o is refused with 400", async (json) => {
    expect((await call("/start-from", { json })).status).toBe(400);
  });

  test("belongs to media alone", async () => {
    const textId = addFile("notes.txt", "TEXT");
    const reply = await ask(sandbox, `/v2/files/${textId}/start-from`, { token: user.token });
    expect([reply.status, reply.body.error_type]).toEqual([400, "INVALID_MEDIA"]);
    expect((await ask(sandbox, "/v2/files/999999999/start-from", { token: user.token })).status).toBe(404);
  });

  test("is refused when the account keeps no positions", async () => {
    await ask(sandbox, "/v2/account/settings", { token: user.token, json: { start_from: false } });
    const reply = await call("/start-from", { json: { time: 5 } });
    expect([reply.status, reply.body.error_type]).toEqual([400, "FEATURE_DISABLED"]);
  });

  test("is each viewer's own on a shared file", async () => {
    const viewer = await createTestUser(sandbox);
    sandbox.store.friends.befriend(user.userId, viewer.userId);
    sandbox.store.shares.add({ fileId: videoId, ownerId: user.userId, friendId: viewer.userId });
    await call("/start-from", { json: { time: 61 } });
    await call("/start-from", { json: { time: 5 }, token: viewer.token });
    expect(await position()).toBe(61);
    expect((await call("/start-from", { token: viewer.token })).body.start_from).toBe(5);
  });
});

describe("access", () => {
  test("nobody but friends with a share sees a file", async () => {
    const stranger = await createTestUser(sandbox);
    expect((await call("", { token: stranger.token })).status).toBe(404);
    sandbox.store.friends.befriend(user.userId, stranger.userId);
    expect((await call("", { token: stranger.token })).status).toBe(404);
    sandbox.store.shares.add({ fileId: videoId, ownerId: user.userId, friendId: null });
    const { body } = await call("", { token: stranger.token });
    expect(body.file).toMatchObject({ is_shared: true, sender_name: user.username });
  });

  test("a friend may not write", async () => {
    const friend = await createTestUser(sandbox);
    sandbox.store.friends.befriend(user.userId, friend.userId);
    sandbox.store.shares.add({ fileId: videoId, ownerId: user.userId, friendId: null });
    expect((await call("/can-write", { token: friend.token })).status).toBe(403);
    expect((await call("/can-write")).body).toEqual({ status: "OK", user_id: user.userId });
  });
});

describe("child", () => {
  const child = (name: string) => ask(sandbox, "/v2/files/0/child", { token: user.token, query: { name } });

  test("is found by its exact name", async () => {
    expect((await child("Film 1.mkv")).body.file).toMatchObject({ id: videoId });
    expect((await child("film 1.mkv")).status).toBe(404);
    expect((await child("")).status).toBe(400);
  });

  test.each(["a\nb", "quote'\"", "back\\slash", "🎬 \u202etxt", "%", "x".repeat(255)])(
    "is found under the odd name %o",
    async (name) => {
      const id = addFile(name, "FILE");
      expect((await child(name)).body.file).toMatchObject({ id, name });
    },
  );
});

describe("next file", () => {
  const next = (id: number, query = {}) =>
    ask(sandbox, `/v2/files/${id}/next-file`, { token: user.token, query });

  test("follows by number and not by letter", async () => {
    addFile("Film 10.mkv", "VIDEO");
    const second = addFile("Film 2.mkv", "VIDEO");
    expect((await next(videoId, { file_type: "VIDEO" })).body.next_file).toMatchObject({ id: second });
  });

  test("skips other kinds, and counts text as FILE", async () => {
    addFile("Film 1.srt", "AUDIO");
    const last = addFile("Film 3.txt", "TEXT");
    expect((await next(videoId, { file_type: "FILE" })).body.next_file).toMatchObject({ id: last });
    expect((await next(videoId)).status).toBe(404);
    expect((await next(videoId, { file_type: "OTHER" })).status).toBe(404);
  });
});

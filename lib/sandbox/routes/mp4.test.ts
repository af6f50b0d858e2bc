import { rm } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { mp4QueueSchema, mp4Schema } from "../gate-schemas";
import { jobsOf } from "../jobs/sandbox-jobs";
import type { FileRecord } from "../state/entities";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { addBytes, addFixture } from "../test-media";

let sandbox: Sandbox;
let user: TestUser;
beforeEach(async () => {
  // The same answers whether this machine has ffmpeg or not.
  sandbox = createSandbox({ ffmpeg: null, realNow: () => Date.parse("2030-01-01T00:00:00Z") });
  user = await createTestUser(sandbox);
});
afterEach(() => sandbox.close());

const get = (path: string, token = user.token) => ask(sandbox, path, { token });
const post = (path: string, form: Record<string, string | number> = {}, token = user.token) =>
  ask(sandbox, path, { token, form });
const film = (fixture: string, name = fixture) => addFixture(sandbox, user.userId, { fixture, name });
const statusOf = async (file: FileRecord) =>
  mp4Schema.parse((await get(`/v2/files/${file.id}/mp4`)).body.mp4);

/** Lets the real work finish and the clock pass. */
async function finish(seconds = 60): Promise<void> {
  await jobsOf(sandbox).conversions.whenIdle();
  sandbox.clock.advance(seconds);
}

async function converted(fixture: string): Promise<FileRecord> {
  const file = await film(fixture);
  await post(`/v2/files/${file.id}/mp4`);
  await finish();
  return file;
}

describe("a conversion", () => {
  test("goes from the queue over percents to an MP4 of a real size, by the clock", async () => {
    const file = await film("two-audio.mkv");
    expect(await statusOf(file)).toEqual({ id: file.id, status: "NOT_AVAILABLE" });
    const started = await post(`/v2/files/${file.id}/mp4`);
    expect(mp4Schema.parse(started.body.mp4)).toEqual({ id: file.id, status: "IN_QUEUE", percent_done: 0 });
    await jobsOf(sandbox).conversions.whenIdle();
    expect((await statusOf(file)).status).toBe("IN_QUEUE");
    const percents: number[] = [];
    for (sandbox.clock.advance(2); (await statusOf(file)).status === "CONVERTING"; sandbox.clock.advance(1)) {
      const status = await statusOf(file);
      percents.push(status.status === "CONVERTING" ? status.percent_done : -1);
    }
    expect(percents).toEqual([0, 16, 33, 50, 66, 83]);
    expect(await statusOf(file)).toMatchObject({ status: "COMPLETED", percent_done: 100 });
    const again = await post(`/v2/files/${file.id}/mp4`);
    expect(again.body.mp4).toMatchObject({ status: "COMPLETED" });
  });

  test("is not done before the real work is, however late it is", async () => {
    const file = await film("two-audio.mkv");
    const started = post(`/v2/files/${file.id}/mp4`);
    await started;
    sandbox.clock.advance(3600);
    expect(await statusOf(file)).toMatchObject({ status: "CONVERTING" });
    await finish(0);
    expect(await statusOf(file)).toMatchObject({ status: "COMPLETED" });
  });

  test("two of a user's run at a time, the third waits for the first", async () => {
    for (const name of ["1.mkv", "2.mkv", "3.mkv"]) {
      await post(`/v2/files/${(await film("streamed.mkv", name)).id}/mp4`);
    }
    sandbox.clock.advance(4);
    const { mp4s } = mp4QueueSchema.parse((await get("/v2/mp4/queue")).body);
    expect(mp4s.map(({ name, status }) => [name, status])).toEqual([
      ["1.mkv", "CONVERTING"],
      ["2.mkv", "CONVERTING"],
      ["3.mkv", "IN_QUEUE"],
    ]);
    await finish();
    expect((await get("/v2/mp4/queue")).body).toMatchObject({ mp4s: [] });
  });

  test.each(["mpeg4.avi", "hevc.mkv"])(
    "%s needs an encoder, and without one ends in ERROR",
    async (fixture) => {
      const file = await converted(fixture);
      expect(await statusOf(file)).toEqual({ id: file.id, status: "ERROR" });
      const again = await post(`/v2/files/${file.id}/mp4`);
      expect(again.body.mp4).toMatchObject({ status: "IN_QUEUE" });
    },
  );

  test("survives a restart, whether it was done or not", async () => {
    const dataDir = sandbox.blobFiles.directory("data");
    const open = () => createSandbox({ dataDir, ffmpeg: null });
    const first = open();
    const owner = await createTestUser(first);
    const file = await addFixture(first, owner.userId, { fixture: "two-audio.mkv" });
    await ask(first, `/v2/files/${file.id}/mp4`, { method: "POST", token: owner.token });
    await first.close();
    const second = open();
    await jobsOf(second).conversions.whenIdle();
    second.clock.advance(60);
    const { body } = await ask(second, `/v2/files/${file.id}/mp4`, { token: owner.token });
    expect(body.mp4).toMatchObject({ status: "COMPLETED" });
    await second.close();
  });

  test("can be taken back while it runs, and its MP4 removed afterwards", async () => {
    const file = await film("two-audio.mkv");
    const remove = () => ask(sandbox, `/v2/files/${file.id}/mp4`, { token: user.token, method: "DELETE" });
    expect((await remove()).body.error_type).toBe("MP4_NOT_FOUND");
    await post(`/v2/files/${file.id}/mp4`);
    expect((await remove()).status).toBe(200);
    expect(await statusOf(file)).toMatchObject({ status: "NOT_AVAILABLE" });
    await post(`/v2/files/${file.id}/mp4`);
    await finish();
    expect((await remove()).status).toBe(200);
    expect(await statusOf(file)).toMatchObject({ status: "NOT_AVAILABLE" });
  });
});

describe("what is refused", () => {
  test.each(["GET", "POST", "DELETE"])("%s of a folder, a text, nothing, a stranger's", async (method) => {
    const folder = sandbox.store.files.createFolder({ userId: user.userId, parentId: 0, name: "Folder" });
    const text = await addBytes(sandbox, user.userId, { name: "a.txt", content: "text" });
    const stranger = await createTestUser(sandbox);
    const theirs = await addFixture(sandbox, stranger.userId, { fixture: "two-audio.mkv" });
    const refusal = async (id: number) => {
      const { status, body } = await ask(sandbox, `/v2/files/${id}/mp4`, { token: user.token, method });
      return [status, body.error_type];
    };
    expect(await refusal(folder.id)).toEqual([400, "NotFile"]);
    expect(await refusal(text.id)).toEqual([400, "INVALID_MEDIA"]);
    expect(await refusal(999_999)).toEqual([404, "NotFound"]);
    expect(await refusal(theirs.id)).toEqual([404, "NotFound"]);
  });

  test("an MP4 needs no other: POST says so, DELETE finds none", async () => {
    const file = await film("b-frames.mp4");
    expect((await post(`/v2/files/${file.id}/mp4`)).body.mp4).toMatchObject({ status: "COMPLETED" });
    const remove = { token: user.token, method: "DELETE" };
    expect((await ask(sandbox, `/v2/files/${file.id}/mp4`, remove)).body.error_type).toBe("MP4_NOT_FOUND");
  });
});

describe("convert_mp4", () => {
  test("takes the videos that need it and counts them", async () => {
    const films = await Promise.all([
      film("two-audio.mkv"),
      film("vp9-opus.webm"),
      film("b-frames.mp4"),
      addBytes(sandbox, user.userId, { name: "a.txt", content: "text" }),
    ]);
    const lost = await addBytes(sandbox, user.userId, { name: "lost.mkv", content: "x" });
    await rm(lost.path);
    const file_ids = [...films, lost].map(({ id }) => id).join(",");
    expect((await post("/v2/files/convert_mp4", { file_ids })).body).toEqual({ status: "OK", count: 2 });
    expect((await post("/v2/files/convert_mp4", { file_ids })).body).toEqual({ status: "OK", count: 0 });
  });

  test("takes a whole listing by its cursor, minus some", async () => {
    const names = ["1.mkv", "2.mkv", "3.mkv"];
    const films = await Promise.all(names.map((name) => film("streamed.mkv", name)));
    const query = { parent_id: 0, per_page: 1 };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    const form = { cursor: String(body.cursor), exclude_ids: films[1]?.id ?? 0 };
    expect((await post("/v2/files/convert_mp4", form)).body.count).toBe(2);
    const { mp4s } = mp4QueueSchema.parse((await get("/v2/mp4/queue")).body);
    expect(mp4s.map(({ name }) => name).sort()).toEqual(["1.mkv", "3.mkv"]);
  });
});

describe("the MP4 that came of it", () => {
  test("is told by the file, plays with ranges and under its own name", async () => {
    const file = await converted("streamed.mkv");
    const query = { mp4_status: 1, mp4_stream_url: 1 };
    const { body } = await ask(sandbox, `/v2/files/${file.id}`, { token: user.token, query });
    const told = Object(body.file);
    expect(told).toMatchObject({ is_mp4_available: true, need_convert: false, name: "streamed.mkv" });
    const sent = await askRaw(sandbox, told.mp4_stream_url);
    const location = sent.headers.get("location") ?? "";
    const whole = await askRaw(sandbox, location);
    expect(whole.headers.get("content-disposition")).toMatch(/^inline; filename="streamed\.mp4"/);
    const bytes = Buffer.from(await whole.arrayBuffer());
    expect([bytes.length, bytes.toString("latin1", 4, 8)]).toEqual([told.mp4_size, "ftyp"]);
    const part = await askRaw(sandbox, location, { headers: { range: "bytes=4-7" } });
    expect([part.status, await part.text()]).toEqual([206, "ftyp"]);
    const download = await askRaw(sandbox, `/v2/files/${file.id}/mp4/download`, { token: user.token });
    const head = await askRaw(sandbox, download.headers.get("location") ?? "", { method: "HEAD" });
    expect(head.headers.get("content-disposition")).toMatch(/^attachment; filename="streamed\.mp4"/);
  });

  test("plays as HLS where the film itself could not", async () => {
    const file = await film("broadcast.m2ts");
    const told = async () => {
      const query = { mp4_status: 1 };
      return Object((await ask(sandbox, `/v2/files/${file.id}`, { token: user.token, query })).body.file);
    };
    const hls = () => askRaw(sandbox, `/v2/files/${file.id}/hls/media.m3u8`, { token: user.token });
    expect(await told()).toMatchObject({ need_convert: true, is_mp4_available: false, mp4_size: null });
    expect((await hls()).status).toBe(400);
    await post(`/v2/files/${file.id}/mp4`);
    await finish();
    expect(await told()).toMatchObject({ need_convert: false, is_mp4_available: true });
    const master = await (await hls()).text();
    const media = await (await askRaw(sandbox, /^http.*$/m.exec(master)?.[0] ?? "")).text();
    const segment = await askRaw(sandbox, /^http.*\.m4s.*$/m.exec(media)?.[0] ?? "");
    expect(segment.status).toBe(200);
    expect(Buffer.from(await segment.arrayBuffer()).includes("moof")).toBe(true);
  });

  test("can be put into the folder, beside what has that name already", async () => {
    const file = await converted("two-audio.mkv");
    for (let count = 0; count < 2; count++) await get(`/v2/files/${file.id}/put-mp4-to-my-folders`);
    const names = sandbox.store.files.children(user.userId, 0).map(({ name }) => name);
    expect(names).toEqual(["two-audio (1).mp4", "two-audio.mkv", "two-audio.mp4"]);
    const none = await film("streamed.mkv");
    const { status, body } = await get(`/v2/files/${none.id}/put-mp4-to-my-folders`);
    expect([status, body.error_type]).toEqual([404, "MP4_NOT_FOUND"]);
  });

  test("convert=1 begins one where there is none", async () => {
    const file = await film("two-audio.mkv");
    expect((await get(`/v2/files/${file.id}/mp4/stream?convert=1`)).body.error_type).toBe("MP4_NOT_FOUND");
    expect(await statusOf(file)).toMatchObject({ status: "IN_QUEUE" });
  });

  test("what a friend has converted is there for both, and the owner's to delete", async () => {
    const pair = await createTestUser(sandbox, { seed: "two-friends" });
    const friend = Object(pair.reply.friend);
    const folderId = Number(pair.reply.friend_shared_folder_id);
    const place = { fixture: "two-audio.mkv", parentId: folderId };
    const file = await addFixture(sandbox, friend.user_id, place);
    expect((await post(`/v2/files/${file.id}/mp4`, {}, pair.token)).status).toBe(200);
    await finish();
    expect((await get(`/v2/files/${file.id}/mp4`, pair.token)).body.mp4).toMatchObject({
      status: "COMPLETED",
    });
    const remove = { token: pair.token, method: "DELETE" };
    expect((await ask(sandbox, `/v2/files/${file.id}/mp4`, remove)).status).toBe(403);
  });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { errorSchema, fileSchema, listingSchema, searchSchema, timeSchema } from "./gate-schemas";
import { ask, createTestUser, type TestUser } from "./test-client";

let sandbox: Sandbox;
let user: TestUser;
let friend: TestUser;
let videoId: number;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
  friend = await createTestUser(sandbox, { seed: "two-friends" });
  videoId = addVideo(sandbox, user.userId);
});

afterAll(() => sandbox.close());

const ALL_FLAGS = {
  stream_url: 1,
  mp4_status: 1,
  mp4_stream_url: 1,
  video_metadata: 1,
  media_metadata: 1,
  codecs: 1,
  media_info: 1,
};
const PARENT_FLAGS = Object.fromEntries(Object.keys(ALL_FLAGS).map((flag) => [`${flag}_parent`, 1]));

describe("replies that put.io's SDK must be able to read", () => {
  test("a listing of the root with everything asked for", async () => {
    const query = { ...ALL_FLAGS, ...PARENT_FLAGS, per_page: 1, total: 1, breadcrumbs: 1 };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    expect(() => listingSchema.parse(body)).not.toThrow();
    expect(Object.keys(body)).toEqual(expect.arrayContaining(["cursor", "parent", "total", "breadcrumbs"]));
  });

  test("a listing whose parent is a file, as TV apps ask for one video", async () => {
    const query = { ...PARENT_FLAGS, parent_id: videoId };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    const { parent } = listingSchema.parse(body);
    expect(parent).toMatchObject({ id: videoId, need_convert: false, mp4_size: 1000, start_from: 0 });
    expect(parent?.media_info?.streams).toHaveLength(2);
    expect(parent?.content_type_and_codecs).toBe('video/mp4; codecs="avc1.64001f, mp4a.40.2"');
  });

  test.each(["/v2/files/list/items-shared-with-you", "/v2/files/items-shared-with-you"])(
    "%s",
    async (path) => {
      const { body } = await ask(sandbox, path, { token: friend.token, query: { parent_id: "" } });
      const { files, parent } = listingSchema.parse(body);
      expect([parent?.id, parent?.folder_type, files[0]?.folder_type]).toEqual([
        -2,
        "SHARED_ROOT",
        "SHARED_FRIEND",
      ]);
    },
  );

  test("a friend's folder and a file below it, with the friend's name", async () => {
    const query = { parent_id: String(friend.reply.friend_shared_folder_id), ...ALL_FLAGS };
    const { body } = await ask(sandbox, "/v2/files/list", { token: friend.token, query });
    const [season] = listingSchema.parse(body).files;
    expect(season).toMatchObject({ is_shared: true, sender_name: `${friend.username}-friend` });
  });

  test("one file with every flag, in the shape of the contract", async () => {
    const { body } = await ask(sandbox, `/v2/files/${videoId}`, { token: user.token, query: ALL_FLAGS });
    const parsed = fileSchema.parse(body.file);
    for (const flag of ["stream_url", "mp4_stream_url", "need_convert", "mp4_size", "video_metadata"]) {
      expect(parsed).toHaveProperty(flag);
    }
    expect(parsed.stream_url).toContain(`/v2/files/${videoId}/stream?oauth_token=${user.downloadToken}`);
  });

  test("a search, and its continuation", async () => {
    const query = { query: "clip", per_page: 1 };
    const first = searchSchema.parse(
      (await ask(sandbox, "/v2/files/search", { token: user.token, query })).body,
    );
    expect(first).toMatchObject({ total: 2, cursor: expect.any(String) });
    const form = { cursor: first.cursor ?? "", per_page: 5 };
    const next = searchSchema.parse(
      (await ask(sandbox, "/v2/files/search/continue", { token: user.token, form })).body,
    );
    expect([next.files.length, next.cursor, next.total]).toEqual([1, null, 2]);
  });

  test("the next file, by both names", async () => {
    const next = z.object({ id: z.int(), name: z.string(), parent_id: z.int().nullable() });
    const file = await ask(sandbox, `/v2/files/${videoId}/next-file`, { token: user.token });
    const video = await ask(sandbox, `/v2/files/${videoId}/next-video`, { token: user.token });
    expect(next.parse(file.body.next_file).name).toBe("Clip 10.mp4");
    expect(next.parse(video.body.next_video).name).toBe("Clip 10.mp4");
  });

  test("a position that was never set is 0 and not null", async () => {
    const { body } = await ask(sandbox, `/v2/files/${videoId}/start-from`, { token: user.token });
    expect(body).toEqual({ status: "OK", start_from: 0 });
  });

  test("a config key that was never set has the value null and not 404", async () => {
    const { status, body } = await ask(sandbox, "/v2/config/playbackType", { token: user.token });
    expect([status, body]).toEqual([200, { status: "OK", value: null }]);
  });

  test.each([
    { path: "/v2/nowhere", token: true, status: 404 },
    { path: "/v2/files/999999999", token: true, status: 404 },
    { path: "/v2/files/list?per_page=0", token: true, status: 400 },
    { path: "/v2/files/list", token: false, status: 401 },
    { path: "/v2/oauth/grants/", token: true, status: 401 },
  ])("the error envelope of $path", async ({ path, token, status }) => {
    const reply = await ask(sandbox, path, token ? { token: user.token } : {});
    expect(errorSchema.parse(reply.body).status_code).toBe(status);
    expect([reply.status, reply.headers.get("content-type")]).toEqual([status, "application/json"]);
  });

  test("the account has all settings and the keys of older clients", async () => {
    const query = { download_token: 1, features: 1, intercom: 1, pas: 1, profitwell: 1, push_token: 1 };
    const { body } = await ask(sandbox, "/v2/account/info", { token: user.token, query });
    expect(body.info).toMatchObject({
      user_id: user.userId,
      username: user.username,
      account_status: "active",
      disk: { avail: expect.any(Number), size: expect.any(Number), used: 2000 },
      settings: { subtitle_languages: ["eng"], theme: "auto", sort_by: "NAME_ASC", start_from: true },
      download_token: user.downloadToken,
      features: {},
      pas: { user_hash: expect.any(String) },
      paddle_user_id: null,
      push_token: expect.any(String),
      default_subtitle_language: "eng",
      plan_expiration_date: timeSchema.parse("2099-01-01T00:00:00"),
    });
    expect(Object.keys(Object(Object(body.info).settings))).toHaveLength(26);
  });
});

function addVideo(target: Sandbox, userId: number): number {
  const blob = target.store.blobs.findOrCreate({
    path: "/films/clip.mp4",
    sizeBytes: 1000,
    crc32: "0a1b2c3d",
    posterPath: "/films/clip.jpg",
    probe: {
      container: "mp4",
      mimeType: "video/mp4",
      durationSeconds: 12.5,
      bitRate: null,
      video: [{ codec: "h264", rfc6381: "avc1.64001f", widthPx: 1280, heightPx: 720, frameRate: 25 }],
      audio: [
        {
          codec: "aac",
          rfc6381: "mp4a.40.2",
          channels: 2,
          sampleRateHz: 48_000,
          languageCode: "eng",
          title: null,
        },
      ],
      subtitles: [],
      canPackage: true,
    },
  });
  const draft = {
    userId,
    parentId: 0,
    fileType: "VIDEO",
    contentType: "video/mp4",
    blobId: blob.id,
  } as const;
  const createdAt = target.clock.now() - 60;
  const clip = target.store.files.createFile({ ...draft, name: "Clip 9.mp4", sizeBytes: 1000, createdAt });
  target.store.files.createFile({ ...draft, name: "Clip 10.mp4", sizeBytes: 1000, createdAt });
  return clip.id;
}

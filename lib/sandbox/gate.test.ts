import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { FILE_TYPES } from "./state/entities";
import { FILE_SORTS } from "./state/listing";
import { ask, askRaw, createTestUser, type TestUser } from "./test-client";

/**
 * What put.io's own TypeScript SDK rejects, written down as schemas: it throws a whole reply away when a required key is
 * missing or of another type. Nothing of the app's client is used here, or a wrong guess would agree with itself.
 */
const id = z.int();
const time = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
const mediaMetadata = z.object({
  aspect_ratio: z.number().min(0).nullish(),
  codec: z.string().nullish(),
  duration: z.number().min(0).nullish(),
  height: z.int().min(0).nullish(),
  width: z.int().min(0).nullish(),
});
const mediaInfo = z.object({
  mime_type: z.string().nullish(),
  format: z
    .object({
      bit_rate: z.number().min(0).optional(),
      duration: z.number().min(0).optional(),
      name: z.string().optional(),
    })
    .nullish(),
  streams: z
    .array(
      z.object({
        channels: z.int().min(0).optional(),
        codec_name: z.string().optional(),
        codec_type: z.string().optional(),
        height: z.int().min(0).optional(),
        rfc6381_codec: z.string().optional(),
        width: z.int().min(0).optional(),
      }),
    )
    .optional(),
});
const file = z.object({
  id,
  parent_id: id.nullable(),
  name: z.string(),
  extension: z.string().nullable(),
  content_type: z.string().nullable(),
  file_type: z.enum(FILE_TYPES),
  folder_type: z.enum(["REGULAR", "SHARED_ROOT", "SHARED_FRIEND"]),
  size: z.number().min(0),
  crc32: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .nullable(),
  opensubtitles_hash: z.string().nullable(),
  created_at: time,
  updated_at: time,
  first_accessed_at: time.nullable(),
  icon: z.string().nullable(),
  screenshot: z.string().nullable(),
  is_hidden: z.boolean(),
  is_shared: z.boolean(),
  is_mp4_available: z.boolean(),
  start_from: z.number().min(0).optional(),
  sort_by: z.enum(FILE_SORTS).optional(),
  sender_name: z.string().optional(),
  stream_url: z.url().nullish(),
  mp4_stream_url: z.url().nullish(),
  need_convert: z.boolean().optional(),
  mp4_size: z.number().min(0).nullish(),
  video_metadata: mediaMetadata.nullish(),
  media_metadata: mediaMetadata.nullish(),
  content_type_and_codecs: z.string().nullish(),
  media_info: mediaInfo.nullish(),
});
const ok = z.literal("OK");
const listing = z.object({
  status: ok,
  files: z.array(file),
  parent: file.nullable(),
  cursor: z.string().nullable(),
  total: z.int().min(0).optional(),
  breadcrumbs: z.array(z.tuple([id, z.string()])).optional(),
});
const search = z.object({
  status: ok,
  files: z.array(file),
  cursor: z.string().nullable(),
  total: z.int().min(0),
});
const errorEnvelope = z.object({
  status: z.literal("ERROR"),
  status_code: z.int(),
  error_type: z.string(),
  error_message: z.string(),
  error_id: z.string().nullable(),
  error_uri: z.string(),
  extra: z.record(z.string(), z.unknown()),
});

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
    expect(() => listing.parse(body)).not.toThrow();
    expect(Object.keys(body)).toEqual(expect.arrayContaining(["cursor", "parent", "total", "breadcrumbs"]));
  });

  test("a listing whose parent is a file, as TV apps ask for one video", async () => {
    const query = { ...PARENT_FLAGS, parent_id: videoId };
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query });
    const { parent } = listing.parse(body);
    expect(parent).toMatchObject({ id: videoId, need_convert: false, mp4_size: 1000, start_from: 0 });
    expect(parent?.media_info?.streams).toHaveLength(2);
    expect(parent?.content_type_and_codecs).toBe('video/mp4; codecs="avc1.64001f, mp4a.40.2"');
  });

  test.each(["/v2/files/list/items-shared-with-you", "/v2/files/items-shared-with-you"])(
    "%s",
    async (path) => {
      const { body } = await ask(sandbox, path, { token: friend.token, query: { parent_id: "" } });
      const { files, parent } = listing.parse(body);
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
    const [season] = listing.parse(body).files;
    expect(season).toMatchObject({ is_shared: true, sender_name: `${friend.username}-friend` });
  });

  test("one file with every flag, in the shape of the contract", async () => {
    const { body } = await ask(sandbox, `/v2/files/${videoId}`, { token: user.token, query: ALL_FLAGS });
    const parsed = z.object({ status: ok, file }).parse(body).file;
    for (const flag of ["stream_url", "mp4_stream_url", "need_convert", "mp4_size", "video_metadata"]) {
      expect(parsed).toHaveProperty(flag);
    }
    expect(parsed.stream_url).toContain(`/v2/files/${videoId}/stream?oauth_token=${user.downloadToken}`);
  });

  test("a search, and its continuation", async () => {
    const query = { query: "clip", per_page: 1 };
    const first = search.parse((await ask(sandbox, "/v2/files/search", { token: user.token, query })).body);
    expect(first).toMatchObject({ total: 2, cursor: expect.any(String) });
    const form = { cursor: first.cursor ?? "", per_page: 5 };
    const next = search.parse(
      (await ask(sandbox, "/v2/files/search/continue", { token: user.token, form })).body,
    );
    expect([next.files.length, next.cursor, next.total]).toEqual([1, null, 2]);
  });

  test("the next file, by both names", async () => {
    const next = z.object({ id, name: z.string(), parent_id: id.nullable() });
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
    expect(errorEnvelope.parse(reply.body).status_code).toBe(status);
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
      plan_expiration_date: time.parse("2099-01-01T00:00:00"),
    });
    expect(Object.keys(Object(Object(body.info).settings))).toHaveLength(26);
  });
});

describe("transport", () => {
  test("lets a browser of any origin read with credentials", async () => {
    const headers = { origin: "http://app.test" };
    const reply = await ask(sandbox, "/v2/account/info", { token: user.token, headers });
    expect(reply.headers.get("access-control-allow-origin")).toBe("http://app.test");
    expect(reply.headers.get("access-control-allow-credentials")).toBe("true");
    expect(reply.headers.get("access-control-expose-headers")).toContain("X-Trace-ID");
    const preflight = await askRaw(sandbox, "/v2/files/delete", { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
  });

  test.each(["Token", "token", "Bearer", "BEARER"])("takes the token under the scheme %s", async (scheme) => {
    const headers = { authorization: `${scheme} ${user.token}` };
    expect((await ask(sandbox, "/v2/account/info", { headers })).status).toBe(200);
  });

  test("takes the token from the query, and never writes it into the log", async () => {
    const query = { oauth_token: user.token };
    expect((await ask(sandbox, "/v2/account/info", { query })).status).toBe(200);
    const { body } = await ask(sandbox, "/_sandbox/requests", { query: { username: user.username } });
    expect(JSON.stringify(body)).toContain("/v2/account/info");
    expect(JSON.stringify(body)).not.toContain(user.token);
  });

  test("answers HEAD without a body", async () => {
    const reply = await askRaw(sandbox, "/v2/account/info", {
      method: "HEAD",
      query: { oauth_token: user.token },
    });
    expect([reply.status, await reply.text()]).toEqual([200, ""]);
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

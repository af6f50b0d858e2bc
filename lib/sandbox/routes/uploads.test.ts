import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, askRaw, createTestUser, TEST_ORIGIN, type TestUser } from "../test-client";
import { uploadPath } from "../uploads/upload-bytes";

let sandbox: Sandbox = createSandbox();
const folders: string[] = [];

afterEach(async () => {
  await sandbox.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
  sandbox = createSandbox();
});

const checksum = (bytes: Uint8Array) => crc32(bytes).toString(16).padStart(8, "0");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const metadata = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");

type Piece = { offset: number; bytes: Uint8Array | ReadableStream<Uint8Array> };

function create(
  user: TestUser,
  wish: { sizeBytes: number; values: Record<string, string> },
): Promise<Response> {
  const headers = {
    "tus-resumable": "1.0.0",
    "upload-length": String(wish.sizeBytes),
    "upload-metadata": metadata(wish.values),
  };
  return askRaw(sandbox, "/files/", { method: "POST", token: user.token, headers });
}

async function begin(
  user: TestUser,
  wish: { sizeBytes: number; values: Record<string, string> },
): Promise<string> {
  const reply = await create(user, wish);
  expect(reply.status).toBe(201);
  return reply.headers.get("location") ?? "";
}

function send(user: TestUser, location: string, { offset, bytes }: Piece): Promise<Response> {
  const headers = {
    authorization: `Token ${user.token}`,
    "content-type": "application/offset+octet-stream",
    "upload-offset": String(offset),
  };
  const init = { method: "PATCH", headers, body: bytes as BodyInit, duplex: "half" };
  return sandbox.fetch(new Request(location, init), { clientIp: "127.0.0.1" });
}

const head = (user: TestUser, location: string) =>
  askRaw(sandbox, new URL(location).pathname, { method: "HEAD", token: user.token });

async function namesIn(user: TestUser, parentId = 0): Promise<string[]> {
  const { body } = await ask(sandbox, "/v2/files/list", {
    token: user.token,
    query: { parent_id: parentId },
  });
  return (body.files as { name: string }[]).map(({ name }) => name);
}

test("a file in two pieces is there with the last of them, with its id and checksum, and not before", async () => {
  const user = await createTestUser(sandbox);
  const location = await begin(user, { sizeBytes: 10, values: { name: "Ten.txt", parent_id: "0" } });
  expect(location).toMatch(`${TEST_ORIGIN}/files/`);
  const first = await send(user, location, { offset: 0, bytes: bytesOf("01234") });
  expect([first.status, first.headers.get("upload-offset")]).toEqual([204, "5"]);
  expect(first.headers.get("putio-file-id")).toBeNull();
  expect(await namesIn(user)).toEqual([]);

  const last = await send(user, location, { offset: 5, bytes: bytesOf("56789") });
  expect([last.status, last.headers.get("upload-offset")]).toEqual([204, "10"]);
  expect(last.headers.get("putio-file-crc32")).toBe(checksum(bytesOf("0123456789")));
  const id = last.headers.get("putio-file-id");
  const { body } = await ask(sandbox, `/v2/files/${id}`, { token: user.token });
  expect(body.file).toMatchObject({ name: "Ten.txt", size: 10, crc32: checksum(bytesOf("0123456789")) });
  const events = await ask(sandbox, "/v2/events/list", { token: user.token });
  expect(events.body.events).toMatchObject([{ type: "upload", file_id: Number(id), file_name: "Ten.txt" }]);
});

test("a wrong offset answers 409 and changes nothing, and HEAD says where to go on", async () => {
  const user = await createTestUser(sandbox);
  const location = await begin(user, { sizeBytes: 6, values: { name: "Six" } });
  await send(user, location, { offset: 0, bytes: bytesOf("abc") });
  expect((await send(user, location, { offset: 1, bytes: bytesOf("bcdef") })).status).toBe(409);
  const where = await head(user, location);
  expect([where.status, where.headers.get("upload-offset"), where.headers.get("upload-length")]).toEqual([
    200,
    "3",
    "6",
  ]);
  const done = await send(user, location, { offset: 3, bytes: bytesOf("def") });
  expect(done.headers.get("putio-file-crc32")).toBe(checksum(bytesOf("abcdef")));
});

test("what came before a connection broke is kept, and the checksum is right in the end", async () => {
  const user = await createTestUser(sandbox);
  const location = await begin(user, { sizeBytes: 6, values: { name: "Broken" } });
  const onDisk = uploadPath(sandbox, path.basename(location));
  let pulls = 0;
  const broken = new ReadableStream<Uint8Array>({
    async pull(controller) {
      pulls += 1;
      if (pulls === 1) return controller.enqueue(bytesOf("ab"));
      await vi.waitUntil(async () => (await stat(onDisk)).size === 2);
      controller.error(new Error("The line is dead."));
    },
  });
  await send(user, location, { offset: 0, bytes: broken }).catch(() => null);
  expect((await head(user, location)).headers.get("upload-offset")).toBe("2");
  const done = await send(user, location, { offset: 2, bytes: bytesOf("cdef") });
  expect(done.headers.get("putio-file-crc32")).toBe(checksum(bytesOf("abcdef")));
});

test("an upload goes on after a restart of the sandbox", async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), "uploads-"));
  folders.push(dataDir);
  await sandbox.close();
  sandbox = createSandbox({ dataDir });
  const user = await createTestUser(sandbox);
  const location = await begin(user, { sizeBytes: 4, values: { name: "Later" } });
  await send(user, location, { offset: 0, bytes: bytesOf("la") });
  await sandbox.close();
  sandbox = createSandbox({ dataDir });
  const done = await send(user, location, { offset: 2, bytes: bytesOf("st") });
  expect(done.headers.get("putio-file-crc32")).toBe(checksum(bytesOf("last")));
  expect(await namesIn(user)).toEqual(["Later"]);
});

test("a cancelled upload leaves nothing behind", async () => {
  const user = await createTestUser(sandbox);
  const location = await begin(user, { sizeBytes: 4, values: { name: "Gone" } });
  await send(user, location, { offset: 0, bytes: bytesOf("go") });
  const { pathname } = new URL(location);
  expect((await askRaw(sandbox, pathname, { method: "DELETE", token: user.token })).status).toBe(204);
  expect((await head(user, location)).status).toBe(404);
  expect(await readdir(sandbox.blobFiles.directory("uploads"))).toEqual([]);
  expect(await namesIn(user)).toEqual([]);
});

test("an empty file is made by its one empty piece", async () => {
  const user = await createTestUser(sandbox);
  const location = await begin(user, { sizeBytes: 0, values: { name: "Nothing" } });
  expect(await namesIn(user)).toEqual([]);
  const done = await send(user, location, { offset: 0, bytes: bytesOf("") });
  expect(done.headers.get("putio-file-id")).toMatch(/^\d+$/);
  expect(done.headers.get("putio-file-crc32")).toBe("00000000");
  expect(await namesIn(user)).toEqual(["Nothing"]);
});

test("overwriting keeps the id, without it there are two of the name, and the time of the source is kept", async () => {
  const user = await createTestUser(sandbox);
  const upload = async (text: string, values: Record<string, string> = {}) => {
    const sizeBytes = bytesOf(text).byteLength;
    const location = await begin(user, { sizeBytes, values: { name: "Same", ...values } });
    return Number(
      (await send(user, location, { offset: 0, bytes: bytesOf(text) })).headers.get("putio-file-id"),
    );
  };
  const first = await upload("one");
  const changed = { overwrite: "true", "updated-at": "2020-02-03T04:05:06+02:00" };
  expect(await upload("other", changed)).toBe(first);
  const { body } = await ask(sandbox, `/v2/files/${first}`, { token: user.token });
  expect(body.file).toMatchObject({ size: 5, updated_at: "2020-02-03T02:05:06" });
  expect(await upload("two")).not.toBe(first);
  expect(await namesIn(user)).toEqual(["Same", "Same"]);
  const account = await ask(sandbox, "/v2/account/info", { token: user.token });
  expect(account.body.info).toMatchObject({ disk: { used: 8 } });
});

test("what does not fit is refused before its first byte, unfinished uploads counted", async () => {
  const user = await createTestUser(sandbox);
  const tebibyte = 1024 ** 4;
  const wish = { sizeBytes: tebibyte - 5, values: { name: "Big" } };
  await begin(user, wish);
  const refused = await create(user, { sizeBytes: 10, values: { name: "Small" } });
  expect(refused.status).toBe(402);
  expect(await refused.json()).toMatchObject({ status: "ERROR", status_code: 402 });
});

test("nobody reaches the upload of somebody else", async () => {
  const user = await createTestUser(sandbox);
  const other = await createTestUser(sandbox);
  const location = await begin(user, { sizeBytes: 2, values: { name: "Mine" } });
  expect((await send(other, location, { offset: 0, bytes: bytesOf("no") })).status).toBe(404);
  expect((await head(other, location)).status).toBe(404);
  const foreign = await ask(sandbox, "/v2/files/create-folder", {
    token: other.token,
    form: { name: "Theirs" },
  });
  const folderId = (foreign.body.file as { id: number }).id;
  const refused = await create(user, { sizeBytes: 1, values: { name: "a", parent_id: String(folderId) } });
  expect(refused.status).toBe(404);
});

test.each([
  ["no name", { "upload-length": "1" }, "EMPTY_NAME"],
  ["a slash", { "upload-length": "1", "upload-metadata": metadata({ name: "a/b" }) }, "SLASH_IN_NAME"],
  ["no length", { "upload-metadata": metadata({ name: "a" }) }, "BadRequest"],
  [
    "a length that is none",
    { "upload-length": "-1", "upload-metadata": metadata({ name: "a" }) },
    "BadRequest",
  ],
  ["metadata that is none", { "upload-length": "1", "upload-metadata": "name %%%" }, "BadRequest"],
  [
    "a time that is none",
    { "upload-length": "1", "upload-metadata": metadata({ name: "a", "updated-at": "soon" }) },
    "BadRequest",
  ],
])("%s is refused with 400", async (_what, headers, errorType) => {
  const user = await createTestUser(sandbox);
  const reply = await askRaw(sandbox, "/files/", { method: "POST", token: user.token, headers });
  expect(reply.status).toBe(400);
  expect(await reply.json()).toMatchObject({ error_type: errorType });
});

test("a film that was uploaded is known by its codecs at once", async () => {
  const user = await createTestUser(sandbox);
  const film = new Uint8Array(
    await readFile(path.join(import.meta.dirname, "../media/fixtures/two-audio.mkv")),
  );
  const location = await begin(user, { sizeBytes: film.byteLength, values: { name: "Film.mkv" } });
  const done = await send(user, location, { offset: 0, bytes: film });
  const id = done.headers.get("putio-file-id");
  const { body } = await ask(sandbox, `/v2/files/${id}`, { token: user.token, query: { media_info: 1 } });
  expect(body.file).toMatchObject({
    file_type: "VIDEO",
    media_info: { streams: [{ codec_name: "h264" }, { codec_type: "audio" }, { codec_type: "audio" }] },
  });
});

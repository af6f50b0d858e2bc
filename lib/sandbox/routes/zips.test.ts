import { appendFile, rm } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dataStart, readZipEntry } from "../archive/zip-data";
import { readZipDirectory } from "../archive/zip-directory";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { zipListSchema, zipSchema } from "../gate-schemas";
import { jobsOf } from "../jobs/sandbox-jobs";
import { FileWindow } from "../media/file-window";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { addBytes } from "../test-media";

let sandbox: Sandbox;
let user: TestUser;
beforeEach(async () => {
  sandbox = createSandbox({ realNow: () => Date.parse("2030-01-01T00:00:00Z") });
  user = await createTestUser(sandbox);
});
afterEach(() => sandbox.close());

const get = (where: string, token = user.token) => ask(sandbox, where, { token });
const show = async (id: number) => zipSchema.parse((await get(`/v2/zips/${id}`)).body);
const folder = (name: string, parentId = 0) =>
  sandbox.store.files.createFolder({ userId: user.userId, parentId, name }).id;
const file = (name: string, content = name, parentId = 0) =>
  addBytes(sandbox, user.userId, { name, content, parentId });

async function create(...ids: number[]): Promise<number> {
  const { body } = await ask(sandbox, "/v2/zips/create", {
    token: user.token,
    form: { file_ids: ids.join(",") },
  });
  return Number(body.zip_id);
}

async function finish(): Promise<void> {
  await jobsOf(sandbox).zips.whenIdle();
  sandbox.clock.advance(60);
}

async function addressOf(id: number): Promise<string> {
  await finish();
  const zip = await show(id);
  return zip.zip_status === "DONE" ? zip.url : "";
}

async function fetchBytes(address: string, headers: Record<string, string> = {}): Promise<Buffer> {
  return Buffer.from(await (await askRaw(sandbox, address, { headers })).arrayBuffer());
}

/** Paths and texts of a zip. Its checksums are compared by the unpacker's own tests with zips of other programs. */
async function read(zip: Buffer): Promise<Record<string, string>> {
  const written = await sandbox.blobFiles.write([zip]);
  const where = sandbox.blobFiles.resolve(written.path);
  const contents: Record<string, string> = {};
  await FileWindow.using(where, async (window) => {
    for (const entry of await readZipDirectory(window)) {
      const chunks: Buffer[] = [];
      const start = await dataStart(window, entry);
      for await (const chunk of readZipEntry(where, entry, { start, password: null })) chunks.push(chunk);
      contents[entry.path] = Buffer.concat(chunks).toString("utf8");
    }
  });
  return contents;
}

describe("a zip", () => {
  test("is new, then being made, then there, by the clock", async () => {
    const { id: fileId } = await file("a.txt");
    const id = await create(fileId);
    await jobsOf(sandbox).zips.whenIdle();
    expect(await show(id)).toMatchObject({ zip_status: "NEW", url: null });
    sandbox.clock.advance(1);
    expect(await show(id)).toMatchObject({ zip_status: "PROCESSING", url: null });
    sandbox.clock.advance(2);
    expect(await show(id)).toMatchObject({ zip_status: "DONE", missing_files: [] });
    const { zips } = zipListSchema.parse((await get("/v2/zips/list")).body);
    expect(zips).toEqual([{ id, created_at: "2030-01-01T00:00:00" }]);
    const [event] = sandbox.store.events.list(user.userId, { before: null, limit: 1 });
    expect(event).toMatchObject({ type: "zip_created", extra: { zip_id: id } });
  });

  test("holds folders with all that is in them, names in any script, empty files and folders", async () => {
    const top = folder("Şarkılar 🎵");
    const inner = folder("empty", top);
    folder("inner", top);
    await file("夜行列車.txt", "night train", top);
    await file("nothing", "", top);
    await file("deep.txt", "deep", folder("deeper", inner));
    const single = await file("single.txt");
    const id = await create(top, single.id);
    expect(await read(await fetchBytes(await addressOf(id)))).toEqual({
      "Şarkılar 🎵/": "",
      "Şarkılar 🎵/夜行列車.txt": "night train",
      "Şarkılar 🎵/nothing": "",
      "Şarkılar 🎵/empty/": "",
      "Şarkılar 🎵/empty/deeper/": "",
      "Şarkılar 🎵/empty/deeper/deep.txt": "deep",
      "Şarkılar 🎵/inner/": "",
      "single.txt": "single.txt",
    });
  });

  test("has no name twice, and none that leads out of its folder", async () => {
    const top = folder("..");
    await file("twice.txt", "1", top);
    await file("twice.txt", "2", top);
    await file(".", "3", top);
    const id = await create(top);
    const names = Object.keys(await read(await fetchBytes(await addressOf(id))));
    expect(names.sort()).toEqual(["__/", "__/_", "__/twice (1).txt", "__/twice.txt"]);
  });

  test("is served with its size, with HEAD, and any part of it is the part of the whole", async () => {
    const ids = await Promise.all(
      Array.from({ length: 30 }, async (_, index) => (await file(`${index}.txt`, "x".repeat(index * 37))).id),
    );
    const id = await create(...ids);
    const address = await addressOf(id);
    const zip = await show(id);
    const head = await askRaw(sandbox, address, { method: "HEAD" });
    const whole = await fetchBytes(address);
    expect([head.status, head.headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect([Number(head.headers.get("content-length")), zip.zip_status === "DONE" && zip.size]).toEqual([
      whole.length,
      whole.length,
    ]);
    for (let start = 0; start < whole.length; start += 997) {
      const end = Math.min(whole.length - 1, start + 1500);
      const part = await fetchBytes(address, { range: `bytes=${start}-${end}` });
      expect(part.equals(whole.subarray(start, end + 1)), `bytes ${start} to ${end}`).toBe(true);
    }
    expect((await fetchBytes(address, { range: "bytes=-22" })).toString("latin1", 0, 2)).toBe("PK");
  });

  test.each([
    ["one file", ["Şarkı.mp3"], "%C5%9Eark%C4%B1.mp3.zip"],
    ["several", ["a", "b"], "Files.zip"],
  ])("%s: the download has a name", async (_, names, expected) => {
    const ids = await Promise.all(names.map(async (name) => (await file(name)).id));
    const reply = await askRaw(sandbox, await addressOf(await create(...ids)), { method: "HEAD" });
    expect(reply.headers.get("content-disposition")).toContain(`filename*=UTF-8''${expected}`);
  });

  test("survives a restart half-way", async () => {
    const dataDir = sandbox.blobFiles.directory("data");
    const first = createSandbox({ dataDir });
    const owner = await createTestUser(first);
    const { id: fileId } = await addBytes(first, owner.userId, { name: "a.txt", content: "text" });
    const created = await ask(first, "/v2/zips/create", { token: owner.token, form: { file_ids: fileId } });
    await first.close();
    const second = createSandbox({ dataDir });
    await jobsOf(second).zips.whenIdle();
    second.clock.advance(60);
    const { body } = await ask(second, `/v2/zips/${created.body.zip_id}`, { token: owner.token });
    expect(body).toMatchObject({ zip_status: "DONE", missing_files: [] });
    await second.close();
  });
});

describe("what is not there", () => {
  test("lost files are named and left out; when all are, the zip is an error", async () => {
    const top = folder("kit");
    const kept = await file("kept.txt", "kept", top);
    const lost = await file("lost.txt", "lost", top);
    await rm(lost.path);
    const id = await create(top);
    const address = await addressOf(id);
    expect(await show(id)).toMatchObject({ missing_files: ["kit/lost.txt"] });
    expect(Object.keys(await read(await fetchBytes(address)))).toEqual(["kit/", "kit/kept.txt"]);
    const alone = await create(lost.id);
    await finish();
    expect(await show(alone)).toMatchObject({ zip_status: "ERROR", url: null });
    await rm(kept.path);
    await expect(fetchBytes(address)).rejects.toThrow();
  });

  test.each(["unknown", "a stranger's", "cancelled", "old"])("%s: 410 LINK_EXPIRED", async (kind) => {
    const { id: fileId } = await file("a.txt");
    const id = await create(fileId);
    const address = await addressOf(id);
    const stranger = await createTestUser(sandbox);
    if (kind === "cancelled") expect((await get(`/v2/zips/${id}/cancel`)).status).toBe(200);
    if (kind === "old") sandbox.clock.advance(24 * 3600);
    const token = kind === "a stranger's" ? stranger.token : user.token;
    const { status, body } = await get(`/v2/zips/${kind === "unknown" ? 1 : id}`, token);
    expect([status, body.error_type]).toEqual([410, "LINK_EXPIRED"]);
    if (kind === "cancelled") expect((await ask(sandbox, address)).body.error_type).toBe("LINK_EXPIRED");
  });

  test("what goes wrong while it is built is 500 ERROR_IN_ZIP, and can be retried", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const added = await file("a.txt", "text");
    sandbox.store.blobs.update(added.blobId ?? 0, { crc32: null });
    const resolve = vi.spyOn(sandbox.blobFiles, "resolve");
    // There when it is looked for, gone when it is read.
    resolve
      .mockImplementationOnce(() => added.path)
      .mockImplementationOnce(() => path.join(added.path, "gone"));
    const id = await create(added.id);
    await finish();
    resolve.mockRestore();
    const { status, body } = await get(`/v2/zips/${id}`);
    expect([status, body.error_type]).toEqual([500, "ERROR_IN_ZIP"]);
    expect((await get(`/v2/zips/${id}/retry`)).status).toBe(200);
    expect(await show(id)).toMatchObject({ zip_status: "NEW" });
    await finish();
    expect(await show(id)).toMatchObject({ zip_status: "DONE" });
    vi.restoreAllMocks();
  });

  test("more than a zip may hold is 403, an unknown file 404, nothing 400", async () => {
    const draft = { userId: user.userId, parentId: 0, name: "huge", fileType: "FILE" } as const;
    const huge = sandbox.store.files.createFile({
      ...draft,
      contentType: "application/octet-stream",
      sizeBytes: 60 * 1024 ** 3,
    });
    const refusal = async (form: Record<string, string | number>) => {
      const { status, body } = await ask(sandbox, "/v2/zips/create", { token: user.token, form });
      return [status, body.error_type];
    };
    expect(await refusal({ file_ids: huge.id })).toEqual([403, "ZIP_TOTAL_SIZE_EXCEEDED"]);
    expect(await refusal({ file_ids: 999_999 })).toEqual([404, "NotFound"]);
    expect(await refusal({})).toEqual([400, "BadRequest"]);
  });

  test("bytes that changed behind its back are not passed off as the old ones", async () => {
    const added = await file("a.txt", "text");
    await appendFile(added.path, "more");
    const id = await create(added.id);
    await finish();
    expect(await show(id)).toMatchObject({ zip_status: "ERROR" });
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { downloadLinksSchema } from "../gate-schemas";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { addBytes, addFixture } from "../test-media";

let sandbox: Sandbox;
let user: TestUser;
beforeEach(async () => {
  sandbox = createSandbox({ realNow: () => Date.parse("2030-01-01T00:00:00Z") });
  user = await createTestUser(sandbox);
});
afterEach(() => sandbox.close());

async function create(...ids: number[]) {
  const form = { file_ids: ids.join(",") };
  return ask(sandbox, "/v2/download_links/create", { token: user.token, form });
}

const get = (id: unknown, token = user.token) => ask(sandbox, `/v2/download_links/${id}`, { token });
const show = async (id: unknown) => downloadLinksSchema.parse((await get(id)).body);
const text = (name: string, parentId = 0) =>
  addBytes(sandbox, user.userId, { name, content: name, parentId });

describe("download links", () => {
  test("come by the clock: of every file below, of media, and of MP4s; each works without a token", async () => {
    const folder = sandbox.store.files.createFolder({ userId: user.userId, parentId: 0, name: "kit" });
    const note = await text("note.txt", folder.id);
    const place = { parentId: folder.id };
    const mp4 = await addFixture(sandbox, user.userId, { fixture: "b-frames.mp4", ...place });
    const mkv = await addFixture(sandbox, user.userId, { fixture: "two-audio.mkv", ...place });
    const { id } = (await create(folder.id, note.id)).body;
    expect(await show(id)).toMatchObject({ links_status: "NEW", links: null });
    sandbox.clock.advance(1);
    expect(await show(id)).toMatchObject({ links_status: "PROCESSING", links: null });
    sandbox.clock.advance(2);
    const { links } = await show(id);
    const link = (fileId: number, rest: string) =>
      `http://sandbox.test:4100/v2/files/${fileId}/${rest}?oauth_token=${user.downloadToken}`;
    expect(links?.download_links.sort()).toEqual(
      [note, mp4, mkv].map((file) => link(file.id, "download")).sort(),
    );
    expect(links?.media_links.sort()).toEqual([link(mp4.id, "stream"), link(mkv.id, "stream")].sort());
    expect(links?.mp4_links).toEqual([link(mp4.id, "mp4/download")]);
    for (const address of links?.download_links ?? []) {
      expect((await askRaw(sandbox, address)).status).toBe(302);
    }
  });

  test("asking again for the same, in any order, is the same request", async () => {
    const [a, b] = [await text("a"), await text("b")];
    const { id } = (await create(a.id, b.id)).body;
    expect((await create(b.id, a.id, a.id)).body.id).toBe(id);
    expect((await create(a.id)).body.id).not.toBe(id);
    sandbox.clock.advance(24 * 3600);
    expect((await create(a.id, b.id)).body.id).not.toBe(id);
  });

  test("files that are gone by then have none; when all are, it is an error", async () => {
    const [a, b] = [await text("a"), await text("b")];
    const { id } = (await create(a.id, b.id)).body;
    sandbox.clock.advance(10);
    sandbox.store.files.remove(a.id);
    expect((await show(id)).links?.download_links).toHaveLength(1);
    sandbox.store.files.remove(b.id);
    expect(await show(id)).toMatchObject({ links_status: "ERROR", links: null });
  });

  test.each(["unknown", "a stranger's", "old"])("%s: 404 LINKS_NOT_FOUND", async (kind) => {
    const { id } = (await create((await text("a")).id)).body;
    const stranger = await createTestUser(sandbox);
    if (kind === "old") sandbox.clock.advance(24 * 3600);
    const token = kind === "a stranger's" ? stranger.token : user.token;
    const { status, body } = await get(kind === "unknown" ? 1 : id, token);
    expect([status, body.error_type]).toEqual([404, "LINKS_NOT_FOUND"]);
  });

  test("an unknown file is 400 BadRequest", async () => {
    const { status, body } = await create((await text("a")).id, 999_999);
    expect([status, body.error_type]).toEqual([400, "BadRequest"]);
  });

  test("too many files, too many below, too many requests at once", async () => {
    const large = await createTestUser(sandbox, { seed: "large-folder", options: { rows: 10_001 } });
    const refusal = async (form: Record<string, string | number>) => {
      const { status, body } = await ask(sandbox, "/v2/download_links/create", { token: large.token, form });
      return [status, body.error_type];
    };
    const folderId = Number(large.reply.folder_id);
    const rows = sandbox.store.files.children(large.userId, folderId).slice(0, 1001);
    const ids = rows.map((row) => row.id);
    expect(await refusal({ file_ids: ids.join(",") })).toEqual([400, "DownloadLinksTooManyFilesRequested"]);
    expect(await refusal({ file_ids: folderId })).toEqual([400, "DownloadLinksTooManyChildrenRequested"]);
    for (let count = 0; count < 5; count++)
      expect((await refusal({ file_ids: ids[count] ?? 0 }))[0]).toBe(200);
    expect(await refusal({ file_ids: ids[5] ?? 0 })).toEqual([400, "DownloadLinksConcurrentLimit"]);
    sandbox.clock.advance(10);
    expect((await refusal({ file_ids: ids[5] ?? 0 }))[0]).toBe(200);
  });
});

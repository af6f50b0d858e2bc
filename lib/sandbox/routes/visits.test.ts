import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { listingSchema } from "../gate-schemas";
import { publicShareReplySchema } from "../gate-schemas-sharing";
import { plantLink } from "../sharing/public-links";
import type { FileRecord } from "../state/entities";
import { ask, askRaw, createTestUser, type TestCall, type TestUser } from "../test-client";
import { addFixture } from "../test-media";
import { plantPaths } from "../test-tree";
import { allRoutes } from "./all-routes";

let sandbox: Sandbox;
let owner: TestUser;
let ids: Record<string, number>;
let film: FileRecord;
/** Of the folder A, and of the file beside it. */
let token: string;
let fileToken: string;

async function start(options: { isVisitorHlsOpen?: boolean } = {}): Promise<void> {
  sandbox = createSandbox({ realNow: () => Date.parse("2030-01-01T00:00:00Z"), ...options });
  owner = await createTestUser(sandbox);
  ids = plantPaths(sandbox, owner.userId, { A: { inner: { "two.mkv": 20 }, "three.mkv": 5 }, "film.mkv": 7 });
  film = await addFixture(sandbox, owner.userId, { fixture: "b-frames.mp4", parentId: ids.A ?? 0 });
  token = linkTo("A");
  fileToken = linkTo("film.mkv");
}

beforeEach(() => start());
afterEach(() => sandbox.close());

function linkTo(name: string): string {
  const file = sandbox.store.files.get(ids[name] ?? 0);
  if (file === null) throw new Error(`There is no ${name}.`);
  return plantLink(sandbox.store, { file }).token;
}

const visit = (path: string, call: TestCall = {}) =>
  ask(sandbox, `/v2/public_share${path}`, { token, ...call });

async function list(query: Record<string, string | number> = {}, as = token) {
  return listingSchema.parse((await visit("/files/list", { query, token: as })).body);
}

async function urlOf(fileId: number, as = token): Promise<string> {
  const { status, body } = await visit(`/files/${fileId}/url`, { token: as });
  expect(status).toBe(200);
  return String(body.url);
}

const namesOf = (listing: { files: { name: string }[] }) => listing.files.map((file) => file.name);

describe("a visitor", () => {
  test("learns what the link is of, and whose", async () => {
    const { public_share } = publicShareReplySchema.parse((await visit("")).body);
    expect(public_share).toMatchObject({
      token,
      owner: { name: owner.username },
      user_file: { id: ids.A, name: "A", file_type: "FOLDER" },
    });
  });

  test("lists the link's folder and those below it", async () => {
    const top = await list({ total: 1, breadcrumbs: 1 });
    expect(namesOf(top)).toEqual(["inner", "b-frames.mp4", "three.mkv"]);
    expect(top).toMatchObject({ total: 3, breadcrumbs: [], parent: { id: ids.A, parent_id: null } });
    expect(namesOf(await list({ parent_id: 0 }))).toEqual(namesOf(top));
    const inner = await list({ parent_id: ids["A/inner"] ?? 0, breadcrumbs: 1 });
    expect([namesOf(inner), inner.breadcrumbs]).toEqual([["two.mkv"], [[ids.A, "A"]]]);
  });

  test("has a linked file as the parent of a list of nothing", async () => {
    const listing = await list({ mp4_status_parent: 1 }, fileToken);
    expect(listing).toMatchObject({ files: [], cursor: null, parent: { name: "film.mkv", parent_id: null } });
  });

  test("goes on page by page, and only with a cursor of this very link", async () => {
    const first = await list({ per_page: 1, sort_by: "NAME_DESC" });
    const cursor = String(first.cursor);
    const next = await visit("/files/list/continue", { form: { cursor, per_page: 5 } });
    const names = [...namesOf(first), ...(next.body.files as { name: string }[]).map(({ name }) => name)];
    expect([names, next.body.cursor]).toEqual([["inner", "three.mkv", "b-frames.mp4"], null]);
    const other = linkTo("A");
    const owners = await ask(sandbox, "/v2/files/list", { token: owner.token, query: { per_page: 1 } });
    for (const [given, as] of [
      [cursor, other],
      [String(owners.body.cursor), token],
      ["garbage", token],
      ["", token],
    ] as const) {
      const reply = await visit("/files/list/continue", { form: { cursor: given }, token: as });
      expect(reply.status).toBe(400);
    }
    const asOwner = await ask(sandbox, "/v2/files/list/continue", { token: owner.token, form: { cursor } });
    expect(asOwner.status).toBe(400);
  });

  test("sees nothing of what the owner has watched, and no address with the owner's token", async () => {
    sandbox.store.files.update(film.id, { firstAccessedAt: 1, startFromSeconds: 1 });
    const flags = { stream_url: 1, mp4_stream_url: 1, mp4_status: 1, video_metadata: 1 };
    const { files } = await list(flags);
    expect(files.find((file) => file.id === film.id)).toMatchObject({
      first_accessed_at: null,
      start_from: 0,
      stream_url: null,
      mp4_stream_url: null,
      need_convert: false,
      video_metadata: { codec: "h264" },
    });
    const reply = await visit("/files/list", { query: { ...flags, stream_url_parent: 1 } });
    expect(JSON.stringify(reply.body)).not.toContain("sbxtok_");
  });

  test("gets the bytes of a file, in ranges, without a trace in the owner's account", async () => {
    const url = await urlOf(film.id);
    const whole = await askRaw(sandbox, url);
    expect((await whole.arrayBuffer()).byteLength).toBe(film.sizeBytes);
    const part = await askRaw(sandbox, url, { headers: { range: "bytes=4-7" } });
    expect([part.status, Buffer.from(await part.arrayBuffer()).toString()]).toEqual([206, "ftyp"]);
    expect(sandbox.store.files.get(film.id)?.firstAccessedAt).toBeNull();
  });

  test.each([
    ["a file beside the link's folder", () => ids["film.mkv"], 404],
    ["a file that is nowhere", () => 7, 404],
    ["the root", () => 0, 404],
    ["a folder", () => ids["A/inner"], 400],
  ])("gets no bytes of %s", async (_, id, status) => {
    expect((await visit(`/files/${id()}/url`)).status).toBe(status);
  });

  test("lists nothing outside of the link, and a folder no longer that was moved out of it", async () => {
    expect((await visit("/files/list", { query: { parent_id: ids["film.mkv"] ?? 0 } })).status).toBe(404);
    expect((await visit("/files/list", { query: { parent_id: -1 } })).status).toBe(404);
    const form = { file_ids: ids["A/inner"] ?? 0, parent_id: 0 };
    await ask(sandbox, "/v2/files/move", { token: owner.token, form });
    expect((await visit("/files/list", { query: { parent_id: ids["A/inner"] ?? 0 } })).status).toBe(404);
  });

  test("sees what the owner puts into the folder at once", async () => {
    const form = { name: "new", parent_id: ids.A ?? 0 };
    await ask(sandbox, "/v2/files/create-folder", { token: owner.token, form });
    expect(namesOf(await list())).toContain("new");
  });

  test("may ask nothing else, and others may not ask this", async () => {
    for (const route of allRoutes) {
      if (route.access === "public" || route.path.startsWith("/v2/public_share")) continue;
      const path = route.path.replace(/:\w+\*?/g, String(film.id));
      const reply = await askRaw(sandbox, path, { token, method: route.method });
      // The parts of HLS look at their own signature first.
      expect([route.path, reply.status]).toEqual([route.path, route.path.startsWith("/hls/") ? 403 : 401]);
    }
    for (const others of [owner.token, owner.firstPartyToken, owner.downloadToken]) {
      expect((await visit("", { token: others })).body.error_type).toBe("invalid_scope");
    }
  });
});

describe("when a link ends, everything made of it does", () => {
  const ends: [string, () => void, number][] = [
    ["is over", () => sandbox.clock.advance(7 * 86_400), 401],
    ["is deleted", () => remove(), 404],
    ["has lost its folder", () => sandbox.store.files.remove(ids.A ?? 0), 404],
  ];

  function remove(): void {
    for (const { id } of sandbox.store.publicLinks.open(owner.userId)) sandbox.store.publicLinks.remove(id);
  }

  test.each(ends)("because it %s", async (_, end, status) => {
    const first = await list({ per_page: 1 });
    end();
    const calls = [
      visit(""),
      visit("/files/list"),
      visit("/files/list/continue", { form: { cursor: String(first.cursor) } }),
      visit(`/files/${film.id}/url`),
    ];
    expect((await Promise.all(calls)).map((reply) => reply.status)).toEqual(calls.map(() => status));
  });

  test("addresses of storage that were made before too", async () => {
    const url = await urlOf(film.id);
    remove();
    expect((await askRaw(sandbox, url)).status).toBe(404);
  });

  test("an address does not outlive a link that is over", async () => {
    sandbox.clock.advance(7 * 86_400 - 60);
    const url = await urlOf(film.id);
    sandbox.clock.advance(59);
    expect((await askRaw(sandbox, url)).status).toBe(200);
    sandbox.clock.advance(1);
    expect((await askRaw(sandbox, url)).status).toBe(404);
  });
});

describe("HLS", () => {
  const path = () => `/v2/files/${film.id}/hls/media.m3u8`;
  const addresses = (playlist: string) => playlist.match(/http:[^\s"]+/g) ?? [];

  test("is closed to visitors", async () => {
    expect((await ask(sandbox, path(), { token })).body.error_type).toBe("invalid_scope");
  });

  test("may be opened to them, for what the link shows and as long as it lasts", async () => {
    await sandbox.close();
    await start({ isVisitorHlsOpen: true });
    const master = await askRaw(sandbox, path(), { token });
    const [media = ""] = addresses(await master.text());
    const [init = ""] = addresses(await (await askRaw(sandbox, media)).text());
    expect([master.status, (await askRaw(sandbox, init)).status]).toEqual([200, 200]);
    expect(sandbox.store.files.get(film.id)?.firstAccessedAt).toBeNull();
    expect((await askRaw(sandbox, path(), { token: fileToken })).status).toBe(404);
    sandbox.clock.advance(7 * 86_400);
    expect((await askRaw(sandbox, path(), { token })).status).toBe(401);
    for (const { id } of sandbox.store.publicLinks.open(owner.userId)) sandbox.store.publicLinks.remove(id);
  });

  test("of a visitor stops at the next address when the link is taken back", async () => {
    await sandbox.close();
    await start({ isVisitorHlsOpen: true });
    const [media = ""] = addresses(await (await askRaw(sandbox, path(), { token })).text());
    const [init = "", segment = ""] = addresses(await (await askRaw(sandbox, media)).text());
    for (const { id } of sandbox.store.publicLinks.open(owner.userId)) sandbox.store.publicLinks.remove(id);
    for (const address of [media, init, segment]) expect((await askRaw(sandbox, address)).status).toBe(404);
  });
});

import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { jobsOf } from "../jobs/sandbox-jobs";
import type { FileRecord } from "../state/entities";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";
import { addFixture } from "../test-media";

let sandbox: Sandbox;
let owner: TestUser;
let friend: TestUser;
let folder: FileRecord;
let film: FileRecord;

beforeEach(async () => {
  sandbox = createSandbox({ ffmpeg: null });
  [owner, friend] = await Promise.all([createTestUser(sandbox), createTestUser(sandbox)]);
  const { friends, files, shares } = sandbox.store;
  friends.befriend(owner.userId, friend.userId);
  folder = files.createFolder({ userId: owner.userId, parentId: 0, name: "Shared" });
  film = await addFixture(sandbox, owner.userId, { fixture: "b-frames.mp4", parentId: folder.id });
  shares.add({ fileId: folder.id, ownerId: owner.userId, friendId: friend.userId });
});

afterEach(() => sandbox.close());

/** What the friend's programs hold when the owner changes their mind: everything that was opened before. */
async function openEverything(): Promise<string[]> {
  const { token } = friend;
  const at = (rest: string) => `/v2/files/${film.id}${rest}`;
  const master = await askRaw(sandbox, at("/hls/media.m3u8"), { token });
  const playlists = addressesIn(await master.text());
  const parts = await Promise.all(playlists.map(async (each) => (await askRaw(sandbox, each)).text()));
  const stream = await askRaw(sandbox, at("/stream"), { token });
  const mp4 = await askRaw(sandbox, at("/mp4/stream"), { token });
  const { body } = await ask(sandbox, at("/url"), { token });
  return [
    ...playlists,
    ...parts.flatMap(addressesIn),
    String(stream.headers.get("location")),
    String(mp4.headers.get("location")),
    String(body.url),
  ];
}

function addressesIn(playlist: string): string[] {
  return playlist.match(/http:[^\s"]+/g) ?? [];
}

function statusesOf(addresses: string[]): Promise<number[]> {
  return Promise.all(
    addresses.map(async (address) => {
      const reply = await askRaw(sandbox, address);
      await reply.body?.cancel();
      return reply.status;
    }),
  );
}

const revoke = () =>
  ask(sandbox, `/v2/files/${folder.id}/unshare`, { token: owner.token, form: { shares: "everyone" } });

const ENDS: [string, () => unknown][] = [
  ["the share is taken back", revoke],
  [
    "the file is moved out of the shared folder",
    () => ask(sandbox, "/v2/files/move", { token: owner.token, form: { file_ids: film.id, parent_id: 0 } }),
  ],
  [
    "the file is thrown away",
    () => ask(sandbox, "/v2/files/delete", { token: owner.token, form: { file_ids: film.id } }),
  ],
];

describe("reading stops at the next address when", () => {
  test.each(ENDS)("%s", async (_, end) => {
    const addresses = await openEverything();
    expect(addresses.length).toBeGreaterThanOrEqual(6);
    expect(new Set(await statusesOf(addresses))).toEqual(new Set([200]));
    await end();
    expect(new Set(await statusesOf(addresses))).toEqual(new Set([404]));
  });

  test("the owner of the bytes goes on", async () => {
    const { body } = await ask(sandbox, `/v2/files/${film.id}/url`, { token: owner.token });
    await revoke();
    expect(await statusesOf([String(body.url)])).toEqual([200]);
  });
});

test("when everything is taken back, a fresh look shows no share and every link answers 404", async () => {
  const { store } = sandbox;
  const me = await createTestUser(sandbox, { seed: "demo" });
  const [aylaName = ""] = me.reply.friends as string[];
  const ayla = store.users.byName(aylaName)?.id ?? 0;
  const photos = store.files.child({ userId: me.userId, parentId: 0, name: "Photos" })?.id ?? 0;
  const firstParty = { token: me.firstPartyToken };
  const shared = async () => (await ask(sandbox, "/v2/files/shared", { token: me.token })).body.shared;
  const links = async () => (await ask(sandbox, "/v2/public_share/list", firstParty)).body.public_shares;
  const before = (await links()) as { id: number; token: string }[];
  for (const { id } of (await shared()) as { id: number }[]) {
    const form = { shares: "everyone" };
    await ask(sandbox, `/v2/files/${id}/unshare`, { token: me.token, form });
  }
  for (const { id } of before) {
    await ask(sandbox, `/v2/public_share/${id}`, { ...firstParty, method: "DELETE" });
  }
  expect([before.length, await shared(), await links()]).toEqual([2, [], []]);
  expect(store.shares.filesBetween(me.userId, ayla)).toEqual([]);
  const { body } = await ask(sandbox, `/v2/files/${photos}/shared-with-v2`, { token: me.token });
  expect(body.shares).toEqual([]);
  for (const { token } of before) {
    expect((await ask(sandbox, "/v2/public_share", { token })).status).toBe(404);
  }
});

describe("after a share was taken back", () => {
  test.each(["", "/url", "/stream", "/download", "/hls/media.m3u8", "/subtitles", "/start-from", "/mp4"])(
    "a file's %s is 404 to the friend",
    async (rest) => {
      const path = `/v2/files/${film.id}${rest}`;
      expect((await askRaw(sandbox, path, { token: friend.token })).status).toBeLessThan(400);
      await revoke();
      expect((await askRaw(sandbox, path, { token: friend.token })).status).toBe(404);
    },
  );

  test("the folder, its cursor, the search and the list of friends' items show nothing of it", async () => {
    sandbox.clock.advance(60);
    sandbox.store.files.createFolder({ userId: owner.userId, parentId: folder.id, name: "more" });
    const { token } = friend;
    const list = (path: string) => ask(sandbox, `/v2/files/${path}`, { token });
    const first = await list(`list?parent_id=${folder.id}&per_page=1`);
    await revoke();
    expect((await list(`list?parent_id=${folder.id}`)).status).toBe(404);
    const form = { cursor: String(first.body.cursor) };
    expect((await ask(sandbox, "/v2/files/list/continue", { token, form })).status).toBe(404);
    expect((await list("search?query=b-frames")).body.files).toEqual([]);
    expect((await list("items-shared-with-you")).body.files).toEqual([]);
  });

  test("a zip that the friend made of it is over", async () => {
    const { token } = friend;
    const made = await ask(sandbox, "/v2/zips/create", { token, form: { file_ids: folder.id } });
    const show = () => ask(sandbox, `/v2/zips/${made.body.zip_id}`, { token });
    await jobsOf(sandbox).zips.whenIdle();
    sandbox.clock.advance(60);
    const url = String((await show()).body.url);
    expect(await statusesOf([url])).toEqual([200]);
    await revoke();
    expect([(await show()).status, ...(await statusesOf([url]))]).toEqual([410, 410]);
    expect((await ask(sandbox, "/v2/zips/list", { token })).body.zips).toEqual([]);
  });

  test("what was copied before stays the friend's", async () => {
    const { token } = friend;
    await ask(sandbox, "/v2/sharing/clone", { token, form: { file_ids: film.id } });
    sandbox.clock.advance(10);
    await ask(sandbox, "/v2/files/list", { token });
    await revoke();
    const copy = sandbox.store.files.child({ userId: friend.userId, parentId: 0, name: film.name });
    expect(copy?.blobId).toBe(film.blobId);
  });
});

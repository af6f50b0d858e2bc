import { existsSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import type { FileRecord } from "../state/entities";
import { ask, createTestUser, type TestUser } from "../test-client";
import { LONGEST_NAME } from "./demo-tree-odd-names";
import { DEEP_PATH } from "./demo-tree-shelves";

let sandbox: Sandbox;
let user: TestUser;

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "demo" });
});

afterEach(() => sandbox.close());

function everything(parentId = 0): FileRecord[] {
  return sandbox.store.files
    .children(user.userId, parentId)
    .flatMap((file) => (file.fileType === "FOLDER" ? [file, ...everything(file.id)] : [file]));
}

function fileAt(...path: string[]): FileRecord {
  return path.reduce<FileRecord | null>((parent, name) => {
    return sandbox.store.files.child({ userId: user.userId, parentId: parent?.id ?? 0, name });
  }, null) as FileRecord;
}

describe("the demo account", () => {
  test("shows seven folders and the four films at its root", async () => {
    const { body } = await ask(sandbox, "/v2/files/list", { token: user.token, query: { parent_id: 0 } });
    const names = (body.files as { name: string }[]).map((file) => file.name);
    expect(names).toEqual([
      "Archive",
      "Documents",
      "Films",
      "Music",
      "Odd names",
      "Photos",
      "Series",
      "Harbour Light.mkv",
      "Night Train.mp4",
      "Night Train.srt",
      "Paper Weather.ar.srt",
      "Paper Weather.fr.srt",
      "Paper Weather.mkv",
      "Paper Weather.srt",
      "Programme.pdf",
      "Small Orbits.webm",
    ]);
  });

  test("has five things in the trash; some come back elsewhere or under another name", async () => {
    const names = async () => {
      const { body } = await ask(sandbox, "/v2/trash/list", { token: user.token });
      return (body.files as { id: number; name: string }[]).map((file) => file.name);
    };
    expect(await names()).toEqual([
      "Programme, first draft.pdf",
      "Lamp, third try.jpg",
      "Old rips",
      "Night Train.mp4",
      "Harbour Light (bad copy).mkv",
    ]);
    const page = await ask(sandbox, "/v2/trash/list", { token: user.token, query: { per_page: 1 } });
    const form = { cursor: String(page.body.cursor) };
    await ask(sandbox, "/v2/trash/restore", { token: user.token, form });
    sandbox.clock.advance(2);
    expect(await names()).toEqual([]);
    for (const name of ["Lamp, third try.jpg", "Night Train (1).mp4", "Night Train.mp4"]) {
      expect(fileAt(name)).not.toBeNull();
    }
    expect(fileAt("Old rips", "Covers", "Harbour, half past eight.jpg")).not.toBeNull();
  });

  test("holds a few hundred files of every kind", () => {
    const files = everything().filter((file) => file.fileType !== "FOLDER");
    expect(files.length).toBeGreaterThan(300);
    expect(files.length).toBeLessThan(600);
    expect(new Set(files.map((file) => file.fileType))).toEqual(
      new Set(["VIDEO", "AUDIO", "IMAGE", "PDF", "TEXT", "ARCHIVE"]),
    );
  });

  test("has bytes on disk behind every file, of the size that it shows", () => {
    for (const file of everything()) {
      if (file.fileType === "FOLDER") continue;
      const blob = file.blobId === null ? null : sandbox.store.blobs.get(file.blobId);
      expect(blob && existsSync(sandbox.blobFiles.resolve(blob.path)), file.name).toBe(true);
      expect(blob).toMatchObject({ sizeBytes: file.sizeBytes, crc32: file.crc32 });
    }
  });

  test("goes ten folders deep, with a film at the bottom", () => {
    expect(DEEP_PATH).toHaveLength(10);
    const deepest = fileAt(...DEEP_PATH, "Harbour Light (first cut).mkv");
    expect(sandbox.store.files.ancestors(deepest).map((folder) => folder.name)).toEqual(DEEP_PATH);
  });

  test("has names of exactly 255 bytes, with line feeds, quotes, backslashes, and twice the same", () => {
    const folder = fileAt("Odd names");
    const names = sandbox.store.files.children(user.userId, folder.id).map((file) => file.name);
    const lengths = names.map((name) => Buffer.byteLength(name));
    expect(names).toContain(LONGEST_NAME);
    expect(lengths.filter((length) => length === 255)).toHaveLength(2);
    expect(Math.max(...lengths)).toBe(255);
    for (const part of ["\n", '"', "'", "＼", "%2F", "\u202E", "🚂", "<script>"]) {
      expect(
        names.some((name) => name.includes(part)),
        JSON.stringify(part),
      ).toBe(true);
    }
    expect(names.filter((name) => name === "Twice.mp4")).toHaveLength(2);
    expect(names.filter((name) => /[/\\\0]/.test(name))).toEqual([]);
    expect(names).toContain("trailing space.mp4 ");
  });

  test("lists episode 10 after episode 9", () => {
    const season = fileAt("Series", "Orrery - A Course in Twenty-Six Evenings");
    const names = sandbox.store.files.children(user.userId, season.id).map((file) => file.name);
    expect(names).toEqual(Array.from({ length: 26 }, (_, index) => `Evening ${index + 1}.webm`));
  });
});

describe("what has happened in the demo account", () => {
  test("films stopped half-way, inside their length", () => {
    const begun = everything().filter((file) => file.startFromSeconds > 0);
    expect(begun.map((file) => file.name)).toContain("Harbour Light.mkv");
    expect(begun.length).toBeGreaterThanOrEqual(4);
    for (const file of begun) {
      const blob = sandbox.store.blobs.get(file.blobId ?? 0);
      expect(file.startFromSeconds).toBeLessThan(blob?.probe?.durationSeconds ?? 0);
      expect(file.firstAccessedAt).not.toBeNull();
    }
    expect(fileAt("Paper Weather.mkv")).toMatchObject({ startFromSeconds: 0 });
    expect(fileAt("Paper Weather.mkv").firstAccessedAt).not.toBeNull();
    expect(fileAt("Night Train.mp4").firstAccessedAt).toBeNull();
  });

  test("everything is older than now and younger than three years", () => {
    const now = sandbox.clock.now();
    const ages = everything().flatMap((file) => [now - file.createdAt, now - file.updatedAt]);
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.max(...ages)).toBeLessThan(3 * 365 * 86_400);
    expect(Math.max(...ages)).toBeGreaterThan(1.5 * 365 * 86_400);
  });

  test("history has all known types and an unknown one, ids rising with time", () => {
    const events = sandbox.store.events.list(user.userId, { before: null, limit: 1000 });
    const times = events.map((event) => event.createdAt);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect([...new Set(events.map((event) => event.type))].sort()).toEqual([
      "file_from_rss_deleted_for_space",
      "file_shared",
      "private_torrent_pin",
      "projector_lamp_replaced",
      "rss_filter_paused",
      "transfer_callback_error",
      "transfer_completed",
      "transfer_error",
      "transfer_from_rss_error",
      "upload",
      "voucher",
      "zip_created",
    ]);
  });

  test("transfers are in several states", async () => {
    const { body } = await ask(sandbox, "/v2/transfers/list", { token: user.token });
    const states = (body.transfers as { status: string }[]).map((transfer) => transfer.status);
    expect(states).toEqual(["DOWNLOADING", "SEEDING", "ERROR", "COMPLETED"]);
  });

  test("one feed is followed, and one was given up", async () => {
    const { body } = await ask(sandbox, "/v2/rss/list", { token: user.token });
    const [followed, paused] = body.feeds as Record<string, unknown>[];
    expect(followed).toMatchObject({ title: "Harbour Lights", paused: false, failed_item_count: 1 });
    expect(paused).toMatchObject({ paused: true, last_error: "FEED_CANNOT_FETCHED" });
    const log = await ask(sandbox, `/v2/rss/${followed?.id}/items`, { token: user.token });
    expect(log.body.items).toMatchObject([{ is_failed: true }, { is_failed: false }, { is_failed: false }]);
  });

  test("two friends share, and their folders show what they share", async () => {
    const call = { token: user.token };
    const { body } = await ask(sandbox, "/v2/files/list/items-shared-with-you", call);
    const folders = body.files as { id: number; name: string }[];
    expect(folders.map((folder) => folder.name)).toEqual(user.reply.friends);
    const inside = await Promise.all(
      folders.map(({ id }) => ask(sandbox, "/v2/files/list", { ...call, query: { parent_id: id } })),
    );
    expect(inside.map((reply) => (reply.body.files as { name: string }[]).map((file) => file.name))).toEqual([
      ["Ayla's picks", "For you - Small Orbits.webm"],
      ["Garden timelapses"],
    ]);
  });

  test("a friend sees what the user shares, and not the rest", () => {
    const [ayla] = user.reply.friends as string[];
    const friend = sandbox.store.users.byName(ayla ?? "");
    const shared = sandbox.store.shares.filesBetween(user.userId, friend?.id ?? 0);
    expect(shared.map((file) => file.name)).toEqual([
      "Photos",
      "The Lamplighters",
      "Favourite 1.jpg",
      "Programme.pdf",
    ]);
  });
});

test("several users live side by side on the same blobs, and seeding one takes less than a second", async () => {
  const blobCount = () => sandbox.store.database.get("SELECT count(*) AS n FROM blobs")?.n;
  const before = blobCount();
  // Time of this process and not of the clock on the wall: tests of other files run beside this one.
  const start = process.cpuUsage();
  const second = await createTestUser(sandbox, { seed: "demo" });
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  expect(blobCount()).toBe(before);
  expect(second.reply.friends).not.toEqual(user.reply.friends);
});

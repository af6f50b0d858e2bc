import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PutioError } from "@/lib/putio/errors";
import { LineWidth } from "./line-width";
import type { Sent } from "./send-file";
import type { Upload } from "./upload";
import { UploadQueue } from "./upload-queue";
import { UploadStore } from "./upload-store";

const COUNT = 10_000;
const SENT_AFTER_MS = 20;

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => vi.useRealTimers());

type Stage = { store: UploadStore; sends: { atMs: number; besides: number }[]; settle: () => Promise<void> };

/** Small files in nested folders, sent by `answer`: of the clock and of the sender is made believe, the rest is as it is. */
function begin(answer: (call: number, name: string) => Promise<Sent>): Stage {
  const store = new UploadStore();
  const sends: Stage["sends"] = [];
  let running = 0;
  const queue = new UploadQueue({
    store,
    width: new LineWidth(),
    async send({ name }) {
      sends.push({ atMs: Date.now(), besides: running });
      running += 1;
      const call = sends.length;
      await new Promise((arrive) => setTimeout(arrive, SENT_AFTER_MS));
      running -= 1;
      return answer(call, name);
    },
    discard: () => {},
    checksum: async () => null,
    findFolder: async (rootId) => rootId,
    forgetFolders: () => {},
    onChange: () => {},
    onArrived: () => {},
    onGone: () => {},
  });
  const file = new File(["x"], "x");
  queue.add(
    Array.from({ length: COUNT }, (_, index) => ({
      upload: uploadOf(index + 1),
      job: { file, handle: null, isReplacing: false },
    })),
  );
  const isSettled = () => store.all().every(({ state }) => state === "done" || state === "failed");
  async function settle() {
    while (!isSettled()) await vi.advanceTimersByTimeAsync(1000);
  }
  return { store, sends, settle };
}

function uploadOf(id: number): Upload {
  const path = [`Folder ${id % 100}`];
  const facts = { id, kind: "file", name: `${id}.txt`, path, rootId: 0, sizeBytes: 1, sentBytes: 0 } as const;
  return { ...facts, state: "waiting", failure: null, fileId: null };
}

const failure = (code: "unavailable" | "unreachable") => new PutioError({ code, operation: "upload" });
const statesOf = (store: UploadStore) => new Set(store.all().map(({ state }) => state));

test("ten thousand arrive although each twentieth request fails, five side by side at the most", async () => {
  const startedAt = performance.now();
  const { store, sends, settle } = begin(async (call) => {
    if (call % 20 === 0) throw failure("unavailable");
    return { fileId: call, crc32: null };
  });
  await settle();
  expect(statesOf(store)).toEqual(new Set(["done"]));
  expect(Math.max(...sends.map(({ besides }) => besides)) + 1).toBe(5);
  expect(sends.length).toBe(Math.floor(COUNT / 0.95));
  // Of the believed time, as of the true one: neither grows with the square of the files.
  expect(Date.now() - (sends[0]?.atMs ?? 0)).toBeLessThan(COUNT * SENT_AFTER_MS * 0.5);
  expect(performance.now() - startedAt).toBeLessThan(15_000);
});

test("an outage fails no file and is asked about now and then, not by each of them", async () => {
  const outage = { from: 0, until: 0 };
  const { store, sends, settle } = begin(async (call) => {
    if (call === 500) Object.assign(outage, { from: Date.now(), until: Date.now() + 20_000 });
    if (Date.now() < outage.until) throw failure("unreachable");
    return { fileId: call, crc32: null };
  });
  await vi.advanceTimersByTimeAsync(20_000);
  expect(store.hold).toBe("unreachable");
  await settle();
  expect(statesOf(store)).toEqual(new Set(["done"]));
  expect(store.hold).toBeNull();
  const during = sends.filter(({ atMs }) => atMs > outage.from && atMs < outage.until);
  expect(during.length).toBeLessThan(20);
});

test("a file that is refused again and again fails by itself, and holds up nothing", async () => {
  const { store, settle } = begin(async (call, name) => {
    if (name === "7.txt") throw failure("unavailable");
    return { fileId: call, crc32: null };
  });
  await settle();
  const failed = store.all().filter(({ state }) => state === "failed");
  expect(failed.map(({ name }) => name)).toEqual(["7.txt"]);
});

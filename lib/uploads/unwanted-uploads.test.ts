import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type UnwantedUpload, UnwantedUploads, unwantedOf } from "./unwanted-uploads";
import type { UploadState } from "./upload";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const one: UnwantedUpload = { url: "/api/upload/one", wholeBytes: null };
const two: UnwantedUpload = { url: "/api/upload/two", wholeBytes: 9 };

/** A browser's storage, which outlives its pages. */
function storageOf(kept = new Map<string, string>()) {
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function pageOf(storage: ReturnType<typeof storageOf>, { userId = 1, failures = 0 } = {}) {
  let left = failures;
  const asked: UnwantedUpload[] = [];
  const discard = async (unwanted: UnwantedUpload) => {
    asked.push(unwanted);
    left -= 1;
    if (left >= 0) throw new Error("not now");
  };
  return { asked, unwanted: new UnwantedUploads({ userId, discard, storage }) };
}

it("what was given up is taken back at once, and forgotten then", async () => {
  const storage = storageOf();
  const { asked, unwanted } = pageOf(storage);
  unwanted.add(one);
  unwanted.add(two);
  expect(storage.kept.size).toBe(1);
  await settle();
  expect(asked).toEqual([one, two]);
  expect(storage.kept.size).toBe(0);
});

it("a failure is tried again, and by the next page where that was not enough", async () => {
  const storage = storageOf();
  const before = pageOf(storage, { failures: 99 });
  before.unwanted.add(one);
  await settle(3_600_000);
  expect(before.asked).toHaveLength(5);
  const stranger = pageOf(storage, { userId: 2 });
  stranger.unwanted.takeUp();
  const next = pageOf(storage, { failures: 1 });
  next.unwanted.takeUp();
  await settle(1000);
  expect([stranger.asked.length, next.asked.length, storage.kept.size]).toEqual([0, 2, 0]);
});

it.each(["{", "7", '[{"url":7}]', '[{"url":"https://elsewhere.example","wholeBytes":null}]'])(
  "what somebody has written there is passed over: %s",
  async (text) => {
    const { asked, unwanted } = pageOf(storageOf(new Map([["matinee-unwanted-uploads-1", text]])));
    unwanted.takeUp();
    await settle();
    expect(asked).toEqual([]);
  },
);

describe("what put.io has of one that was given up", () => {
  it.each<[UploadState, string | null, number, boolean, UnwantedUpload | null]>([
    ["waiting", null, 0, false, null],
    ["sending", one.url, 4, false, one],
    ["paused", one.url, 4, false, one],
    ["failed", one.url, 4, false, one],
    ["needs-file", one.url, 0, false, one],
    ["sending", one.url, 9, false, { url: one.url, wholeBytes: 9 }],
    ["sending", one.url, 9, true, one],
    ["done", one.url, 9, false, null],
  ])("%s, %s, %i of 9 bytes, over another: %s", (state, url, sentBytes, isReplacing, expected) => {
    expect(unwantedOf({ state, sentBytes, sizeBytes: 9 }, { url, isReplacing })).toEqual(expected);
  });

  it("an empty file is none before it was asked about", () => {
    const upload = { state: "paused", sentBytes: 0, sizeBytes: 0 } as const;
    expect(unwantedOf(upload, { url: one.url, isReplacing: false })).toEqual(one);
  });
});

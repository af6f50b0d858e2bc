import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "@/lib/errors/app-error";
import type { Sending } from "./send-file";
import { type Answer, endless, entryOf, failure, OWN_CRC32, queueStage } from "./testing/queue-stage";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => vi.useRealTimers());

/** Everything that needs no time has happened. */
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const sent = { fileId: 9, crc32: OWN_CRC32 };

describe("what arrives", () => {
  it("is done, told of and let go", async () => {
    const { queue, store, onArrived } = queueStage({ answers: [sent] });
    queue.add([entryOf(1)]);
    await settle();
    expect(store.get(1)).toMatchObject({ state: "done", fileId: 9, sentBytes: 3, failure: null });
    expect(onArrived.mock.calls).toEqual([[store.get(1), 5]]);
    expect(queue.job(1)).toMatchObject({ file: null, handle: null, url: null });
  });

  it("is a folder once it is made", async () => {
    const findFolder = vi.fn(async (_root: number, path: readonly string[]) => 100 + path.length);
    const { queue, store, sends, onArrived } = queueStage({ tools: { findFolder } });
    queue.add([entryOf(1, { upload: { kind: "folder", path: ["A"], name: "B" }, job: { file: null } })]);
    await settle();
    expect(store.get(1)).toMatchObject({ state: "done", fileId: 102 });
    expect(onArrived.mock.calls[0]?.[1]).toBe(101);
    expect(sends).toEqual([]);
  });

  it("goes on from where put.io is", async () => {
    const { queue, sends } = queueStage({ answers: [failure("unavailable"), sent] });
    queue.add([entryOf(1)]);
    await settle(500);
    expect(sends.map(({ url }) => url)).toEqual([null, "/api/upload/1"]);
  });

  it("takes what it has not to compare for what it is", async () => {
    const { queue, store } = queueStage({ answers: [{ fileId: 9, crc32: null }] });
    queue.add([entryOf(1)]);
    await settle();
    expect(store.get(1)?.state).toBe("done");
  });
});

describe("a failure", () => {
  it.each<[ErrorCode, number]>([
    ["unavailable", 500],
    ["unreachable", 500],
    ["timeout", 500],
    ["bad-reply", 500],
    ["conflict", 500],
    ["rate-limited", 500],
    ["not-found", 500],
    ["gone", 500],
    ["offline", 15_000],
  ])("that passes is none: %s, after %i ms", async (code, waitMs) => {
    const { queue, store, sends } = queueStage({ answers: [failure(code)] });
    queue.add([entryOf(1)]);
    await settle(waitMs - 1);
    expect([store.get(1)?.state, sends.length]).toEqual(["waiting", 1]);
    await settle(1);
    expect([store.get(1)?.state, store.hold]).toEqual(["done", null]);
  });

  it.each<ErrorCode>(["payment-required", "forbidden", "bad-request", "too-large", "scope"])(
    "that stays is said: %s",
    async (code) => {
      const { queue, store, sends } = queueStage({ answers: [failure(code)] });
      queue.add([entryOf(1)]);
      await settle(60_000);
      expect(store.get(1)).toMatchObject({ state: "failed", failure: { title: expect.any(String) } });
      expect(sends).toHaveLength(1);
    },
  );

  it("again and again is said after nine attempts, each later than the last", async () => {
    const answers = Array.from({ length: 20 }, () => failure("unavailable"));
    const { queue, store, sends } = queueStage({ answers });
    queue.add([entryOf(1)]);
    await settle(10 * 60_000);
    expect([store.get(1)?.state, sends.length]).toEqual(["failed", 9]);
  });

  it("begins to count anew with each piece that got through", async () => {
    const answers: Answer[] = Array.from({ length: 40 }, () => accept);
    const { queue, store } = queueStage({ answers: [...answers, sent] });
    queue.add([entryOf(1)]);
    await settle(10 * 60_000);
    expect(store.get(1)?.state).toBe("done");
  });

  it("of a place that is lost each time is said, and not sent for ever", async () => {
    const answers = Array.from({ length: 20 }, () => failure("not-found"));
    const { queue, store, sends } = queueStage({ answers });
    queue.add([entryOf(1)]);
    await settle(10 * 60_000);
    expect([store.get(1)?.state, sends.length]).toEqual(["failed", 4]);
    expect(sends.map(({ url }) => url)).toEqual([null, null, null, null]);
  });

  it("of a folder that was made and is gone makes it again, once", async () => {
    const gone = () => Promise.reject(failure("not-found"));
    const { queue, store, forgetFolders } = queueStage({ answers: [gone, sent, gone, gone] });
    queue.add([entryOf(1, { upload: { path: ["A"] } })]);
    await settle(500);
    expect([store.get(1)?.state, forgetFolders.mock.calls.length]).toEqual(["done", 1]);
    queue.add([entryOf(2, { upload: { path: ["A"] } })]);
    await settle(500);
    expect(store.get(2)).toMatchObject({
      state: "failed",
      failure: { title: "The folder is no longer there" },
    });
  });

  it("of the file itself is told from one of the line", async () => {
    const { queue, store } = queueStage({ answers: [failure("unreachable")] });
    const file = new File(["abc"], "gone.txt");
    vi.spyOn(file, "slice").mockImplementation(() => {
      throw new DOMException("gone", "NotReadableError");
    });
    queue.add([entryOf(1, { job: { file } })]);
    await settle();
    expect(store.get(1)?.failure?.title).toBe("The file cannot be read any more");
  });

  it("is tried once more when somebody asks for it", async () => {
    const { queue, store } = queueStage({ answers: [failure("payment-required")] });
    queue.add([entryOf(1)]);
    await settle();
    queue.resume([1]);
    await settle();
    expect(store.get(1)).toMatchObject({ state: "done", failure: null });
  });
});

function accept({ onAccepted }: Sending): Promise<never> {
  onAccepted();
  return Promise.reject(failure("unreachable"));
}

describe("what arrived damaged", () => {
  const damaged = { fileId: 9, crc32: "00000000" };

  it("is sent once more, over what is there", async () => {
    const { queue, store, sends } = queueStage({ answers: [damaged, sent] });
    queue.add([entryOf(1)]);
    await settle();
    expect(sends.map(({ url, isReplacing }) => [url, isReplacing])).toEqual([
      [null, false],
      [null, true],
    ]);
    expect(store.get(1)?.state).toBe("done");
  });

  it("twice is said, and can be tried again", async () => {
    const { queue, store, onArrived } = queueStage({ answers: [damaged, damaged, damaged, sent] });
    queue.add([entryOf(1)]);
    await settle();
    expect(store.get(1)).toMatchObject({ state: "failed", failure: { title: "It arrived damaged, twice" } });
    expect(onArrived).not.toHaveBeenCalled();
    queue.resume([1]);
    await settle();
    expect(store.get(1)?.state).toBe("done");
  });

  it("is not gone on with after a reload", async () => {
    const { queue, onChange } = queueStage({ answers: [damaged, endless()] });
    const remembered: (string | null)[] = [];
    onChange.mockImplementation((_upload, { url }) => remembered.push(url));
    queue.add([entryOf(1)]);
    await settle();
    expect(remembered).toEqual(["/api/upload/1", null, "/api/upload/endless"]);
  });
});

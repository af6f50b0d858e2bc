import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Sending } from "./send-file";
import { endless, entryOf, queueStage } from "./testing/queue-stage";
import type { UploadState } from "./upload";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

describe("pausing and giving up", () => {
  it.each<[UploadState, boolean]>([
    ["waiting", true],
    ["sending", true],
    ["checking", false],
    ["paused", false],
    ["needs-file", false],
    ["failed", false],
    ["done", false],
  ])("what is %s can be paused: %s", (state, isPausable) => {
    const { queue, store } = queueStage();
    queue.add([entryOf(1, { upload: { state: "done" } }), entryOf(2, { upload: { state } })]);
    queue.pause([2]);
    expect(store.get(2)?.state).toBe(isPausable ? "paused" : state);
  });

  it("breaks off, and goes on from there", async () => {
    const { queue, store, sends } = queueStage({ answers: [endless(2)] });
    queue.add([entryOf(1)]);
    await settle();
    queue.pause([1]);
    await settle();
    expect(store.get(1)).toMatchObject({ state: "paused", sentBytes: 2 });
    expect(sends[0]?.signal.aborted).toBe(true);
    queue.resume([1]);
    await settle();
    expect(sends[1]?.url).toBe("/api/upload/endless");
    expect(store.get(1)?.state).toBe("done");
  });

  it("goes on once even if it is asked for before it has stopped", async () => {
    const { queue, store, sends } = queueStage({ answers: [endless()] });
    queue.add([entryOf(1)]);
    await settle();
    queue.pause([1]);
    queue.resume([1]);
    await settle();
    expect([store.get(1)?.state, sends.length]).toEqual(["done", 2]);
  });

  it.each([
    { what: "in the middle", sentBytes: 1, isReplacing: false, wholeBytes: null },
    { what: "at its last byte", sentBytes: 3, isReplacing: false, wholeBytes: 3 },
    { what: "at its last byte, over another", sentBytes: 3, isReplacing: true, wholeBytes: null },
  ])("takes back what put.io has of one given up $what", async ({ sentBytes, isReplacing, wholeBytes }) => {
    const { queue, store, discard, onGone } = queueStage({ answers: [endless(sentBytes)] });
    queue.add([entryOf(1, { job: { isReplacing } })]);
    await settle();
    queue.remove([1]);
    await settle(60_000);
    expect(discard.mock.calls).toEqual([[{ url: "/api/upload/endless", wholeBytes }]]);
    expect(onGone.mock.calls).toEqual([[[1]]]);
    expect([store.all(), queue.job(1)]).toEqual([[], undefined]);
  });

  it("takes back a place that put.io made after it was given up, and remembers nothing of it", async () => {
    const late = async (sending: Sending) => {
      await new Promise((resolve) => sending.signal.addEventListener("abort", resolve));
      sending.onUrl("/api/upload/late");
      throw sending.signal.reason;
    };
    const { queue, discard, onChange } = queueStage({ answers: [late] });
    queue.add([entryOf(1)]);
    await settle();
    queue.remove([1]);
    await settle(100);
    expect(discard.mock.calls).toEqual([[{ url: "/api/upload/late", wholeBytes: null }]]);
    expect(onChange).not.toHaveBeenCalled();
  });

  it("takes back nothing of what has arrived", async () => {
    const { queue, discard } = queueStage();
    queue.add([entryOf(1)]);
    await settle();
    queue.remove([1]);
    expect(discard).not.toHaveBeenCalled();
  });
});

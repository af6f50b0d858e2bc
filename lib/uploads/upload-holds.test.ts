import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ErrorCode } from "@/lib/errors/app-error";
import { type Answer, endless, entryOf, failure, queueStage } from "./testing/queue-stage";
import type { UploadHold } from "./upload";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
afterEach(() => vi.useRealTimers());

const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** Three that are held up by the first one's failure. */
async function held(error: Error, more: Answer[] = []) {
  const stage = queueStage({ answers: [error, error, error, ...more] });
  stage.queue.add([entryOf(1), entryOf(2), entryOf(3)]);
  await settle();
  return { ...stage, states: () => stage.store.all().map(({ state }) => state) };
}

it.each<[ErrorCode, UploadHold, number | null]>([
  ["signed-out", "signed-out", null],
  ["offline", "network", 15_000],
  ["rate-limited", "break", 7_000],
])("%s holds up all: %s, for %s ms", async (code, hold, waitMs) => {
  const { store, states } = await held(
    failure(code, { retryAfterSeconds: code === "rate-limited" ? 7 : null }),
  );
  expect([store.hold, states()]).toEqual([hold, ["waiting", "waiting", "waiting"]]);
  await settle((waitMs ?? 3_600_000) - 1);
  expect(states()).toEqual(["waiting", "waiting", "waiting"]);
  await settle(1);
  if (waitMs === null) expect(store.hold).toBe(hold);
  else expect([store.hold, states()]).toEqual([null, ["done", "done", "done"]]);
});

it.each<ErrorCode>(["signed-out", "offline", "rate-limited"])(
  "%s is over when it is released",
  async (code) => {
    const { queue, store, states } = await held(failure(code));
    queue.release();
    await settle();
    expect([store.hold, states()]).toEqual([null, ["done", "done", "done"]]);
  },
);

it("a missing network is said until something has got through, also while it is tried", async () => {
  const { store, states } = await held(failure("offline"), [endless(), endless(), endless()]);
  await settle(15_000);
  expect([store.hold, states()]).toEqual(["network", ["sending", "sending", "sending"]]);
});

it("breaks that put.io asks for without saying how long grow, and fail nothing", async () => {
  const answers = Array.from({ length: 40 }, () => failure("rate-limited"));
  const { queue, store, sends } = queueStage({ answers });
  queue.add([entryOf(1)]);
  await settle(60_000);
  expect(sends.length).toBeLessThan(10);
  await settle(3_600_000);
  expect(store.get(1)?.state).toBe("done");
});

it("what is paused meanwhile stays paused when it is over", async () => {
  const { queue, states } = await held(failure("signed-out"));
  queue.pause([2]);
  queue.release();
  await settle();
  expect(states()).toEqual(["done", "paused", "done"]);
});

it("holds up nothing that comes after all has been given up", async () => {
  const { queue, store } = await held(failure("signed-out"));
  queue.remove([1, 2, 3]);
  queue.add([entryOf(4)]);
  await settle();
  expect([store.hold, store.get(4)?.state]).toEqual([null, "done"]);
});

it("what is asked for meanwhile waits as well", async () => {
  const { queue, store, sends } = await held(failure("signed-out"));
  queue.add([entryOf(4)]);
  await settle();
  expect([store.get(4)?.state, sends.length]).toEqual(["waiting", 3]);
});

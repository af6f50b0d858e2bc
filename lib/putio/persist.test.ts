import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "../errors/app-error";
import { isAbort, PutioError } from "./errors";
import { persist } from "./persist";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

type Failure = { code: ErrorCode; errorType?: string; retryAfterSeconds?: number };

const failure = (fields: Failure) => new PutioError({ operation: "test", ...fields });
const LOCKED: Failure = { code: "unavailable", errorType: "TRASH_LOCK_TIMEOUT" };

type Run = { tries: boolean[]; end: unknown; seconds: number };

/** Fails as told, then succeeds; answers what each try was told, how it ended and how long it took. */
async function runWith(failures: Error[], isRepeatable: boolean): Promise<Run> {
  const tries: boolean[] = [];
  const startedAt = Date.now();
  const run = persist(
    async (mayBeDone) => {
      tries.push(mayBeDone);
      const error = failures[tries.length - 1];
      if (error) throw error;
      return "done";
    },
    { isRepeatable },
  );
  const end = run.catch((error: unknown) => error);
  await vi.runAllTimersAsync();
  return { tries, end: await end, seconds: (Date.now() - startedAt) / 1000 };
}

describe("a write", () => {
  it.each<[name: string, failures: Failure[], isRepeatable: boolean, tries: number, isDone: boolean]>([
    ["that goes well", [], false, 1, true],
    ["that the trash's lock refuses", [LOCKED], false, 2, true],
    ["that it refuses four times", [LOCKED, LOCKED, LOCKED, LOCKED], false, 5, true],
    ["that it refuses for ever", new Array(9).fill(LOCKED), false, 5, false],
    ["that a rate limit refuses", [{ code: "rate-limited", retryAfterSeconds: 3 }], false, 2, true],
    ["that a rate limit without a word refuses", [{ code: "rate-limited" }], false, 2, true],
    ["that is to wait for minutes", [{ code: "rate-limited", retryAfterSeconds: 90 }], true, 1, false],
    ["whose reply was cut", [{ code: "bad-reply" }], true, 2, true],
    ["whose reply was cut, and which adds something", [{ code: "bad-reply" }], false, 1, false],
    ["that a gateway failed", [{ code: "unavailable" }, { code: "timeout" }], true, 3, true],
    ["that gateways always fail", new Array(9).fill({ code: "unavailable" }), true, 3, false],
    ["that never arrived", [{ code: "unreachable" }], true, 2, true],
    ["that was made offline", [{ code: "offline" }], true, 1, false],
    ["whose name is taken", [{ code: "conflict" }], true, 1, false],
    ["that is not allowed", [{ code: "forbidden" }], true, 1, false],
    ["whose session is over", [{ code: "signed-out" }], true, 1, false],
    ["with both kinds of trouble", [LOCKED, { code: "timeout" }, LOCKED], true, 4, true],
  ])("%s", async (_, failures, isRepeatable, tries, isDone) => {
    const run = await runWith(failures.map(failure), isRepeatable);
    expect([run.tries.length, run.end === "done"]).toEqual([tries, isDone]);
    if (!isDone) expect(run.end).toBeInstanceOf(PutioError);
  });

  it("is told when an earlier try may have been carried out", async () => {
    const { tries } = await runWith([LOCKED, { code: "timeout" } as Failure, LOCKED].map(failure), true);
    expect(tries).toEqual([false, false, true, true]);
  });

  it("waits as long as put.io asks", async () => {
    const { seconds } = await runWith([failure({ code: "rate-limited", retryAfterSeconds: 7 })], false);
    expect(seconds).toBe(7);
  });

  it("waits longer each time while the trash is busy", async () => {
    const { seconds } = await runWith([LOCKED, LOCKED, LOCKED].map(failure), false);
    expect(seconds).toBeGreaterThan(5);
    expect(seconds).toBeLessThan(9);
  });

  it("does not try a mistake of ours again", async () => {
    const { tries, end } = await runWith([new TypeError("x is not a function")], true);
    expect([tries.length, end]).toEqual([1, expect.any(TypeError)]);
  });

  it("ends as an abort, at once, when nobody wants it any more", async () => {
    const controller = new AbortController();
    const run = vi.fn(() => Promise.reject(failure({ code: "rate-limited", retryAfterSeconds: 20 })));
    const end = persist(run, { isRepeatable: true, signal: controller.signal }).catch((error) => error);
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    expect(isAbort(await end)).toBe(true);
    await vi.runAllTimersAsync();
    expect(run).toHaveBeenCalledOnce();
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PutioError } from "../putio/errors";
import { type PageSight, Poller } from "./poller";

const EVERY_MS = 5000;

function pageOf() {
  const listeners = new Set<() => void>();
  const state = { isVisible: true };
  const page: PageSight = {
    isVisible: () => state.isVisible,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    page,
    listeners,
    show(isVisible: boolean) {
      state.isVisible = isVisible;
      for (const listener of listeners) listener();
    },
  };
}

type Failure = "unavailable" | "forbidden" | "rate-limited";

function putioError(code: Failure, retryAfterSeconds: number | null = null) {
  return new PutioError({ code, operation: "test", status: 500, retryAfterSeconds });
}

const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("Poller", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("does nothing until it is woken, then looks at once", async () => {
    const look = vi.fn(async () => false);
    const poller = new Poller({ look, everyMs: EVERY_MS, page: pageOf().page });
    await passMs(60_000);
    expect(look).not.toHaveBeenCalled();
    poller.wake();
    await passMs(0);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("goes on while there is something to wait for, rests by itself, and can be woken again", async () => {
    const left = [true, true, false];
    const look = vi.fn(async () => left.shift() ?? false);
    const sight = pageOf();
    const poller = new Poller({ look, everyMs: EVERY_MS, page: sight.page });
    poller.wake();
    await passMs(60_000);
    expect(look).toHaveBeenCalledTimes(3);
    expect(sight.listeners.size).toBe(0);
    poller.wake();
    await passMs(0);
    expect(look).toHaveBeenCalledTimes(4);
  });

  it("never looks more often than it may, however often it is woken", async () => {
    const look = vi.fn(async () => true);
    const poller = new Poller({ look, everyMs: EVERY_MS, page: pageOf().page });
    for (let second = 0; second < 16; second++) {
      poller.wake();
      await passMs(1000);
    }
    expect(look).toHaveBeenCalledTimes(4);
    poller.stop();
  });

  it("is woken during a look: it looks once more, for the look under way may have come too early", async () => {
    const finish: ((isMore: boolean) => void)[] = [];
    const look = vi.fn(() => new Promise<boolean>((resolve) => finish.push(resolve)));
    const poller = new Poller({ look, everyMs: EVERY_MS, page: pageOf().page });
    poller.wake();
    poller.wake();
    finish[0]?.(false);
    await passMs(EVERY_MS);
    expect(look).toHaveBeenCalledTimes(2);
    poller.stop();
  });

  it("waits while nobody sees the page, and looks at once when somebody does", async () => {
    const look = vi.fn(async () => true);
    const sight = pageOf();
    sight.show(false);
    const poller = new Poller({ look, everyMs: EVERY_MS, page: sight.page });
    poller.wake();
    await passMs(60_000);
    expect(look).not.toHaveBeenCalled();
    sight.show(true);
    await passMs(0);
    expect(look).toHaveBeenCalledTimes(1);
    sight.show(false);
    await passMs(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    poller.stop();
  });

  it("becomes slower with every failure, up to a minute, and quick again after a success", async () => {
    const look = vi.fn(async (): Promise<boolean> => {
      throw putioError("unavailable");
    });
    const poller = new Poller({ look, everyMs: EVERY_MS, page: pageOf().page });
    poller.wake();
    await passMs(0);
    await passMs(EVERY_MS);
    expect(look).toHaveBeenCalledTimes(1);
    await passMs(EVERY_MS);
    expect(look).toHaveBeenCalledTimes(2);
    await passMs(10 * 60_000);
    expect(look.mock.calls.length).toBeLessThan(15);
    look.mockImplementation(async () => true);
    await passMs(60_000);
    const before = look.mock.calls.length;
    await passMs(EVERY_MS);
    expect(look).toHaveBeenCalledTimes(before + 1);
    poller.stop();
  });

  it("waits as long as put.io asks", async () => {
    const look = vi.fn(async (): Promise<boolean> => {
      throw putioError("rate-limited", 90);
    });
    const poller = new Poller({ look, everyMs: EVERY_MS, page: pageOf().page });
    poller.wake();
    await passMs(89_999);
    expect(look).toHaveBeenCalledTimes(1);
    await passMs(1);
    expect(look).toHaveBeenCalledTimes(2);
    poller.stop();
  });

  it("ends where put.io will always refuse, and says so", async () => {
    const look = vi.fn(async (): Promise<boolean> => {
      throw putioError("forbidden");
    });
    const onGiveUp = vi.fn();
    const poller = new Poller({ look, onGiveUp, everyMs: EVERY_MS, page: pageOf().page });
    poller.wake();
    await passMs(10 * 60_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(onGiveUp).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "forbidden" }));
  });

  it("aborts the look under way when it is stopped, and says no more", async () => {
    let seen: AbortSignal | null = null;
    const look = vi.fn((signal: AbortSignal) => {
      seen = signal;
      return new Promise<boolean>(() => {});
    });
    const poller = new Poller({ look, everyMs: EVERY_MS, page: pageOf().page });
    poller.wake();
    poller.stop();
    expect(seen).toMatchObject({ aborted: true });
    await passMs(60_000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});

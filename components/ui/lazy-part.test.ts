import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fetchPart } from "./lazy-part";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what does not come at once is asked for again", async () => {
  const load = vi.fn().mockRejectedValueOnce(new Error("lost")).mockResolvedValue("part");
  const part = fetchPart(load);
  await vi.runAllTimersAsync();
  expect(await part).toBe("part");
  expect(load).toHaveBeenCalledTimes(2);
});

test("what never comes ends in its error, after three tries", async () => {
  const load = vi.fn().mockRejectedValue(new Error("gone"));
  const ended = expect(fetchPart(load)).rejects.toThrow("gone");
  await vi.runAllTimersAsync();
  await ended;
  expect(load).toHaveBeenCalledTimes(3);
});

test("without a network nothing is asked until it is back, however long that takes", async () => {
  vi.stubGlobal("navigator", { onLine: false });
  const load = vi.fn().mockRejectedValueOnce(new Error("offline")).mockResolvedValue("part");
  const part = fetchPart(load);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(load).toHaveBeenCalledTimes(1);
  vi.stubGlobal("navigator", { onLine: true });
  window.dispatchEvent(new Event("online"));
  expect(await part).toBe("part");
});

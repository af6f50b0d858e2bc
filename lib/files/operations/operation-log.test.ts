import { describe, expect, it, vi } from "vitest";
import type { OperationSpec } from "./operation";
import { OperationLog } from "./operation-log";

const spec: OperationSpec = {
  kind: "move",
  verb: { doing: "Moving", done: "Moved" },
  subject: { count: 1, name: null },
  items: [],
  work: async () => RESULT,
};
const RESULT = { done: 1, skipped: 0, failed: [] };
const asOwn = { isUndo: false };

describe("the log", () => {
  it("keeps the newest fifty, and what still runs beyond them", () => {
    const log = new OperationLog();
    const running = log.begin(spec, asOwn);
    for (let count = 0; count < 60; count++)
      log.end(log.begin(spec, asOwn), { result: RESULT, hasFailed: false });
    const kept = log.read();
    expect(kept).toHaveLength(51);
    expect(kept.at(-1)?.id).toBe(running);
    log.end(running, { result: RESULT, hasFailed: false });
    log.begin(spec, asOwn);
    expect(log.read()).toHaveLength(50);
  });

  it("takes back the newest that can be, and never a taking back", () => {
    const log = new OperationLog();
    const undo = vi.fn(async () => {});
    const first = log.begin(spec, asOwn);
    log.allow(first, { undo, retry: null });
    log.allow(log.begin(spec, { isUndo: true }), { undo, retry: null });
    log.begin(spec, asOwn);
    expect(log.lastUndoable()?.id).toBe(first);
  });

  it("takes each back once, however often that is asked", async () => {
    const log = new OperationLog();
    const undo = vi.fn(async () => {});
    const id = log.begin(spec, asOwn);
    log.allow(id, { undo, retry: null });
    await Promise.all([log.undo(id), log.undo(id)]);
    expect(undo).toHaveBeenCalledOnce();
    expect(log.read()[0]?.undo).toBe("running");
    log.undone(id, "done");
    await log.undo(id);
    expect(undo).toHaveBeenCalledOnce();
  });

  it("retries once, and then waits for the new one to fail", () => {
    const log = new OperationLog();
    const retry = vi.fn();
    const id = log.begin(spec, asOwn);
    log.allow(id, { undo: null, retry });
    expect(log.read()[0]?.canRetry).toBe(true);
    log.retry(id);
    log.retry(id);
    expect(retry).toHaveBeenCalledOnce();
    expect(log.read()[0]?.canRetry).toBe(false);
  });

  it("forgets what has ended, and tells whoever listens", () => {
    const log = new OperationLog();
    const running = log.begin(spec, asOwn);
    log.end(log.begin(spec, asOwn), { result: RESULT, hasFailed: false });
    const listener = vi.fn();
    const leave = log.subscribe(listener);
    log.clear();
    expect(log.read().map(({ id }) => id)).toEqual([running]);
    expect(listener).toHaveBeenCalledOnce();
    leave();
    log.clear();
    expect(listener).toHaveBeenCalledOnce();
  });
});

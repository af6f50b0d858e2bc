import { describe, expect, test, vi } from "vitest";
import { JobRunner } from "./job-runner";

/** A job that ends when it is told to, or with its signal. */
function job() {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = vi.fn((signal: AbortSignal) => {
    signal.addEventListener("abort", () => end());
    return ended;
  });
  return { work, end: () => end() };
}

describe("JobRunner", () => {
  test("runs so many at a time, in the order of asking", async () => {
    const runner = new JobRunner(2);
    const jobs = [job(), job(), job()];
    for (const [index, { work }] of jobs.entries()) runner.run(`job ${index}`, work);
    await vi.waitFor(() => expect(jobs.map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 0]));
    jobs[0]?.end();
    await vi.waitFor(() => expect(jobs[2]?.work).toHaveBeenCalledTimes(1));
    for (const { end } of jobs) end();
    await runner.whenIdle();
  });

  test("takes a key once while it waits or runs, and again afterwards", async () => {
    const runner = new JobRunner(1);
    const first = job();
    runner.run("same", first.work);
    runner.run("same", first.work);
    await vi.waitFor(() => expect(first.work).toHaveBeenCalledTimes(1));
    first.end();
    await runner.whenIdle();
    runner.run("same", first.work);
    await runner.whenIdle();
    expect(first.work).toHaveBeenCalledTimes(2);
  });

  test("a job that throws is told and does not stop the others", async () => {
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const runner = new JobRunner(1);
    const next = vi.fn(async () => {});
    runner.run("bad", async () => {
      throw new Error("no");
    });
    runner.run("next", next);
    await runner.whenIdle();
    expect([told.mock.calls.length, next.mock.calls.length]).toEqual([1, 1]);
    told.mockRestore();
  });

  test("cancel and stop abort what runs and drop what waits", async () => {
    const runner = new JobRunner(1);
    const [first, second, third] = [job(), job(), job()];
    runner.run("first", first.work);
    runner.run("second", second.work);
    runner.run("third", third.work);
    await runner.cancel("second");
    await runner.cancel("first");
    await vi.waitFor(() => expect(third.work).toHaveBeenCalledTimes(1));
    await runner.stop();
    runner.run("late", second.work);
    await runner.whenIdle();
    expect(second.work).not.toHaveBeenCalled();
    expect(third.work.mock.calls[0]?.[0].aborted).toBe(true);
  });
});

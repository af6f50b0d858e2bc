import { describe, expect, it } from "vitest";
import { Lane } from "./lane";

/** Work that ends when it is told to. */
function openWork() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    begun,
    of: (name: string) => () => {
      begun.push(name);
      return new Promise<string>((resolve) => ends.set(name, () => resolve(name)));
    },
    end: (name: string) => ends.get(name)?.(),
  };
}

describe("Lane", () => {
  it("lets so many through at once, and the rest in their order", async () => {
    const lane = new Lane(2);
    const work = openWork();
    const passed = ["a", "b", "c", "d"].map((name) => lane.pass(work.of(name)));
    await Promise.resolve();
    expect(work.begun).toEqual(["a", "b"]);
    work.end("b");
    await passed[1];
    await expect.poll(() => work.begun).toEqual(["a", "b", "c"]);
    work.end("a");
    await expect.poll(() => work.begun).toEqual(["a", "b", "c", "d"]);
    work.end("c");
    work.end("d");
    expect(await Promise.all(passed)).toEqual(["a", "b", "c", "d"]);
  });

  it("goes on after a failure", async () => {
    const lane = new Lane(1);
    const failing = lane.pass(() => Promise.reject(new Error("broken")));
    const next = lane.pass(async () => "done");
    await expect(failing).rejects.toThrow("broken");
    expect(await next).toBe("done");
  });

  it("does not begin what is no longer wanted when its turn comes", async () => {
    const lane = new Lane(1);
    const work = openWork();
    const controller = new AbortController();
    const first = lane.pass(work.of("first"));
    const unwanted = lane.pass(work.of("unwanted"), { signal: controller.signal });
    const last = lane.pass(work.of("last"));
    controller.abort();
    await Promise.resolve();
    work.end("first");
    await first;
    await expect(unwanted).rejects.toThrow("aborted");
    await expect.poll(() => work.begun).toEqual(["first", "last"]);
    work.end("last");
    expect(await last).toBe("last");
  });
});

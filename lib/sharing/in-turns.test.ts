import { describe, expect, it } from "vitest";
import { inTurns } from "./in-turns";

describe("inTurns", () => {
  it("does no more than so many at once, all of them, and in their order", async () => {
    const begun: number[] = [];
    const running = { now: 0, most: 0 };
    await inTurns([...Array(11).keys()], async (item) => {
      begun.push(item);
      running.now += 1;
      running.most = Math.max(running.most, running.now);
      for (let turn = 0; turn <= item % 3; turn++) await Promise.resolve();
      running.now -= 1;
    });
    expect(begun).toEqual([...Array(11).keys()]);
    expect(running).toEqual({ now: 0, most: 4 });
  });

  it("ends with the first failure", async () => {
    const act = async (item: number) => {
      if (item === 2) throw new Error("no");
    };
    await expect(inTurns([1, 2, 3], act)).rejects.toThrow("no");
  });
});

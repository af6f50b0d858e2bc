import { describe, expect, it } from "vitest";
import type { OperationResult } from "./operation";
import { sentenceOf } from "./sentence";

const verb = { doing: "Moving", done: "Moved", where: "to Films" };
const failed = (count: number) =>
  Array.from({ length: count }, (_, id) => ({ fileId: id, name: `File ${id}`, reason: "x" }));
const result = (done: number, failures = 0, skipped = 0): OperationResult => ({
  done,
  skipped,
  failed: failed(failures),
});

describe("what an operation says of itself", () => {
  it.each([
    ["running", null, 500, "Moving 500 items to Films"],
    ["done", result(500), 500, "Moved 500 items to Films"],
    ["done", result(480, 0, 20), 500, "Moved 500 items to Films"],
    ["failed", result(497, 3), 500, "Moved 497 of 500 items to Films"],
    ["failed", result(0, 500), 500, "500 items could not be moved to Films"],
    ["failed", result(0, 1), 1, "1 item could not be moved to Films"],
  ] as const)("%s %#", (state, ended, count, words) => {
    expect(sentenceOf({ verb, state, result: ended, subject: { count, name: null } })).toBe(words);
  });

  it("names a single one, as it may be shown", () => {
    const one = { state: "done", result: result(1), subject: { count: 1, name: "a\nb.mkv" } } as const;
    expect(sentenceOf({ ...one, verb: { doing: "Restoring", done: "Restored" } })).toBe("Restored “a↵b.mkv”");
  });

  it("writes figures as it is told", () => {
    const many = { verb, state: "running", result: null, subject: { count: 12_000, name: null } } as const;
    expect(sentenceOf(many, (count) => count.toLocaleString("en"))).toBe("Moving 12,000 items to Films");
  });
});

import { describe, expect, it } from "vitest";
import { transferOf } from "./testing/transfer-of";
import { groupTransfers, linesOf, transferLineNear } from "./transfer-groups";

const at = (hour: number) => `2025-03-12T0${hour}:00:00Z`;

describe("groupTransfers", () => {
  it("puts each where it belongs, what came last first, whatever order put.io gives", () => {
    const groups = groupTransfers([
      transferOf({ id: 1, createdAt: at(1) }),
      transferOf({ id: 2, createdAt: at(2) }),
      transferOf({ id: 3, status: "COMPLETED", createdAt: at(1), finishedAt: at(5) }),
      transferOf({ id: 4, status: "SEEDING", createdAt: at(2), finishedAt: at(3) }),
      transferOf({ id: 5, status: "ERROR", createdAt: at(1) }),
      transferOf({ id: 6, status: "UNKNOWN", createdAt: at(1) }),
    ]);
    const ids = Object.fromEntries(
      Object.entries(groups).map(([group, list]) => [group, list.map(({ id }) => id)]),
    );
    expect(ids).toEqual({ active: [2, 6, 1], failed: [5], done: [3, 4] });
  });
});

describe("linesOf", () => {
  it("has a heading above each group, and none above nothing", () => {
    const lines = linesOf(
      groupTransfers([transferOf({ id: 1 }), transferOf({ id: 2, status: "COMPLETED" })]),
    );
    expect(
      lines.map((line) => (line.kind === "heading" ? `${line.group} ${line.count}` : line.transfer.id)),
    ).toEqual(["active 1", 1, "done 1", 2]);
    expect(linesOf(groupTransfers([]))).toEqual([]);
  });
});

describe("transferLineNear", () => {
  const lines = linesOf(groupTransfers([transferOf({ id: 1 }), transferOf({ id: 2, status: "COMPLETED" })]));

  it.each([
    [{ index: 0, step: 1 }, 1],
    [{ index: 1, step: 1 }, 1],
    [{ index: 2, step: 1 }, 3],
    [{ index: 2, step: -1 }, 1],
    [{ index: 0, step: -1 }, 1],
    [{ index: 3, step: 1 }, 3],
  ] as const)("passes over headings: %j leads to %s", (from, index) => {
    expect(transferLineNear(lines, from)).toBe(index);
  });

  it("finds nothing where nothing is", () => {
    expect(transferLineNear([], { index: 0, step: 1 })).toBeNull();
  });
});

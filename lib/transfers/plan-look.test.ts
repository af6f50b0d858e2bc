import { describe, expect, it } from "vitest";
import { type LookPlace, MOST_ROWS, planLook } from "./plan-look";
import { transferOf } from "./testing/transfer-of";

const running = (count: number) => Array.from({ length: count }, (_, id) => transferOf({ id }));
const place = (given: Partial<LookPlace>): LookPlace => ({
  isListOpen: true,
  running: running(2),
  sinceLookMs: 5000,
  sinceListMs: 5000,
  ...given,
});

describe("planLook", () => {
  it("asks for running rows alone while somebody looks at the list", () => {
    expect(planLook(place({}))).toEqual({ kind: "rows", ids: [0, 1] });
  });

  it("reads the list once a minute", () => {
    expect(planLook(place({ sinceListMs: 59_999 })).kind).toBe("rows");
    expect(planLook(place({ sinceListMs: 60_000 })).kind).toBe("list");
  });

  it("reads the list more often where more run than are asked for one by one, which are the liveliest", () => {
    const many = running(MOST_ROWS + 5).map((transfer, at) => ({
      ...transfer,
      status: at < 10 ? ("IN_QUEUE" as const) : ("DOWNLOADING" as const),
    }));
    const look = planLook(place({ running: many }));
    expect(look.kind === "rows" ? look.ids : []).toEqual([10, 11, 12, 13, 14, 15, 16, 0, 1, 2, 3, 4]);
    expect(planLook(place({ running: many, sinceListMs: 15_000 })).kind).toBe("list");
  });

  it("asks for nothing while nothing runs, until the list is due", () => {
    expect(planLook(place({ running: [] })).kind).toBe("wait");
    expect(planLook(place({ running: [], sinceListMs: 60_000 })).kind).toBe("list");
  });

  it("takes its time where nobody looks at the list", () => {
    expect(planLook(place({ isListOpen: false })).kind).toBe("wait");
    expect(planLook(place({ isListOpen: false, sinceLookMs: 10_000 })).kind).toBe("rows");
    const many = { isListOpen: false, running: running(4), sinceLookMs: 10_000 };
    expect(planLook(place({ ...many, sinceListMs: 10_000 })).kind).toBe("wait");
    expect(planLook(place({ ...many, sinceListMs: 15_000 })).kind).toBe("list");
  });

  it("reads the list at the very first", () => {
    const never = { sinceLookMs: Number.POSITIVE_INFINITY, sinceListMs: Number.POSITIVE_INFINITY };
    expect(planLook(place({ isListOpen: false, running: [], ...never })).kind).toBe("list");
  });
});

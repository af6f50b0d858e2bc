import { describe, expect, it } from "vitest";
import { placeMenu } from "./place-menu";

const viewport = { width: 1000, height: 600 };
const menu = { width: 200, height: 150 };

describe("placeMenu", () => {
  it.each([
    ["below its trigger, left edges level", "bottom-start", { left: 100, top: 50 }, { left: 100, top: 92 }],
    ["below, right edges level", "bottom-end", { left: 400, top: 50 }, { left: 236, top: 92 }],
    ["above where asked", "top-start", { left: 100, top: 400 }, { left: 100, top: 244 }],
    ["above when there is no room below", "bottom-start", { left: 100, top: 540 }, { left: 100, top: 384 }],
    ["below when there is no room above", "top-start", { left: 100, top: 20 }, { left: 100, top: 62 }],
    ["inside the right edge", "bottom-start", { left: 950, top: 50 }, { left: 792, top: 92 }],
    ["inside the left edge", "bottom-end", { left: 0, top: 50 }, { left: 8, top: 92 }],
  ] as const)("stands %s", (_, placement, corner, expected) => {
    const trigger = { ...corner, right: corner.left + 36, bottom: corner.top + 36 };
    expect(placeMenu({ trigger, menu, viewport, placement })).toMatchObject(expected);
  });

  it.each([
    ["at a point where it fits", { left: 300, top: 100 }, { left: 300, top: 100 }],
    ["up over the point near the foot", { left: 300, top: 580 }, { left: 300, top: 442 }],
    ["inside the corner", { left: 990, top: 590 }, { left: 792, top: 442 }],
  ])("stands freely %s", (_, point, expected) => {
    const trigger = { ...point, right: point.left, bottom: point.top };
    expect(placeMenu({ trigger, menu, viewport, placement: "free" })).toMatchObject(expected);
  });

  it("takes the roomier side and scrolls when it fits on neither", () => {
    const trigger = { left: 100, right: 136, top: 200, bottom: 236 };
    const tall = { width: 200, height: 900 };
    expect(placeMenu({ trigger, menu: tall, viewport, placement: "top-start" })).toEqual({
      left: 100,
      top: 242,
      maxHeight: 350,
    });
  });

  it("shows its beginning when it is wider than the window", () => {
    const trigger = { left: 10, right: 46, top: 10, bottom: 46 };
    const narrow = { width: 150, height: 600 };
    expect(placeMenu({ trigger, menu, viewport: narrow, placement: "bottom-end" }).left).toBe(8);
  });
});

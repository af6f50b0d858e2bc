import { describe, expect, it } from "vitest";
import { edgeSpeed, type MarqueeGrid, rowsTouched } from "./marquee";

const list: MarqueeGrid = {
  topPx: 100,
  linePx: 40,
  tilePx: 40,
  columns: [{ left: 200, right: 1000 }],
  count: 100_000,
};
const tiles: MarqueeGrid = {
  topPx: 100,
  linePx: 120,
  tilePx: 100,
  columns: [
    { left: 0, right: 90 },
    { left: 110, right: 200 },
    { left: 220, right: 310 },
  ],
  count: 8,
};

const touched = (grid: MarqueeGrid, [x1, y1, x2, y2]: [number, number, number, number]) =>
  rowsTouched({ from: { x: x1, y: y1 }, to: { x: x2, y: y2 } }, grid);

describe("a rectangle over a list", () => {
  it("takes the rows it touches, whichever way it is drawn", () => {
    expect(touched(list, [300, 145, 500, 221])).toEqual([1, 2, 3]);
    expect(touched(list, [500, 221, 300, 145])).toEqual([1, 2, 3]);
  });

  it("takes rows that are far out of sight", () => {
    expect(touched(list, [300, 110, 500, 100 + 40 * 50_000])).toHaveLength(50_001);
  });

  it("takes none beside the list, above it or below its end", () => {
    expect(touched(list, [10, 145, 150, 221])).toEqual([]);
    expect(touched(list, [300, 0, 500, 99])).toEqual([]);
    expect(touched({ ...list, count: 2 }, [300, 200, 500, 900])).toEqual([]);
  });
});

describe("a rectangle over tiles", () => {
  it.each<[string, [number, number, number, number], number[]]>([
    ["two columns of two lines", [100, 150, 250, 250], [1, 2, 4, 5]],
    ["a gap between lines alone", [0, 202, 300, 218], []],
    ["a gap between columns alone", [95, 110, 105, 330], []],
    ["the end of a short last line", [0, 350, 310, 380], [6, 7]],
  ])("takes %s", (_, rectangle, rows) => expect(touched(tiles, rectangle)).toEqual(rows));
});

it("the page scrolls at its edges, faster the nearer, and not in between", () => {
  const edges = { top: 100, bottom: 800 };
  expect(edgeSpeed(400, edges)).toBe(0);
  expect(edgeSpeed(110, edges)).toBeLessThan(edgeSpeed(140, edges));
  expect(edgeSpeed(140, edges)).toBeLessThan(0);
  expect(edgeSpeed(790, edges)).toBeGreaterThan(edgeSpeed(760, edges));
  expect(edgeSpeed(5000, edges)).toBe(edgeSpeed(800, edges));
});

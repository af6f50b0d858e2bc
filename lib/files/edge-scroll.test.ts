import { expect, it } from "vitest";
import { edgeScroll } from "./edge-scroll";

const edges = { startPx: 56, endPx: 800 };

it.each([
  ["in the middle nothing moves", 400, 0],
  ["just outside of an edge's reach nothing moves", 736, 0],
  ["at the end it runs forward", 800, 24],
  ["beyond the end no faster", 900, 24],
  ["at the start it runs back", 56, -24],
  ["above the start no faster", -10, -24],
  ["half-way into the reach it is a quarter as fast", 768, 6],
])("%s", (_, atPx, expected) => {
  expect(edgeScroll(atPx, edges)).toBe(expected);
});

it("a low window keeps a middle that stands still", () => {
  expect(edgeScroll(40, { startPx: 0, endPx: 80 })).toBe(0);
});

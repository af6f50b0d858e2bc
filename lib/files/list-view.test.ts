import { describe, expect, it } from "vitest";
import { DEFAULT_VIEW, formatListView, type ListView, parseListView, withColumn } from "./list-view";

describe("the cookie", () => {
  it.each<[ListView]>([
    [DEFAULT_VIEW],
    [{ layout: "grid", density: "compact", columns: ["picture", "changed"] }],
    [{ layout: "list", density: "compact", columns: [] }],
  ])("brings back what was chosen: %j", (view) => {
    const value = formatListView(view);
    expect(encodeURIComponent(value)).toBe(value);
    expect(parseListView(value)).toEqual(view);
  });

  it.each([undefined, "", "nonsense", "<script>.x.y", "grid", "list.normal"])(
    "%j is read as far as it makes sense",
    (value) => {
      const view = parseListView(value);
      expect(view.density).toBe("normal");
      expect(["list", "grid"]).toContain(view.layout);
    },
  );

  it("columns keep their order, whatever the cookie says", () => {
    expect(parseListView("list.normal.added-size-size-x").columns).toEqual(["size", "added"]);
  });
});

it("a column comes back to its place", () => {
  const without = withColumn(DEFAULT_VIEW, "size");
  expect(without.columns).toEqual(["duration", "added"]);
  expect(withColumn(without, "size")).toEqual(DEFAULT_VIEW);
});

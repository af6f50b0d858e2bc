import { describe, expect, it } from "vitest";
import { ROOT_ID, SHARED_ROOT_ID } from "./folder-id";
import { fileOf } from "./testing/file-of";
import { collapseTrail, parentOfTrail, trailOf } from "./trail";

const folder = (id: number, name: string) => fileOf({ id, name, fileType: "FOLDER" });
const crumb = (id: number) => ({ id, name: `Level ${id}` });

describe("trailOf", () => {
  it("starts at Files, whatever put.io calls the root, and ends at the folder", () => {
    const page = { parent: folder(7, "Season 2"), breadcrumbs: [{ id: 0, name: "Your Files" }, crumb(5)] };
    expect(trailOf(7, page)).toEqual([{ id: 0, name: "Files" }, crumb(5), { id: 7, name: "Season 2" }]);
  });

  it("does not say the folder twice where put.io's way includes it", () => {
    const page = { parent: folder(7, "Season 2"), breadcrumbs: [{ id: 0, name: "Root" }, crumb(7)] };
    expect(trailOf(7, page).map(({ id }) => id)).toEqual([0, 7]);
  });

  it("gives the synthetic roots a way", () => {
    expect(trailOf(ROOT_ID, { parent: folder(0, "Your Files"), breadcrumbs: [] })).toHaveLength(1);
    expect(trailOf(SHARED_ROOT_ID, { parent: null, breadcrumbs: [] })).toEqual([
      { id: 0, name: "Files" },
      { id: -2, name: "Shared with you" },
    ]);
  });

  it("leads up one step, and nowhere from the root", () => {
    expect(parentOfTrail([crumb(0), crumb(5), crumb(7)])).toBe(5);
    expect(parentOfTrail([crumb(0)])).toBeNull();
  });
});

describe("collapseTrail", () => {
  it("hides the middle of a way ten deep, never its ends", () => {
    const trail = Array.from({ length: 11 }, (_, id) => crumb(id));
    const { first, hidden, last } = collapseTrail(trail);
    expect(first).toEqual(crumb(0));
    expect(hidden.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(last).toEqual([crumb(9), crumb(10)]);
  });

  it("shows a short way whole", () => {
    const trail = [crumb(0), crumb(1), crumb(2), crumb(3)];
    expect(collapseTrail(trail)).toEqual({ first: null, hidden: [], last: trail });
  });
});

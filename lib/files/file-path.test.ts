import { expect, it } from "vitest";
import { pathOf, pathText } from "./file-path";

const trail = [
  { id: 0, name: "Files" },
  { id: 3, name: "Series" },
  { id: 4, name: "Season 1" },
];

it("a path has the names below the root, and the file's", () => {
  expect(pathText(pathOf(trail, "Pilot.mkv") ?? [])).toBe("Series/Season 1/Pilot.mkv");
});

it("a backslash is written as rclone writes it", () => {
  expect(pathText(["back＼slash", "‛＼ and ‛‛＼", "tab␉"])).toBe("back\\slash/＼ and ‛‛\\/tab␉");
});

it("what lies in the root has its name alone, and the root itself nothing", () => {
  expect(pathOf(trail.slice(0, 1), "Film.mkv")).toEqual(["Film.mkv"]);
  expect(pathOf(trail.slice(0, 1), null)).toEqual([]);
});

it("an unknown way and one through a friend's files is no path", () => {
  expect(pathOf(null, "Film.mkv")).toBeNull();
  expect(
    pathOf(
      [
        { id: 0, name: "Files" },
        { id: -2, name: "Shared" },
      ],
      "Film.mkv",
    ),
  ).toBeNull();
});

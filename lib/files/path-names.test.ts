import { describe, expect, it } from "vitest";
import { routes } from "../routes";
import { namesOfPath } from "./path-names";

/** As a browser sends it: steps are walked, and what needs it is encoded. */
const segmentsOf = (path: string) => new URL(path, "http://matinee.test").pathname.split("/").slice(3);

describe("a path of names", () => {
  it.each([
    [["a", "b", "c"]],
    [[".."]],
    [["a", "..", ".", "b"]],
    [["..."]],
    [["100% of %2F %00 %E0%A4%A.mp4"]],
    [["%2e%2e"]],
    [["#1 what? this & that=those;+~.mp4"]],
    [["back\\slash", "＼"]],
    [["two\nlines", "a\ttab"]],
    [["  leading", "trailing ", "dot."]],
    [["夜行列車", "قطار", "🚂", "Cafe\u0301", "\u202Egpm.4pm\u202C"]],
    [["https:", "evil.example"]],
    [["path", "0", "null", "__proto__"]],
    [Array.from({ length: 60 }, (_, index) => `level ${index}`)],
  ])("comes back from the address bar as it was: %j", (names) => {
    expect(namesOfPath(segmentsOf(routes.folderPath(names)))).toEqual(names);
  });

  it.each([[["a", ""]], [["%E0%A4%A"]], [["a%2Fb"]], [["%2F...%2F"]]])("is not %j", (segments) => {
    expect(namesOfPath(segments)).toBeNull();
  });
});

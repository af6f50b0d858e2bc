import { describe, expect, it } from "vitest";
import { placeOf, withPlace } from "./folder-place";

describe("the place in a history entry", () => {
  it("comes back as it was left, beside what others keep there", () => {
    const state = withPlace({ __NA: true, tree: ["x"] }, { scrollY: 1234.5, fileId: 7 });
    expect(state).toMatchObject({ __NA: true, tree: ["x"] });
    expect(placeOf(state)).toEqual({ scrollY: 1234.5, fileId: 7 });
  });

  it.each([[null], [undefined], [7], [{}], [{ matineePlace: "top" }], [{ matineePlace: { scrollY: -1 } }]])(
    "is null for %j",
    (state) => {
      expect(placeOf(state)).toBeNull();
    },
  );
});

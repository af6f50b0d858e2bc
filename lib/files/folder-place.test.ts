import { describe, expect, it } from "vitest";
import { placeOf, withPlace } from "./folder-place";

describe("the place in a history entry", () => {
  const place = { folderId: 9, scrollY: 1234.5, fileId: 7 };

  it("comes back as it was left, beside what others keep there", () => {
    const state = withPlace({ __NA: true, tree: ["x"] }, place);
    expect(state).toMatchObject({ __NA: true, tree: ["x"] });
    expect(placeOf(state, 9)).toEqual(place);
  });

  it("may be a row alone, wherever that is", () => {
    const arrival = { folderId: 9, scrollY: null, fileId: 7 };
    expect(placeOf(withPlace(null, arrival), 9)).toEqual(arrival);
  });

  it("is nobody else's: another folder's entry has no place here", () => {
    expect(placeOf(withPlace(null, place), 8)).toBeNull();
  });

  it.each([
    [null],
    [undefined],
    [7],
    [{}],
    [{ matineePlace: "top" }],
    [{ matineePlace: { folderId: 9, scrollY: -1 } }],
    [{ matineePlace: { folderId: 9, scrollY: Number.NaN } }],
  ])("is null for %j", (state) => {
    expect(placeOf(state, 9)).toBeNull();
  });
});

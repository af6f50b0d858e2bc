import { expect, test } from "vitest";
import { searchPlaceOf, withSearchPlace } from "./search-place";

const place = { query: "train", scrollY: 420, fileId: 7 };

test("a place is read back for its own search, beside what the router keeps", () => {
  const state = withSearchPlace({ __NA: true }, place);
  expect(state).toMatchObject({ __NA: true });
  expect(searchPlaceOf(state, "train")).toEqual(place);
  expect(searchPlaceOf(state, "trains")).toBeNull();
});

test.each([null, 7, "x", {}, { matineeSearchPlace: { query: "train", scrollY: -1 } }])(
  "%j is none",
  (state) => {
    expect(searchPlaceOf(state, "train")).toBeNull();
  },
);

test("a file that is none is left out", () => {
  const state = { matineeSearchPlace: { query: "train", scrollY: 0, fileId: "7" } };
  expect(searchPlaceOf(state, "train")).toEqual({ query: "train", scrollY: 0, fileId: null });
});

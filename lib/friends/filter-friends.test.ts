import { describe, expect, it } from "vitest";
import { filterFriends } from "./filter-friends";

const FRIENDS = ["ayla", "Zoë", "<img src=x onerror=alert(1)>", "İpek"].map((name) => ({ name }));

function found(typed: string): string[] {
  return filterFriends(FRIENDS, typed).map(({ name }) => name);
}

describe("filterFriends", () => {
  it.each([
    ["", ["ayla", "Zoë", "<img src=x onerror=alert(1)>", "İpek"]],
    ["  AY ", ["ayla"]],
    ["zoe", ["Zoë"]],
    ["ipek", ["İpek"]],
    ["<img", ["<img src=x onerror=alert(1)>"]],
    ["nobody", []],
  ])("finds by %j", (typed, names) => {
    expect(found(typed)).toEqual(names);
  });
});

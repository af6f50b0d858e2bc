import { describe, expect, it } from "vitest";
import { friendOptionsOf } from "./friend-options";

const friends = ["jonas", "Ayla", "Éva", "johanna", "<img src=x onerror=alert(1)>"].map((name, id) => ({
  id,
  name,
  avatarUrl: null,
}));

type Choosing = Partial<Parameters<typeof friendOptionsOf>[1]>;
const optionsOf = (choosing: Choosing = {}) =>
  friendOptionsOf(friends, { text: "", chosen: [], seeing: new Set(), isEveryoneSeeing: false, ...choosing });
const names = (choosing: Choosing = {}) => optionsOf(choosing).map(({ name }) => name);

describe("friendOptionsOf", () => {
  it("offers everyone first, then friends by name", () => {
    expect(names()).toEqual(["Everyone", "<img src=x onerror=alert(1)>", "Ayla", "Éva", "johanna", "jonas"]);
  });

  it.each([
    ["jo", ["johanna", "jonas"]],
    ["NA", ["johanna", "jonas"]],
    ["eva", ["Éva"]],
    ["every", ["Everyone"]],
    ["<img", ["<img src=x onerror=alert(1)>"]],
    ["nobody", []],
  ])("finds by %s", (text, found) => expect(names({ text })).toEqual(found));

  it("puts names that begin with it before those that have it somewhere", () => {
    expect(names({ text: "a" })).toEqual(["Ayla", "<img src=x onerror=alert(1)>", "Éva", "johanna", "jonas"]);
  });

  it("marks who is chosen, and who sees it already", () => {
    const chosen = optionsOf({ chosen: ["jonas"], seeing: new Set(["Ayla"]) });
    expect(chosen.filter(({ isChosen }) => isChosen).map(({ name }) => name)).toEqual(["jonas"]);
    expect(chosen.filter(({ isSeeing }) => isSeeing).map(({ name }) => name)).toEqual(["Ayla"]);
    expect(optionsOf({ chosen: "everyone" }).find(({ isChosen }) => isChosen)?.kind).toBe("everyone");
    expect(optionsOf({ isEveryoneSeeing: true }).every(({ isSeeing }) => isSeeing)).toBe(true);
  });

  it("takes a friend who is called Everyone for a friend", () => {
    const odd = [{ id: 9, name: "everyone", avatarUrl: null }];
    const options = friendOptionsOf(odd, {
      text: "",
      chosen: ["everyone"],
      seeing: new Set(),
      isEveryoneSeeing: false,
    });
    expect(options.map(({ kind, isChosen }) => [kind, isChosen])).toEqual([
      ["everyone", false],
      ["friend", true],
    ]);
  });
});

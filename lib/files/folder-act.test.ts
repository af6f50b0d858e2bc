import { describe, expect, it } from "vitest";
import { folderActOf, type PressedKey } from "./folder-act";

const press = (key: string, held: Partial<PressedKey> = {}) =>
  folderActOf({
    key,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    ...held,
  });

describe("folderActOf", () => {
  it.each([
    ["ArrowDown", {}, { kind: "move", key: "ArrowDown" }],
    ["End", {}, { kind: "move", key: "End" }],
    ["Backspace", {}, { kind: "up" }],
    ["ArrowUp", { altKey: true }, { kind: "up" }],
    ["R", { shiftKey: true }, { kind: "refresh" }],
    ["F", { shiftKey: true }, { kind: "filter" }],
    ["r", {}, { kind: "type", letter: "r" }],
    ["é", {}, { kind: "type", letter: "é" }],
    ["7", {}, { kind: "type", letter: "7" }],
    [" ", {}, { kind: "type", letter: " " }],
  ])("%j with %j is %j", (key, held, act) => {
    expect(press(key, held)).toEqual(act);
  });

  it.each([
    ["the browser's own", "a", { ctrlKey: true }],
    ["the Mac's own", "ArrowUp", { metaKey: true }],
    ["back in the browser", "ArrowLeft", { altKey: true }],
    ["a letter in the making", "か", { isComposing: true }],
    ["search", "/", {}],
    ["help", "?", { shiftKey: true }],
    ["a selection, which is not ours yet", "ArrowDown", { shiftKey: true }],
    ["what a link does by itself", "Enter", {}],
    ["leaving the list", "Tab", {}],
  ])("leaves %s alone", (_, key, held) => {
    expect(press(key, held)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { folderActOf, type PressedKey } from "./folder-act";

type Held = Partial<PressedKey> & { isMidWord?: boolean };

function press(key: string, { isMidWord = false, ...held }: Held = {}) {
  const free = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, isComposing: false };
  return folderActOf({ key, ...free, ...held }, { isMidWord });
}

describe("folderActOf", () => {
  it.each([
    ["ArrowDown", {}, { kind: "move", key: "ArrowDown", isExtending: false }],
    ["End", {}, { kind: "move", key: "End", isExtending: false }],
    ["ArrowUp", { shiftKey: true }, { kind: "move", key: "ArrowUp", isExtending: true }],
    ["ArrowRight", {}, { kind: "move", key: "ArrowRight", isExtending: false }],
    ["Backspace", {}, { kind: "up" }],
    ["ArrowUp", { altKey: true }, { kind: "up" }],
    ["R", { shiftKey: true }, { kind: "refresh" }],
    ["F", { shiftKey: true }, { kind: "filter" }],
    ["r", {}, { kind: "type", letter: "r" }],
    ["é", {}, { kind: "type", letter: "é" }],
    ["7", {}, { kind: "type", letter: "7" }],
    [" ", {}, { kind: "select" }],
    ["x", {}, { kind: "select" }],
    ["Escape", {}, { kind: "clear" }],
    ["v", {}, { kind: "view" }],
    ["w", {}, { kind: "act", combo: "w" }],
    ["n", {}, { kind: "act", combo: "n" }],
    ["F2", {}, { kind: "act", combo: "F2" }],
    ["Delete", {}, { kind: "act", combo: "Delete" }],
    ["Delete", { shiftKey: true }, { kind: "act", combo: "Shift+Delete" }],
    ["Backspace", { metaKey: true }, { kind: "act", combo: "Mod+Backspace" }],
    ["D", { shiftKey: true }, { kind: "act", combo: "Shift+d" }],
    ["a", { ctrlKey: true }, { kind: "act", combo: "Mod+a" }],
    ["a", { metaKey: true }, { kind: "act", combo: "Mod+a" }],
  ])("%j with %j is %j", (key, held, act) => {
    expect(press(key, held)).toEqual(act);
  });

  it.each([
    ["the browser's own", "f", { ctrlKey: true }],
    ["cutting, which is an event of the browser's", "x", { ctrlKey: true }],
    ["pasting, which may be of text", "v", { metaKey: true }],
    ["a Mac's own", "ArrowUp", { metaKey: true }],
    ["back in the browser", "ArrowLeft", { altKey: true }],
    ["a letter in the making", "か", { isComposing: true }],
    ["search", "/", {}],
    ["help", "?", { shiftKey: true }],
    ["what a link does by itself", "Enter", {}],
    ["leaving the list", "Tab", {}],
  ])("leaves %s alone", (_, key, held) => {
    expect(press(key, held)).toBeNull();
  });

  it.each([
    ["goes on with a word", "w", { isMidWord: true }, { kind: "type", letter: "w" }],
    ["goes on with a word, a space too", " ", { isMidWord: true }, { kind: "type", letter: " " }],
    ["begins a name with Shift", "W", { shiftKey: true }, { kind: "type", letter: "W" }],
    ["begins a name with Shift, x too", "X", { shiftKey: true }, { kind: "type", letter: "X" }],
    ["ends a word with Esc", "Escape", { isMidWord: true }, { kind: "clear" }],
  ])("a letter that has a command %s", (_, key, held, act) => {
    expect(press(key, held)).toEqual(act);
  });
});

import { describe, expect, it } from "vitest";
import { commandOf, type KeyFocus, type KeyPress, nextSpeed } from "./keys";

function press(key: string, rest: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    code: "",
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    repeat: false,
    isComposing: false,
    ...rest,
  };
}
const shift = { shiftKey: true };

describe("commandOf", () => {
  it.each([
    [press(" "), { kind: "toggle-play" }],
    [press("k"), { kind: "toggle-play" }],
    [press("K"), { kind: "toggle-play" }],
    [press("ArrowLeft"), { kind: "seek-by", seconds: -5 }],
    [press("ArrowRight"), { kind: "seek-by", seconds: 5 }],
    [press("ArrowLeft", shift), { kind: "seek-by", seconds: -1 }],
    [press("ArrowRight", shift), { kind: "seek-by", seconds: 1 }],
    [press("j"), { kind: "seek-by", seconds: -10 }],
    [press("l"), { kind: "seek-by", seconds: 10 }],
    [press("ArrowUp"), { kind: "volume-by", step: 0.05 }],
    [press("ArrowDown"), { kind: "volume-by", step: -0.05 }],
    [press("m"), { kind: "toggle-mute" }],
    [press("f"), { kind: "toggle-full-screen" }],
    [press("p"), { kind: "toggle-picture-in-picture" }],
    [press("P", shift), null],
    [press("c"), { kind: "toggle-subtitles" }],
    [press("C"), { kind: "toggle-subtitles" }],
    [press("C", shift), { kind: "next-subtitles" }],
    [press("s"), { kind: "open-subtitles" }],
    [press("a"), { kind: "next-audio" }],
    [press("<", shift), { kind: "speed-by", direction: -1 }],
    [press(">", shift), { kind: "speed-by", direction: 1 }],
    [press("\\"), { kind: "speed-reset" }],
    [press(","), { kind: "step-frame", direction: -1 }],
    [press("."), { kind: "step-frame", direction: 1 }],
    [press("Home"), { kind: "seek-to-fraction", fraction: 0 }],
    [press("End"), { kind: "seek-to-fraction", fraction: 1 }],
    [press("5", { code: "Digit5" }), { kind: "seek-to-fraction", fraction: 0.5 }],
    [press("0", { code: "Numpad0" }), { kind: "seek-to-fraction", fraction: 0 }],
    [press("&", { code: "Digit1" }), { kind: "seek-to-fraction", fraction: 0.1 }],
    [press("1", { code: "Digit1", ...shift }), { kind: "seek-to-fraction", fraction: 0.1 }],
    [press("!", { code: "Digit1", ...shift }), null],
    [press("?", shift), null],
    [press("x"), null],
    [press("Escape"), null],
    [press("Tab"), null],
  ])("%o asks for %o", (given, expected) => {
    expect(commandOf(given, "page")).toEqual(expected);
  });

  it.each([
    ["a text field keeps every key", press("k"), "text"],
    ["a button keeps Space", press(" "), "button"],
    ["a button keeps Enter", press("Enter"), "button"],
    ["a slider keeps its arrows", press("ArrowLeft"), "slider"],
    ["a slider keeps Home", press("Home"), "slider"],
    ["composing text is not ours", press("k", { isComposing: true }), "page"],
    ["Ctrl belongs to the browser", press("f", { ctrlKey: true }), "page"],
    ["Cmd belongs to the browser", press("c", { metaKey: true }), "page"],
    ["Alt and an arrow go back in history", press("ArrowLeft", { altKey: true }), "page"],
    ["a held key does not flicker", press("f", { repeat: true }), "page"],
    ["a held Space does not flicker", press(" ", { repeat: true }), "page"],
  ] satisfies [string, KeyPress, KeyFocus][])("%s", (_name, given, focus) => {
    expect(commandOf(given, focus)).toBeNull();
  });

  it.each([
    ["other keys work on a button", press("k"), "button", { kind: "toggle-play" }],
    ["Space works on a slider", press(" "), "slider", { kind: "toggle-play" }],
    [
      "a held arrow goes on seeking",
      press("ArrowRight", { repeat: true }),
      "page",
      { kind: "seek-by", seconds: 5 },
    ],
  ] satisfies [string, KeyPress, KeyFocus, object][])("%s", (_name, given, focus, expected) => {
    expect(commandOf(given, focus)).toEqual(expected);
  });
});

describe("nextSpeed", () => {
  it.each([
    [1, 1, 1.25],
    [1, -1, 0.75],
    [2, 1, 2],
    [0.25, -1, 0.25],
    [1.1, 1, 1.25],
    [1.1, -1, 1],
  ] as const)("from %d in direction %d comes %d", (current, direction, expected) => {
    expect(nextSpeed(current, direction)).toBe(expected);
  });
});

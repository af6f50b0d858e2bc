import { describe, expect, test } from "vitest";
import { assBlockText, parseAss } from "./subtitle-ass";

function script(...events: string[]): string {
  return ["[Script Info]", "Title: x", "[V4+ Styles]", "Format: Name", "[Events]", ...events].join("\r\n");
}

describe("SubStation", () => {
  test("the columns are those that the Format line names", () => {
    const cues = parseAss(script("Format: Start, Text, End", "Dialogue: 0:00:01.50,Hello,0:00:02.00"));
    // Text is not the last column here, so that a comma would end it.
    expect(cues).toEqual([{ startSeconds: 1.5, endSeconds: 2, text: "Hello" }]);
  });

  test("commas belong to the text, comments are not shown", () => {
    const cues = parseAss(
      script(
        "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
        "Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,hidden",
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Well, well, well",
      ),
    );
    expect(cues.map((cue) => cue.text)).toEqual(["Well, well, well"]);
  });

  test("drawings, fonts and placement go; italics and line breaks stay", () => {
    expect(assBlockText("3,0,Default,,0,0,0,,{\\an8\\i1}One{\\i0}\\N{\\fs20\\b1}two{\\b0}\\h3")).toBe(
      "<i>One</i>\n<b>two</b> 3",
    );
    expect(assBlockText("3,0,Default,,0,0,0,,{\\p1}m 0 0 l 100 0{\\p0}seen")).toBe("seen");
    expect(assBlockText("3,0,Default,,0,0,0,,{\\bord2\\blur1\\iclip(1,2,3,4)}plain")).toBe("plain");
  });

  test("a line that layers repeat is shown once", () => {
    const line = "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Glow";
    expect(parseAss(script(line, line.replace("0,", "1,")))).toHaveLength(1);
  });

  test("a line outside of Events is no dialogue", () => {
    expect(parseAss("Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,x")).toEqual([]);
  });
});

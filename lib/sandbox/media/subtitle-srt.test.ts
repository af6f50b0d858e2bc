import { describe, expect, test } from "vitest";
import { formatSrt, parseSrt } from "./subtitle-srt";

const CUE = "00:00:01,000 --> 00:00:02,000";

/** Start, end and text, which is what a viewer would notice. */
function read(source: string): [number, number, string][] {
  return parseSrt(source).map(({ startSeconds, endSeconds, text }) => [startSeconds, endSeconds, text]);
}

describe("SubRip as it is found", () => {
  test.each<[string, string, [number, number, string][]]>([
    [
      "a plain file",
      `1\n${CUE}\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nWorld\n`,
      [
        [1, 2, "Hello"],
        [3, 4, "World"],
      ],
    ],
    ["CRLF", `1\r\n${CUE}\r\nOne\r\nTwo\r\n\r\n`, [[1, 2, "One\nTwo"]]],
    [
      "CR alone",
      `1\r${CUE}\rOne\r\r2\r00:00:03,000 --> 00:00:04,000\rTwo\r`,
      [
        [1, 2, "One"],
        [3, 4, "Two"],
      ],
    ],
    [
      "no numbers",
      `${CUE}\nOne\n\n00:00:03,000 --> 00:00:04,000\nTwo\n`,
      [
        [1, 2, "One"],
        [3, 4, "Two"],
      ],
    ],
    [
      "no empty line between cues",
      `1\n${CUE}\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo`,
      [
        [1, 2, "One"],
        [3, 4, "Two"],
      ],
    ],
    [
      "an empty line within a cue",
      `1\n${CUE}\nOne\n\nTwo\n\n2\n00:00:03,000 --> 00:00:04,000\nThree`,
      [
        [1, 2, "One\nTwo"],
        [3, 4, "Three"],
      ],
    ],
    [
      "a number as text",
      `1\n${CUE}\n42\n\n2\n00:00:03,000 --> 00:00:04,000\n1984\n`,
      [
        [1, 2, "42"],
        [3, 4, "1984"],
      ],
    ],
    [
      "a number as text in a file without numbers",
      `${CUE}\n42\n00:00:03,000 --> 00:00:04,000\nTwo`,
      [
        [1, 2, "42"],
        [3, 4, "Two"],
      ],
    ],
    ["an empty cue", `1\n${CUE}\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo`, [[3, 4, "Two"]]],
    ["a short arrow", "1\n00:00:01,000 -> 00:00:02,000\nOne", [[1, 2, "One"]]],
    ["no hours", "1\n00:01,500 --> 00:02,500\nOne", [[1.5, 2.5, "One"]]],
    ["hundreds of hours", "1\n100:00:01,000 --> 100:00:02,000\nOne", [[360_001, 360_002, "One"]]],
    ["dots and single digits", "1\n0:0:1.5 --> 0:0:2.25\nOne", [[1.5, 2.25, "One"]]],
    ["no milliseconds", "1\n00:00:01 --> 00:00:02\nOne", [[1, 2, "One"]]],
    ["an end before its start", "1\n00:00:05,000 --> 00:00:04,000\nOne", [[5, 7, "One"]]],
    ["coordinates", `1\n${CUE} X1:40 X2:600 Y1:20 Y2:50\nOne`, [[1, 2, "One"]]],
    ["a placement command", `1\n${CUE}\n{\\an8}One`, [[1, 2, "One"]]],
    [
      "tags",
      `1\n${CUE}\n<I>One</I> <font color="#f00">two</font> <b>three`,
      [[1, 2, "<i>One</i> two <b>three</b>"]],
    ],
    ["what only looks like a tag", `1\n${CUE}\na < b, I <3 you`, [[1, 2, "a < b, I <3 you"]]],
    [
      "a script",
      `1\n${CUE}\n<script>alert(1)</script><img src=x onerror=alert(1)>Hi`,
      [[1, 2, "alert(1)Hi"]],
    ],
    [
      "a byte order mark before the number",
      `\ufeff1\n${CUE}\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo`,
      [
        [1, 2, "One"],
        [3, 4, "Two"],
      ],
    ],
    [
      "cues out of order",
      `2\n00:00:03,000 --> 00:00:04,000\nTwo\n\n1\n${CUE}\nOne`,
      [
        [1, 2, "One"],
        [3, 4, "Two"],
      ],
    ],
    ["a time before zero", "1\n-00:00:01,000 --> 00:00:02,000\nOne", [[0, 2, "One"]]],
    ["nothing at all", "", []],
    ["something else", "<html>Not found</html>", []],
  ])("%s", (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  test("5 MB of dashes and digits are read in no time", () => {
    const started = performance.now();
    expect(read("00:00:01,000 --".repeat(330_000))).toEqual([]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

test("what is written is read again as it was, hours and all", () => {
  const cues = [{ startSeconds: 3_599.9996, endSeconds: 36_000.5, text: "<i>One</i>\nTwo" }];
  expect(formatSrt(cues)).toBe("1\r\n01:00:00,000 --> 10:00:00,500\r\n<i>One</i>\r\nTwo\r\n\r\n");
  expect(read(formatSrt(cues))).toEqual([[3_600, 36_000.5, "<i>One</i>\nTwo"]]);
});

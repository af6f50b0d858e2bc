import { describe, expect, it } from "vitest";
import { toWebVtt } from "./webvtt";

/** The cues of the result, as `<times> <text>`. */
function cues(source: string): string[] {
  const [head, ...blocks] = toWebVtt(source).trimEnd().split("\n\n");
  expect(head).toBe("WEBVTT");
  return blocks;
}

const FIRST = "00:00:01.000 --> 00:00:02.500";
const SECOND = "00:00:03.000 --> 00:00:04.000";

describe("careless SRT", () => {
  it.each([
    ["as it should be", "1\n00:00:01,000 --> 00:00:02,500\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n"],
    [
      "CRLF",
      "1\r\n00:00:01,000 --> 00:00:02,500\r\nOne\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nTwo\r\n",
    ],
    ["CR only", "1\r00:00:01,000 --> 00:00:02,500\rOne\r\r2\r00:00:03,000 --> 00:00:04,000\rTwo\r"],
    [
      "a byte order mark",
      "\uFEFF1\n00:00:01,000 --> 00:00:02,500\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
    ],
    ["no numbers", "00:00:01,000 --> 00:00:02,500\nOne\n\n00:00:03,000 --> 00:00:04,000\nTwo"],
    ["no blank line between", "1\n00:00:01,000 --> 00:00:02,500\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo"],
    ["points for commas", "1\n00:00:01.000 --> 00:00:02.500\nOne\n\n2\n00:00:03.000 --> 00:00:04.000\nTwo"],
    ["short fractions", "1\n00:00:01,0 --> 00:00:02,5\nOne\n\n2\n00:00:03 --> 00:00:04\nTwo"],
    ["no hours", "1\n00:01,000 --> 00:02,500\nOne\n\n2\n00:03,000 --> 00:04,000\nTwo"],
    ["a short arrow", "1\n00:00:01,000 -> 00:00:02,500\nOne\n\n2\n00:00:03,000 ---> 00:00:04,000\nTwo"],
    ["no spaces", "1\n00:00:01,000-->00:00:02,500\nOne\n\n2\n00:00:03,000-->00:00:04,000\nTwo"],
    [
      "coordinates",
      "1\n00:00:01,000 --> 00:00:02,500 X1:100 X2:200 Y1:1 Y2:2\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
    ],
    [
      "spaces on blank lines",
      "1\n00:00:01,000 --> 00:00:02,500\nOne\n \t\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
    ],
    [
      "text before it all",
      "Made by somebody\n\n1\n00:00:01,000 --> 00:00:02,500\nOne\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
    ],
    ["out of order", "2\n00:00:03,000 --> 00:00:04,000\nTwo\n\n1\n00:00:01,000 --> 00:00:02,500\nOne"],
    [
      "an empty cue",
      "1\n00:00:01,000 --> 00:00:02,500\nOne\n\n2\n00:00:02,600 --> 00:00:02,700\n\n3\n00:00:03,000 --> 00:00:04,000\nTwo",
    ],
    [
      "WebVTT",
      "WEBVTT - title\n\nSTYLE\n::cue { color: red }\n\nintro\n00:01.000 --> 00:02.500\nOne\n\nNOTE a remark\n\n00:03.000 --> 00:04.000\nTwo",
    ],
    [
      "a remark between",
      "WEBVTT\n\n00:01.000 --> 00:02.500\nOne\n\nNOTE\nof several lines\n\nx\n00:03.000 --> 00:04.000\nTwo",
    ],
  ])("is read: %s", (_, source) => {
    expect(cues(source)).toEqual([`${FIRST}\nOne`, `${SECOND}\nTwo`]);
  });

  it.each([
    [
      "a blank line inside a cue",
      "1\n00:00:01,000 --> 00:00:02,500\nOne\n\nmore\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
      `${FIRST}\nOne\nmore`,
    ],
    [
      "a number for a text",
      "1\n00:00:01,000 --> 00:00:02,500\n42\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
      `${FIRST}\n42`,
    ],
    [
      "a number for a text, no blank line",
      "1\n00:00:01,000 --> 00:00:02,500\n42\n2\n00:00:03,000 --> 00:00:04,000\nTwo",
      `${FIRST}\n42`,
    ],
    [
      "a number for a text, no numbers",
      "00:00:01,000 --> 00:00:02,500\n42\n00:00:03,000 --> 00:00:04,000\nTwo",
      `${FIRST}\n42`,
    ],
    [
      "hours of three digits",
      "1\n100:00:01,000 --> 100:00:02,500\nOne",
      "100:00:01.000 --> 100:00:02.500\nOne",
    ],
    [
      "an end before its start",
      "1\n00:00:01,000 --> 00:00:00,500\nOne",
      "00:00:01.000 --> 00:00:03.000\nOne",
    ],
    ["a place at the top", "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}One", `${FIRST} line:0\nOne`],
    [
      "settings of WebVTT",
      "WEBVTT\n\n00:01.000 --> 00:02.500 align:start position:10% evil:url(x) region:a\nOne",
      `${FIRST} align:start position:10%\nOne`,
    ],
  ])("keeps %s", (_, source, expected) => {
    expect(cues(source)[0]).toBe(expected);
  });

  it.each(["", "WEBVTT", "<!doctype html><p>404</p>", "\0\0\0", "1\n2\n3", "{1}{25}text"])(
    "is an empty WebVTT where there is no cue: %j",
    (source) => {
      expect(toWebVtt(source)).toBe("WEBVTT\n");
    },
  );

  it("of a hundred thousand lines is no trouble", () => {
    const source = Array.from(
      { length: 25_000 },
      (_, index) => `${index}\n00:00:01,000 --> 00:00:02,000\nText\n`,
    ).join("\n");
    expect(cues(source)).toHaveLength(25_000);
  });
});

describe("cue text", () => {
  it.each([
    ["<i>One</i>", "<i>One</i>"],
    ["<B>One</B> <u>two</u>", "<b>One</b> <u>two</u>"],
    ['<font color="red">One</font>', "One"],
    ["<img src=x onerror=alert(1)>One", "One"],
    ["<script>alert(1)</script>", "alert(1)"],
    ["<i onclick=alert(1)>One</i>", "One</i>"],
    ["<v Bob>One</v>", "One"],
    ["<c.yellow>One</c>", "One"],
    ["One <00:00:01.500>two", "One two"],
    ["I <3 you & me > them", "I &lt;3 you &amp; me &gt; them"],
    ["a --> b", "a --&gt; b"],
    ["AT&amp;T &lrm;&nbsp;&bogus;", "AT&amp;T &lrm;&nbsp;&amp;bogus;"],
    ["{\\i1}One{\\i0}", "One"],
    ["{plain} braces", "{plain} braces"],
    ["O\u0000ne\u0007", "One"],
    ["<i></i>", ""],
    ["שלום", "שלום"],
  ])("%j becomes %j", (text, expected) => {
    const result = cues(`1\n00:00:01,000 --> 00:00:02,500\n${text}`);
    expect(result).toEqual(expected === "" ? [] : [`${FIRST}\n${expected}`]);
  });
});

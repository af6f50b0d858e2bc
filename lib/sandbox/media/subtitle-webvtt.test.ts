import { describe, expect, test } from "vitest";
import { parseSrt } from "./subtitle-srt";
import { formatWebVtt, parseWebVtt } from "./subtitle-webvtt";

describe("reading WebVTT", () => {
  test("identifiers, notes, styles and regions are left out", () => {
    const source = [
      "WEBVTT Title\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000",
      "STYLE\n::cue { color: red }",
      "REGION\nid:fred",
      "NOTE 00:01.000 --> 00:02.000\nnot a cue",
      "first\n00:01.000 --> 00:02.000\n<v Roger>One</v>",
      "00:00:03.000 --> 00:00:04.000\nTwo",
    ].join("\n\n");
    expect(parseWebVtt(source).map((cue) => [cue.startSeconds, cue.text])).toEqual([
      [1, "One"],
      [3, "Two"],
    ]);
  });

  test("a header without an empty line behind it does not swallow the first cue", () => {
    expect(parseWebVtt("WEBVTT\n00:01.000 --> 00:02.000\nOne")).toHaveLength(1);
  });

  test("placement is kept, regions and nonsense are not", () => {
    const [cue] = parseWebVtt(
      "WEBVTT\n\n00:01.000 --> 00:02.000 line:0 region:fred align:start onload=x\nOne",
    );
    expect(cue?.settings).toBe("line:0 align:start");
  });

  test("references are decoded, tags of voices, classes and karaoke go", () => {
    const [cue] = parseWebVtt(
      "WEBVTT\n\n00:01.000 --> 00:02.000\n<c.yellow>a &lt; b</c> <00:01.500>&amp; <i>c</i>&#x20AC;&#8364;",
    );
    expect(cue?.text).toBe("a < b & <i>c</i>€€");
  });
});

describe("writing WebVTT", () => {
  test("everything but the kept tags is escaped, arrows too", () => {
    const cues = parseSrt("1\n00:00:01,000 --> 00:00:02,000\n<i>Tom & Jerry</i> --> 1 < 2");
    expect(formatWebVtt(cues)).toBe(
      "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<i>Tom &amp; Jerry</i> --&gt; 1 &lt; 2\n",
    );
  });

  test("inside HLS the clock is tied to the media's", () => {
    expect(formatWebVtt([], { timestampMap: true })).toBe(
      "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n",
    );
  });

  test("what is written is read again as it was", () => {
    const cues = [{ startSeconds: 1, endSeconds: 2.5, text: "a & b\n<b>&lt;</b>", settings: "line:0" }];
    expect(parseWebVtt(formatWebVtt(cues))).toEqual(cues);
  });
});

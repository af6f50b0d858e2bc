import type { ErrorData } from "hls.js";
import { describe, expect, it } from "vitest";
import { describeTrouble, isOfSubtitles, troubleOf } from "./hls-trouble";

/** As much of hls.js' error as we look at. */
function error(given: {
  type?: "networkError" | "mediaError" | "otherError";
  details: string;
  fatal?: boolean;
  code?: number;
  frag?: "main" | "audio" | "subtitle";
  context?: string;
}): ErrorData {
  const { type = "networkError", details, fatal = false, code, frag, context } = given;
  const response = code === undefined ? undefined : { code, text: "", url: "" };
  const data = { type, details, fatal, response, error: new Error("no") };
  return {
    ...data,
    frag: frag && { type: frag },
    context: context && { type: context },
  } as unknown as ErrorData;
}

describe("troubleOf", () => {
  it.each([
    ["a retry of hls.js is none of our business", error({ details: "fragLoadError", code: 503 }), null],
    [
      "a refused segment, at once",
      error({ details: "fragLoadError", code: 410 }),
      { kind: "denied", status: 410 },
    ],
    [
      "an ended session, at once",
      error({ details: "levelLoadError", code: 401 }),
      { kind: "denied", status: 401 },
    ],
    [
      "a segment given up",
      error({ details: "fragLoadError", code: 503, fatal: true }),
      { kind: "network", part: "segment", status: 503 },
    ],
    [
      "a segment that never came",
      error({ details: "fragLoadTimeOut", fatal: true }),
      { kind: "network", part: "segment", status: 0 },
    ],
    [
      "a key",
      error({ details: "keyLoadError", code: 500, fatal: true }),
      { kind: "network", part: "segment", status: 500 },
    ],
    [
      "the playlist",
      error({ details: "manifestLoadError", code: 404, fatal: true }),
      { kind: "network", part: "playlist", status: 404 },
    ],
    [
      "a playlist of one quality",
      error({ details: "levelLoadTimeOut", fatal: true }),
      { kind: "network", part: "playlist", status: 0 },
    ],
    [
      "what is no playlist",
      error({ details: "manifestParsingError", fatal: true }),
      { kind: "bad-playlist" },
    ],
    [
      "codecs that nobody here knows",
      error({ type: "mediaError", details: "manifestIncompatibleCodecsError", fatal: true }),
      { kind: "unsupported" },
    ],
    [
      "a buffer that takes nothing",
      error({ type: "mediaError", details: "bufferAppendError", fatal: true }),
      { kind: "media" },
    ],
    ["a stall that hls.js mends", error({ type: "mediaError", details: "bufferStalledError" }), null],
    [
      "a segment that cannot be read",
      error({ type: "mediaError", details: "fragParsingError", fatal: true }),
      { kind: "decode" },
    ],
    [
      "hls.js itself",
      error({ type: "otherError", details: "internalException", fatal: true }),
      { kind: "media" },
    ],
  ] as const)("%s", (_name, data, expected) => {
    expect(troubleOf(data)).toEqual(expected);
  });

  it("a subtitle that fails does not stop the film, but an ended session is one everywhere", () => {
    const failed = error({ details: "fragLoadError", code: 500, fatal: true, frag: "subtitle" });
    const refused = error({ details: "subtitleTrackLoadError", code: 403, context: "subtitleTrack" });
    const ended = error({ details: "fragLoadError", code: 401, frag: "subtitle" });
    expect([failed, refused].map(troubleOf)).toEqual([null, null]);
    expect([failed, refused, ended].map(isOfSubtitles)).toEqual([true, true, true]);
    expect(troubleOf(ended)).toEqual({ kind: "denied", status: 401 });
  });
});

it("describeTrouble says what a report of a fault needs", () => {
  expect(describeTrouble(error({ details: "fragLoadError", code: 503 }))).toBe(
    "networkError fragLoadError, HTTP 503, no",
  );
});

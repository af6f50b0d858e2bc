import { describe, expect, it } from "vitest";
import { mediaFacts } from "./media-facts";

const video = (given: object) => ({
  video: { widthPx: null, heightPx: null, codec: null, durationSeconds: null, aspectRatio: null, ...given },
});

describe("mediaFacts", () => {
  it.each([
    [{ widthPx: 1920, heightPx: 1080, codec: "h264" }, "1080p · h264"],
    // Cinema format: 800 lines, and still what everybody calls 1080p.
    [{ widthPx: 1920, heightPx: 800, codec: "hevc" }, "1080p · hevc"],
    [{ widthPx: 3840, heightPx: 1600 }, "4K"],
    [{ widthPx: 7680, heightPx: 4320 }, "8K"],
    [{ widthPx: 1280, heightPx: 720 }, "720p"],
    [{ widthPx: 720, heightPx: 576 }, "576p"],
    [{ widthPx: 720, heightPx: 480 }, "480p"],
    // Filmed with the phone upright.
    [{ widthPx: 1080, heightPx: 1920 }, "1080p"],
    [{ widthPx: 320, heightPx: 180 }, "320×180"],
    [{ codec: "mpeg4" }, "mpeg4"],
    [{ widthPx: 1920 }, null],
    [{}, null],
  ])("%j: %s", (given, facts) => expect(mediaFacts(video(given))).toBe(facts));

  it("of no film there is nothing to say", () => expect(mediaFacts({ video: null })).toBeNull());
});

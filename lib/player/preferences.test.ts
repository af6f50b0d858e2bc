import { describe, expect, it } from "vitest";
import { DEFAULT_PREFERENCES, parsePreferences, readPreferences, writePreferences } from "./preferences";

function storageOf(broken = false): Storage {
  const values = new Map<string, string>();
  const fail = () => {
    throw new DOMException("denied", "SecurityError");
  };
  return {
    length: 0,
    key: () => null,
    clear: () => values.clear(),
    removeItem: (key) => values.delete(key),
    getItem: broken ? fail : (key) => values.get(key) ?? null,
    setItem: broken ? fail : (key, value) => values.set(key, value),
  };
}

describe("preferences", () => {
  it("what was written is read again, one change at a time", () => {
    const storage = storageOf();
    writePreferences({ volume: 0.3 }, storage);
    writePreferences({ subtitles: { language: "tr", kind: "full" } }, storage);
    expect(readPreferences(storage)).toEqual({
      ...DEFAULT_PREFERENCES,
      volume: 0.3,
      subtitles: { language: "tr", kind: "full" },
    });
  });

  it("without storage the defaults hold", () => {
    const storage = storageOf(true);
    writePreferences({ volume: 0.3 }, storage);
    expect(readPreferences(storage)).toEqual(DEFAULT_PREFERENCES);
  });

  it.each([
    [null],
    ["text"],
    [[]],
    [{ volume: 7, rate: 0, subtitles: { language: 5 }, audio: "en", bandwidthBps: -1 }],
    [{ volume: "0.5", isMuted: "yes", subtitles: { language: "x".repeat(99) } }],
  ])("nonsense %j is as good as nothing", (stored) => {
    expect(parsePreferences(stored)).toEqual(DEFAULT_PREFERENCES);
  });

  it("an unknown kind of subtitles is the ordinary kind", () => {
    const stored = {
      subtitles: { language: "en", kind: "sung" },
      lastSubtitles: { language: "en", kind: "sdh" },
    };
    expect(parsePreferences(stored)).toMatchObject({
      subtitles: { language: "en", kind: "full" },
      lastSubtitles: { language: "en", kind: "sdh" },
    });
    expect(parsePreferences({ subtitles: "off" }).subtitles).toBe("off");
  });
});

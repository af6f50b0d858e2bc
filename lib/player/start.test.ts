import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import type { AccountSettings } from "@/lib/putio/file";
import { rememberPosition } from "./last-positions";
import { chooseStart } from "./start";

const settings: AccountSettings = {
  isResumeEnabled: true,
  shouldUseResume: true,
  isHistoryEnabled: true,
  isTrashEnabled: true,
  shouldPlayNext: true,
  shouldHideSubtitles: false,
  shouldNotAutoselectSubtitles: false,
  subtitleLanguages: [],
  sortBy: "NAME_ASC",
  theme: "auto",
  locale: null,
};
const video = { widthPx: null, heightPx: null, codec: null, durationSeconds: 1000, aspectRatio: null };
const watched = (positionSeconds: number) => fileOf({ id: 5, positionSeconds, video });
const item = { file: watched(300), settings, requestedSeconds: null, renderedAtMs: 1 };

describe("chooseStart", () => {
  it("where the film was left", () => {
    expect(chooseStart(item)).toEqual({ startSeconds: 300, resumeSeconds: 300 });
  });

  it("from the start when the account does not resume, with the place on offer", () => {
    const unwilling = { ...item, settings: { ...settings, shouldUseResume: false } };
    expect(chooseStart(unwilling)).toEqual({ startSeconds: 0, resumeSeconds: 300 });
  });

  it("where the address says, even at 0, and then nothing is offered", () => {
    expect(chooseStart({ ...item, requestedSeconds: 42 })).toEqual({ startSeconds: 42, resumeSeconds: 0 });
    expect(chooseStart({ ...item, requestedSeconds: 0 })).toEqual({ startSeconds: 0, resumeSeconds: 0 });
  });

  it("as without one when the address asks for more than there is", () => {
    expect(chooseStart({ ...item, requestedSeconds: 1000 })).toEqual({
      startSeconds: 300,
      resumeSeconds: 300,
    });
  });

  it("from the start when the place is at the end", () => {
    expect(chooseStart({ ...item, file: watched(990) })).toEqual({ startSeconds: 0, resumeSeconds: 0 });
  });

  it("what put.io was not told is newer than what it has", () => {
    expect(chooseStart(item, 312.5)).toEqual({ startSeconds: 312.5, resumeSeconds: 312.5 });
    expect(chooseStart(item, 0)).toEqual({ startSeconds: 0, resumeSeconds: 0 });
    expect(chooseStart({ ...item, requestedSeconds: 42 }, 312.5).startSeconds).toBe(42);
  });

  it("Back shows an old rendering: what this tab watched since is newer", () => {
    rememberPosition({ fileId: 5, renderedAtMs: 1 }, 480);
    expect(chooseStart(item).startSeconds).toBe(480);
    expect(chooseStart({ ...item, renderedAtMs: 2 }).startSeconds).toBe(300);
  });
});

import { describe, expect, it } from "vitest";
import { fileOf } from "./testing/file-of";
import { watchStateOf } from "./watch-state";

const video = { widthPx: 854, heightPx: 480, codec: "h264", durationSeconds: 200, aspectRatio: 1.78 };
const opened = "2025-03-12T08:00:00Z";

describe("watchStateOf", () => {
  it("is the share of the film that was played", () => {
    expect(watchStateOf(fileOf({ video, positionSeconds: 50, firstAccessedAt: opened }))).toEqual({
      kind: "started",
      positionSeconds: 50,
      fraction: 0.25,
    });
  });

  it("does not guess a share where the length is unknown, and never passes the end", () => {
    expect(watchStateOf(fileOf({ positionSeconds: 50 }))).toMatchObject({ fraction: null });
    expect(watchStateOf(fileOf({ video, positionSeconds: 900 }))).toMatchObject({ fraction: 1 });
  });

  it("takes an opened film without a position for watched, a new one not", () => {
    expect(watchStateOf(fileOf({ firstAccessedAt: opened }))).toEqual({ kind: "watched" });
    expect(watchStateOf(fileOf())).toEqual({ kind: "none" });
  });

  it("says nothing about what is not played", () => {
    expect(watchStateOf(fileOf({ fileType: "FOLDER", firstAccessedAt: opened }))).toEqual({ kind: "none" });
    expect(watchStateOf(fileOf({ fileType: "PDF", firstAccessedAt: opened }))).toEqual({ kind: "none" });
  });
});

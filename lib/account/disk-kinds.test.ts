import { describe, expect, it } from "vitest";
import { fileOf } from "@/lib/files/testing/file-of";
import { joinTallies, tallyKinds } from "./disk-kinds";

describe("tallyKinds", () => {
  it("adds up by kind, the largest first", () => {
    const files = [
      fileOf({ id: 1, fileType: "TEXT", sizeBytes: 5 }),
      fileOf({ id: 2, fileType: "VIDEO", sizeBytes: 100 }),
      fileOf({ id: 3, fileType: "VIDEO", sizeBytes: 50 }),
    ];
    expect(tallyKinds(files)).toEqual([
      { kind: "video", files: 2, bytes: 150 },
      { kind: "text", files: 1, bytes: 5 },
    ]);
  });

  it("counts no folder, whose size is that of the files in it, and nothing of a friend's", () => {
    const files = [
      fileOf({ id: 1, fileType: "FOLDER", sizeBytes: 500 }),
      fileOf({ id: 2, fileType: "VIDEO", sizeBytes: 100, isShared: true }),
    ];
    expect(tallyKinds(files)).toEqual([]);
  });
});

describe("joinTallies", () => {
  it("makes one count of several", () => {
    expect(
      joinTallies([
        [{ kind: "text", files: 1, bytes: 5 }],
        [
          { kind: "video", files: 1, bytes: 9 },
          { kind: "text", files: 2, bytes: 6 },
        ],
      ]),
    ).toEqual([
      { kind: "text", files: 3, bytes: 11 },
      { kind: "video", files: 1, bytes: 9 },
    ]);
  });

  it("of nothing is nothing", () => {
    expect(joinTallies([])).toEqual([]);
  });
});

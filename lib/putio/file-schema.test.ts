import { describe, expect, it } from "vitest";
import { toFile, wireFileSchema } from "./file-schema";

const read = (wire: object) => toFile(wireFileSchema(wire));

describe("file object", () => {
  it("is read from as little as an id and a name", () => {
    expect(read({ id: 1, name: "x" })).toMatchObject({
      fileType: "FILE",
      folderType: "REGULAR",
      sizeBytes: 0,
      positionSeconds: 0,
      sortBy: null,
      needsConversion: null,
      hasThumbnail: false,
      createdAt: "1970-01-01T00:00:00Z",
    });
  });

  it.each([
    ["2025-01-02T03:04:05", "2025-01-02T03:04:05Z"],
    ["2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z"],
    ["2025-01-02T03:04:05+02:00", "2025-01-02T03:04:05+02:00"],
    ["2025-01-02 03:04:05", "2025-01-02T03:04:05Z"],
    ["2025-01-02T03:04:05.5", "2025-01-02T03:04:05.5Z"],
  ])("reads the time %s as UTC", (sent, read_) => {
    expect(read({ id: 1, name: "x", updated_at: sent }).updatedAt).toBe(read_);
  });

  it.each([
    [{ file_type: "OTHER" }, { fileType: "FILE" }],
    [{ folder_type: "TEAM" }, { folderType: "REGULAR" }],
    [{ sort_by: "" }, { sortBy: null }],
    [{ sort_by: "RATING_ASC" }, { sortBy: null }],
    [{ sort_by: "DATE_DESC" }, { sortBy: "DATE_DESC" }],
    [{ start_from: null }, { positionSeconds: 0 }],
    [{ start_from: 12.5 }, { positionSeconds: 12.5 }],
    [{ screenshot: "https://img.example/1.jpg" }, { hasThumbnail: true }],
  ])("tolerates %j", (sent, expected) => {
    expect(read({ id: 1, name: "x", ...sent })).toMatchObject(expected);
  });
});

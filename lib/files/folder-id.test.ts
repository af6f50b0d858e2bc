import { describe, expect, it } from "vitest";
import { routes } from "@/lib/routes";
import { folderIdOfPath, parseFolderId, SHARED_ROOT_ID } from "./folder-id";

describe("parseFolderId", () => {
  it.each([
    ["0", 0],
    ["42", 42],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    ["-2", SHARED_ROOT_ID],
    ["-1", null],
    ["", null],
    ["007", null],
    ["1e3", null],
    ["9007199254740993", null],
    ["4 2", null],
    ["%34", null],
    ["../0", null],
  ])("reads %j as %s", (segment, expected) => {
    expect(parseFolderId(segment)).toBe(expected);
  });
});

describe("folderIdOfPath", () => {
  it("reads back what routes.folder writes", () => {
    for (const id of [0, 7, SHARED_ROOT_ID]) expect(folderIdOfPath(routes.folder(id))).toBe(id);
  });

  it("is null elsewhere", () => {
    for (const path of ["/", "/watch/7", "/files", "/files/7/8", "/files/x"])
      expect(folderIdOfPath(path)).toBeNull();
  });
});

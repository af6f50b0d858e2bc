import { describe, expect, it } from "vitest";
import type { PutioApi } from "../putio/api";
import { resolvePath } from "./resolve-path";

type Child = { id: number; name: string; file_type?: string };

/** Children by their parent's id; every other name is not there. */
function apiOf(children: Record<number, Child[]>, failure: { status: number; type: string } | null = null) {
  const asked: string[] = [];
  const api: PutioApi = {
    baseUrl: "",
    fetch: async (input) => {
      const url = new URL(String(input), "http://x");
      asked.push(url.pathname);
      const name = url.searchParams.get("name");
      const parentId = Number(url.pathname.split("/")[2]);
      const file = children[parentId]?.find((child) => child.name === name);
      if (file) return Response.json({ status: "OK", file });
      const { status, type } = failure ?? { status: 404, type: "NotFound" };
      return Response.json({ status: "ERROR", status_code: status, error_type: type }, { status });
    },
  };
  return { api, asked };
}

const TREE: Record<number, Child[]> = {
  0: [{ id: 1, name: "a", file_type: "FOLDER" }],
  1: [
    { id: 2, name: "100% of %2F..", file_type: "FOLDER" },
    { id: 3, name: "film.mkv", file_type: "VIDEO" },
  ],
};

describe("resolvePath", () => {
  it.each([
    [[], { id: 0 }],
    [["a"], { id: 1 }],
    [["a", "100% of %2F.."], { id: 2 }],
    [["a", "film.mkv"], { id: 3, fileType: "VIDEO" }],
  ])("follows %j", async (names, file) => {
    const { api, asked } = apiOf(TREE);
    expect(await resolvePath(api, names)).toMatchObject({ kind: "found", file });
    expect(asked).toHaveLength(names.length);
  });

  it.each([
    ["at the root", ["b", "c"], [], "b"],
    ["further down", ["a", "b", "c"], [{ id: 1, name: "a" }], "b"],
    ["in other letters", ["A"], [], "A"],
    ["below a file, without asking put.io", ["a", "film.mkv", "x"], [{ id: 1, name: "a" }], "x"],
  ])("says what is missing %s", async (_, names, found, missingName) => {
    const { api, asked } = apiOf(TREE);
    expect(await resolvePath(api, names)).toEqual({ kind: "missing", found, missingName });
    expect(asked.length).toBeLessThanOrEqual(found.length + 1);
  });

  it("takes a name that put.io refuses for one that is not there", async () => {
    const { api } = apiOf(TREE, { status: 400, type: "NAME_TOO_LONG" });
    expect(await resolvePath(api, ["x".repeat(300)])).toMatchObject({ kind: "missing" });
  });

  it.each([
    [401, "invalid_grant", "signed-out"],
    [503, "", "unavailable"],
    [429, "RATE_LIMIT_ERROR", "rate-limited"],
  ])("does not call it missing when put.io answers %i", async (status, type, code) => {
    const { api } = apiOf(TREE, { status, type });
    await expect(resolvePath(api, ["x"])).rejects.toMatchObject({ code });
  });
});

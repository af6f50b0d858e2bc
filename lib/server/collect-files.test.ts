import { describe, expect, it } from "vitest";
import type { PutioApi } from "../putio/api";
import { type CollectedFile, collectFiles, collectFolder } from "./collect-files";

/** Folders by id: what lies in each, a page a list. */
type Tree = Record<number, { id: number; name: string; file_type?: string }[][]>;

function apiOf(tree: Tree): { api: PutioApi; asked: string[] } {
  const asked: string[] = [];
  const api: PutioApi = {
    baseUrl: "",
    fetch: async (input, init = {}) => {
      const url = new URL(String(input), "http://x");
      const cursor = new URLSearchParams(String(init.body ?? "")).get("cursor");
      const [folder = "", page = "0"] = cursor?.split("/") ?? [url.searchParams.get("parent_id") ?? ""];
      asked.push(`${folder}/${page}`);
      const pages = tree[Number(folder)] ?? [];
      const next = Number(page) + 1;
      return Response.json({
        status: "OK",
        files: pages[Number(page)] ?? [],
        parent: null,
        cursor: next < pages.length ? `${folder}/${next}` : null,
      });
    },
  };
  return { api, asked };
}

const root = (id: number, name: string, fileType: CollectedFile["fileType"]): CollectedFile => ({
  ...{ id, name, fileType, isMp4Available: false, sizeBytes: null, durationSeconds: null },
});
const folder = (id: number, name: string) => ({ id, name, file_type: "FOLDER" });

const TREE: Tree = {
  1: [[folder(2, "b"), { id: 3, name: "c" }], [folder(4, "d")]],
  2: [[{ id: 5, name: "e" }, folder(6, "f")]],
  4: [[{ id: 7, name: "g" }]],
  6: [[{ id: 8, name: "h" }]],
};

const pathsOf = ({ files }: { files: { file: CollectedFile; folders: readonly string[] }[] }) =>
  files.map(({ file, folders }) => [...folders, file.name].join("/"));

describe("collectFiles", () => {
  it("opens folders up to their last file, in the order of the tree", async () => {
    const { api } = apiOf(TREE);
    const found = await collectFiles(api, [root(9, "first", "VIDEO"), root(1, "a", "FOLDER")]);
    expect(pathsOf(found)).toEqual(["first", "a/b/e", "a/b/f/h", "a/c", "a/d/g"]);
    expect(found.isCut).toBe(false);
  });

  it("asks nothing when there are no folders", async () => {
    const { api, asked } = apiOf(TREE);
    expect(pathsOf(await collectFiles(api, [root(9, "first", "VIDEO")]))).toEqual(["first"]);
    expect(asked).toEqual([]);
  });

  it.each([
    ["entries", { entries: 5, folders: 99 }, ["a/b/e", "a/c", "a/d/g"]],
    ["folders", { entries: 99, folders: 2 }, ["a/b/e", "a/c"]],
  ])("stops at the most %s, and says so", async (_, limits, paths) => {
    const { api, asked } = apiOf({ ...TREE, 2: [[{ id: 5, name: "e" }, folder(6, "f")]] });
    const found = await collectFiles(api, [root(1, "a", "FOLDER")], { limits });
    expect([pathsOf(found), found.isCut]).toEqual([paths, true]);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  it("ends at a cursor that goes on for ever", async () => {
    const endless = new Array(1000).fill(
      Array.from({ length: 10 }, (_, index) => ({ id: index, name: "x" })),
    );
    const { api, asked } = apiOf({ 1: endless });
    const found = await collectFiles(api, [root(1, "a", "FOLDER")], { limits: { entries: 50, folders: 9 } });
    expect([found.files.length, found.isCut, asked.length]).toEqual([50, true, 5]);
  });
});

describe("collectFolder", () => {
  it("has paths that begin in the folder, and leaves out what is to stay out", async () => {
    const { api, asked } = apiOf(TREE);
    const found = await collectFolder(api, { folderId: 1, excludedIds: [2, 3] });
    expect(pathsOf(found)).toEqual(["d/g"]);
    expect(asked).not.toContain("2/0");
  });
});

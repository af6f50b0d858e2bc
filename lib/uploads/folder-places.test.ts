import { expect, it } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import { FolderPlaces } from "./folder-places";

/** put.io that makes folders, numbered as they are asked for, and fails where it is told to. */
function stage(failures: Set<string> = new Set()) {
  const made: string[] = [];
  const api: PutioApi = {
    baseUrl: "http://put.io",
    async fetch(_input, init) {
      const form = new URLSearchParams(String(init?.body));
      const path = form.get("path") ?? "";
      if (failures.delete(path))
        return Response.json({ status: "ERROR", error_type: "NotFound" }, { status: 404 });
      made.push(`${form.get("parent_id")}/${path}`);
      const file = { id: 100 + made.length, name: path, parent_id: 0, file_type: "FOLDER", size: 0 };
      return Response.json({ status: "OK", file });
    },
  };
  return { places: new FolderPlaces(api), made };
}

it("each folder is made once, outermost first, also when many ask at once", async () => {
  const { places, made } = stage();
  const ids = await Promise.all([
    places.find(5, ["A", "B"]),
    places.find(5, ["A"]),
    places.find(5, ["A", "C"]),
    places.find(5, ["A", "B"]),
    places.find(5, []),
  ]);
  expect(made).toEqual(["5/A", "101/B", "101/C"]);
  expect(ids).toEqual([102, 101, 103, 102, 5]);
});

it("the same name below another root is another folder", async () => {
  const { places, made } = stage();
  await places.find(5, ["A"]);
  await places.find(6, ["A"]);
  expect(made).toEqual(["5/A", "6/A"]);
});

it("one that failed is tried again when it is asked for again", async () => {
  const { places, made } = stage(new Set(["A"]));
  await expect(places.find(5, ["A", "B"])).rejects.toMatchObject({ code: "not-found" });
  expect(await places.find(5, ["A", "B"])).toBe(102);
  expect(made).toEqual(["5/A", "101/B"]);
});

it("what may have been moved or deleted meanwhile is made again", async () => {
  const { places, made } = stage();
  await places.find(5, ["A"]);
  places.forget();
  await places.find(5, ["A"]);
  expect(made).toEqual(["5/A", "5/A"]);
});

import { describe, expect, it } from "vitest";
import type { OperationRun } from "@/lib/files/operations/operation";
import { fileOf } from "@/lib/files/testing/file-of";
import type { PutioApi } from "@/lib/putio/api";
import { deleteMp4Operation, saveMp4Operation } from "./mp4-copy-operations";

const run: OperationRun = { onProgress() {}, onWait() {} };
const film = fileOf({
  id: 7,
  parentId: 3,
  name: "Harbour Webcam.m2ts",
  isMp4Available: true,
  mp4SizeBytes: 5,
});

/** A put.io in whose folder lies the file that is called `savedAs`. */
function putio({ savedAs }: { savedAs: string | null }) {
  const asked: string[] = [];
  const api: PutioApi = {
    baseUrl: "",
    async fetch(input, init) {
      const url = new URL(String(input), "http://put.io");
      const body = typeof init?.body === "string" ? ` ${init.body}` : "";
      asked.push(`${init?.method ?? "GET"} ${url.pathname}${body}`);
      if (!url.pathname.endsWith("/child")) return Response.json({ status: "OK", skipped: 0, cursor: null });
      return url.searchParams.get("name") === savedAs
        ? Response.json({ status: "OK", file: { id: 70, parent_id: 3, name: savedAs } })
        : Response.json({ status: "ERROR", status_code: 404, error_type: "NotFound" }, { status: 404 });
    },
  };
  return { api, asked };
}

describe("the MP4 copy of a film", () => {
  it("is saved as a file, which the undo moves to the trash", async () => {
    const { api, asked } = putio({ savedAs: "Harbour Webcam.mp4" });
    const spec = saveMp4Operation(api, film);
    const result = await spec.work(run);
    expect(result).toMatchObject({ done: 1, failed: [] });
    const way = spec.undo?.(result);
    expect(way?.subject).toEqual({ count: 1, name: "Harbour Webcam.mp4" });
    await way?.work(run);
    expect(asked.at(-1)).toMatch(/^POST \/files\/delete .*file_ids=70/);
  });

  it("has no undo under a name that is not found, and is saved all the same", async () => {
    const { api } = putio({ savedAs: null });
    const spec = saveMp4Operation(api, film);
    const result = await spec.work(run);
    expect(result).toMatchObject({ done: 1, failed: [] });
    expect(spec.undo?.(result)).toBeNull();
  });

  it("is deleted without touching the film, with no undo", async () => {
    const { api, asked } = putio({ savedAs: null });
    const spec = deleteMp4Operation(api, film);
    expect(await spec.work(run)).toMatchObject({ done: 1 });
    expect(asked).toEqual(["DELETE /files/7/mp4"]);
    expect(spec.undo).toBeUndefined();
  });
});

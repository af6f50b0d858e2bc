import { beforeEach, describe, expect, it } from "vitest";
import type { OperationRun } from "@/lib/files/operations/operation";
import { type FileTargets, targetsOf } from "@/lib/files/targets";
import { fileOf } from "@/lib/files/testing/file-of";
import type { PutioApi } from "@/lib/putio/api";
import { publishConversions, readConversions } from "./conversion-store";
import { convertOperation } from "./convert-operation";

const run: OperationRun = { onProgress() {}, onWait() {} };
const avi = (id: number) => fileOf({ id, name: `Episode ${id}.avi`, needsConversion: true });
const folder = fileOf({ id: 50, name: "Season 1", fileType: "FOLDER", needsConversion: null });

type Reply = { status?: number; body: Record<string, unknown> };

/** Answers each address, and keeps what was asked. */
function apiOf(replies: Record<string, Reply>) {
  const asked: string[] = [];
  const api: PutioApi = {
    baseUrl: "",
    async fetch(input, init) {
      const path = String(input);
      const body = typeof init?.body === "string" ? init.body : "";
      asked.push([init?.method ?? "GET", path, body].join(" ").trim());
      const reply = replies[path.split("?")[0] ?? ""] ?? { status: 404, body: {} };
      return Response.json(reply.body, { status: reply.status ?? 200 });
    },
  };
  return { api, asked };
}

const shown = () => readConversions().map(({ fileId, mp4 }) => [fileId, mp4.status]);
const work = (api: PutioApi, targets: FileTargets) => convertOperation(api, targets).work(run);

describe("convertOperation", () => {
  beforeEach(() => publishConversions([]));

  it("puts one video into the queue by its own call", async () => {
    const { api, asked } = apiOf({ "/files/1/mp4": { body: { mp4: { id: 1, status: "IN_QUEUE" } } } });
    expect(await work(api, targetsOf([avi(1)], 0))).toMatchObject({ done: 1, failed: [] });
    expect(asked).toEqual(["POST /files/1/mp4"]);
    expect(shown()).toEqual([[1, "IN_QUEUE"]]);
  });

  it("puts many in by one call, and leaves out what needs none", async () => {
    const { api, asked } = apiOf({ "/files/convert_mp4": { body: { count: 2 } } });
    const plays = fileOf({ id: 3, needsConversion: false });
    const copied = fileOf({ id: 4, needsConversion: true, isMp4Available: true });
    expect(await work(api, targetsOf([avi(1), avi(2), plays, copied], 0))).toMatchObject({ done: 2 });
    expect(asked).toEqual(["POST /files/convert_mp4 file_ids=1%2C2"]);
    expect(shown().map(([id]) => id)).toEqual([1, 2]);
  });

  it("puts everything in a folder in by its cursor", async () => {
    const { api, asked } = apiOf({
      "/files/list": { body: { files: [], cursor: "season", total: 24 } },
      "/files/convert_mp4": { body: { count: 24 } },
    });
    expect(await work(api, targetsOf([folder], 0))).toMatchObject({ done: 24 });
    expect(asked.at(-1)).toBe("POST /files/convert_mp4 cursor=season");
  });

  it("takes a selection of a whole folder as it is, exclusions included", async () => {
    const { api, asked } = apiOf({ "/files/convert_mp4": { body: { count: 9 } } });
    const everything: FileTargets = {
      selection: { kind: "listing", cursor: "all", excludedIds: [7, 8] },
      count: 11,
      sizeBytes: null,
      files: [avi(1)],
      folderId: 5,
    };
    expect(await work(api, everything)).toMatchObject({ done: 9 });
    expect(asked).toEqual(["POST /files/convert_mp4 cursor=all&exclude_ids=7%2C8"]);
  });

  it("says so where nothing needed converting", async () => {
    const { api } = apiOf({ "/files/list": { body: { files: [], cursor: null, total: 0 } } });
    const result = await work(api, targetsOf([folder], 0));
    expect(result).toMatchObject({ done: 0, failed: [] });
    expect(result.note).toMatch(/\S/);
  });

  it("takes back what was shown when put.io refuses", async () => {
    const refusal = { status: 402, body: { status: "ERROR", status_code: 402, error_type: "PAYMENT" } };
    const { api } = apiOf({ "/files/1/mp4": refusal });
    await expect(work(api, targetsOf([avi(1)], 0))).rejects.toMatchObject({ code: "payment-required" });
    expect(shown()).toEqual([]);
  });

  it("keeps what worked when one of two calls fails, and names what failed", async () => {
    const { api } = apiOf({ "/files/convert_mp4": { body: { count: 2 } } });
    const result = await work(api, targetsOf([avi(1), avi(2), folder], 0));
    expect(result.done).toBe(2);
    expect(result.failed).toMatchObject([{ fileId: 50, name: "Season 1" }]);
    expect(shown().map(([id]) => id)).toEqual([1, 2]);
  });
});

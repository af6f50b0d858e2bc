import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OperationRun } from "@/lib/files/operations/operation";
import type { PutioApi } from "@/lib/putio/api";
import { type ExtractRequest, extractOperation } from "./extract-operation";
import { readExtractions, removeExtraction } from "./extraction-store";
import { startExtractionWatch } from "./extraction-watch";
import { folderNameOf } from "./find-extracted";

const run: OperationRun = { onProgress() {}, onWait() {} };
type Wire = { id: number; name: string; files: number[]; num_parts: number; message: null; status: string };

/** A put.io whose extractions are what `list` says at the moment. */
function putio(list: Wire[]) {
  const bodies: string[] = [];
  const server = { list, status: 200 };
  const api: PutioApi = {
    baseUrl: "",
    async fetch(_input, init) {
      if (typeof init?.body === "string") bodies.push(init.body);
      return Response.json({ status: "OK", extractions: server.list }, { status: server.status });
    },
  };
  return { api, bodies, server };
}

function wire(id: number, status: string): Wire {
  return { id, name: `${id}.rar`, files: [id * 10], num_parts: 1, message: null, status };
}

const request: ExtractRequest = {
  selection: { kind: "files", fileIds: [10, 20] },
  items: [
    { id: 10, name: "1.rar" },
    { id: 20, name: "2.rar" },
  ],
  count: 2,
};
const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("extractOperation", () => {
  let stop = () => {};
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("document", {
      visibilityState: "visible",
      addEventListener() {},
      removeEventListener() {},
    });
    vi.stubGlobal("window", { addEventListener() {}, removeEventListener() {} });
  });
  afterEach(() => {
    stop();
    for (const { id } of readExtractions()) removeExtraction(id);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("lasts until put.io is done with all; one that wants a password has not failed", async () => {
    const { api, server } = putio([wire(1, "NEW"), wire(2, "NEW")]);
    const ended: string[] = [];
    stop = startExtractionWatch({
      api,
      onEnded: (some) => void ended.push(...some.map(({ name }) => name)),
    });
    const ending = extractOperation(api, request).work(run);
    await passMs(3000);
    server.list = [wire(1, "EXTRACTED"), wire(2, "EXTRACTING")];
    await passMs(3000);
    server.list = [wire(1, "EXTRACTED"), wire(2, "PASSWORD")];
    await passMs(3000);
    expect(await ending).toMatchObject({ done: 1, skipped: 1, failed: [] });
    expect(ended).toEqual(["1.rar", "2.rar"]);
  });

  it("passes the password on, says when it was wrong, and forgets it for the next try", async () => {
    const { api, bodies, server } = putio([wire(1, "PASSWORD_OBTAINED")]);
    stop = startExtractionWatch({ api, onEnded: () => {} });
    const spec = extractOperation(api, { ...request, password: "a&b=c" });
    const ending = spec.work(run);
    await passMs(100);
    expect(new URLSearchParams(bodies[0]).get("password")).toBe("a&b=c");
    server.list = [wire(1, "PASSWORD")];
    await passMs(6000);
    expect(readExtractions()[0]?.wasPasswordWrong).toBe(true);
    await ending;
    const retry = spec.retry?.([{ fileId: 10, name: "1.rar", reason: "" }]);
    void retry?.work(run);
    await passMs(100);
    expect(new URLSearchParams(bodies[1]).has("password")).toBe(false);
  });

  it("does not wait for ever when put.io will not tell how far it is", async () => {
    const { api, server } = putio([wire(1, "NEW")]);
    stop = startExtractionWatch({ api, onEnded: () => {} });
    const ending = extractOperation(api, request).work(run);
    const refused = expect(ending).rejects.toMatchObject({ code: "forbidden" });
    await passMs(100);
    server.status = 403;
    await passMs(4000);
    await refused;
  });

  it("does not wait for one that was dismissed meanwhile", async () => {
    const { api, server } = putio([wire(1, "NEW")]);
    stop = startExtractionWatch({ api, onEnded: () => {} });
    const ending = extractOperation(api, request).work(run);
    await passMs(100);
    server.list = [];
    removeExtraction(1);
    expect(await ending).toMatchObject({ done: 0, failed: [] });
  });
});

it.each([
  ["Press kit.zip", "Press kit"],
  ["Season 1.part01.rar", "Season 1"],
  ["backup.tar.gz", "backup"],
  ["old.r00", "old"],
  ["Volume 7.5.zip", "Volume 7.5"],
  ["no ending", "no ending"],
])("the folder of %s is %s", (archive, folder) => {
  expect(folderNameOf(archive)).toBe(folder);
});

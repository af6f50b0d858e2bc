import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OperationRun } from "@/lib/files/operations/operation";
import { targetsOf } from "@/lib/files/targets";
import { fileOf } from "@/lib/files/testing/file-of";
import type { PutioApi } from "@/lib/putio/api";
import { putZipAway, zipAgainOperation, zipOperation } from "./zip-operation";
import { readZips, removeZip, restoreZips, type ZipJob, type ZipState } from "./zip-store";
import { startZipWatch } from "./zip-watch";

const run: OperationRun = { onProgress() {}, onWait() {} };
const targets = targetsOf([fileOf({ id: 1 }), fileOf({ id: 2, name: "Small Orbits.webm" })], 0);
const ZIP = { status: "OK", url: null };

/** A put.io whose zip is whatever `zip` says at the moment. */
function putio() {
  const asked: string[] = [];
  const state: { zip: Record<string, unknown>; status: number; lastId: number } = {
    zip: { ...ZIP, zip_status: "NEW" },
    status: 200,
    lastId: 0,
  };
  const api: PutioApi = {
    baseUrl: "",
    async fetch(input, init) {
      const path = String(input);
      asked.push(`${init?.method ?? "GET"} ${path}`);
      if (path === "/zips/create") {
        state.lastId += 1;
        return Response.json({ status: "OK", zip_id: state.lastId });
      }
      if (/(cancel|retry)$/.test(path)) return Response.json({ status: "OK" });
      return Response.json(state.zip, { status: state.status });
    },
  };
  return { api, asked, state };
}

const state = (): ZipState | undefined => readZips()[0]?.state;
const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("zips", () => {
  let stop = () => {};
  const onReady = vi.fn<(job: ZipJob) => void>();

  function begin({ api }: { api: PutioApi }) {
    stop = startZipWatch(api, { onReady });
    return zipOperation(api, targets, { label: "2 items" }).work(run);
  }

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("document", {
      visibilityState: "visible",
      addEventListener() {},
      removeEventListener() {},
    });
    vi.stubGlobal("window", { addEventListener() {}, removeEventListener() {}, sessionStorage: storage() });
    onReady.mockClear();
  });
  afterEach(() => {
    stop();
    for (const { key } of readZips()) removeZip(key);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("is followed until it is ready, told of once, with what is missing", async () => {
    const server = putio();
    const ending = begin(server);
    await passMs(2500);
    expect(state()).toEqual({ kind: "packing", zipId: 1 });
    server.state.zip = { ...ZIP, zip_status: "DONE", url: "x", size: 9, missing_files: ["lost.txt"] };
    await passMs(1000);
    expect(await ending).toMatchObject({ done: 2, failed: [] });
    expect((await ending).note).toMatch(/missing/);
    expect(state()).toEqual({ kind: "ready", zipId: 1, sizeBytes: 9, missingFiles: ["lost.txt"] });
    await passMs(60_000);
    expect(onReady).toHaveBeenCalledTimes(1);
  });

  it("that cannot be packed says why, and is tried again as the same zip", async () => {
    const server = putio();
    const ending = begin(server);
    server.state.zip = { ...ZIP, zip_status: "ERROR", error_msg: "Disk full" };
    await passMs(1000);
    expect((await ending).failed.map(({ fileId, reason }) => [fileId, reason])).toEqual([
      [1, "Disk full"],
      [2, "Disk full"],
    ]);
    const [job] = readZips();
    if (!job) throw new Error("The zip is not in the list.");
    server.state.zip = { ...ZIP, zip_status: "DONE", url: "x", size: 9, missing_files: [] };
    const again = zipAgainOperation(server.api, job).work(run);
    await passMs(1000);
    expect(await again).toMatchObject({ failed: [] });
    expect(server.asked.filter((call) => /retry|create/.test(call))).toEqual([
      "POST /zips/create",
      "GET /zips/1/retry",
    ]);
  });

  it("that put.io threw away is made anew, in its old place", async () => {
    const server = putio();
    const ending = begin(server);
    server.state.status = 410;
    server.state.zip = { status: "ERROR", status_code: 410, error_type: "LINK_EXPIRED" };
    await passMs(1000);
    expect((await ending).failed).toHaveLength(2);
    expect(state()).toEqual({ kind: "expired" });
    const [job] = readZips();
    if (!job) throw new Error("The zip is not in the list.");
    server.state.status = 200;
    server.state.zip = { ...ZIP, zip_status: "DONE", url: "x", size: 9, missing_files: [] };
    const again = zipAgainOperation(server.api, job).work(run);
    await passMs(1000);
    await again;
    expect(readZips()).toHaveLength(1);
    expect(state()).toMatchObject({ kind: "ready", zipId: 2 });
  });

  it("is cancelled at put.io too, and counts as no failure", async () => {
    const server = putio();
    const ending = begin(server);
    await passMs(500);
    const [job] = readZips();
    if (!job) throw new Error("The zip is not in the list.");
    await putZipAway(server.api, job);
    expect(await ending).toMatchObject({ done: 0, failed: [] });
    expect(readZips()).toEqual([]);
    expect(server.asked.at(-1)).toBe("GET /zips/1/cancel");
  });

  it("survives a failure of the network while it is packed", async () => {
    const server = putio();
    const ending = begin(server);
    server.state.status = 503;
    await passMs(5000);
    expect(state()).toEqual({ kind: "packing", zipId: 1 });
    server.state.status = 200;
    server.state.zip = { ...ZIP, zip_status: "DONE", url: "x", size: 9, missing_files: [] };
    await passMs(60_000);
    expect(await ending).toMatchObject({ done: 2 });
  });

  it("that put.io will tell no more about does not wait for ever", async () => {
    const server = putio();
    const ending = begin(server);
    server.state.status = 403;
    await passMs(2000);
    expect((await ending).failed).toHaveLength(2);
    expect(state()).toMatchObject({ kind: "failed", zipId: 1 });
  });

  it("is taken up again after a reload", async () => {
    const server = putio();
    void begin(server);
    await passMs(500);
    const kept = window.sessionStorage.getItem("matinee-zips") ?? "";
    for (const { key } of readZips()) removeZip(key);
    restoreZips(storage({ "matinee-zips": kept }));
    expect(readZips()).toMatchObject([{ label: "2 items", state: { kind: "packing", zipId: 1 } }]);
  });

  it("is not confused by what else may lie in the storage", () => {
    restoreZips(storage({ "matinee-zips": '[{"key":1},null,"x",{"key":"a","label":"b","state":{}}]' }));
    restoreZips(storage({ "matinee-zips": "no json" }));
    expect(readZips()).toEqual([]);
  });
});

function storage(initial: Record<string, string> = {}): Storage {
  const values = new Map(Object.entries(initial));
  return {
    length: 0,
    clear: () => values.clear(),
    key: () => null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  };
}

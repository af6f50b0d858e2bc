import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OperationRun } from "@/lib/files/operations/operation";
import { targetsOf } from "@/lib/files/targets";
import { fileOf } from "@/lib/files/testing/file-of";
import type { PutioApi } from "@/lib/putio/api";
import { cloneAgainOperation, cloneOperation } from "./clone-operation";
import { type CloneJob, readClones, removeClone, restoreClones } from "./clone-store";
import { startCloneWatch } from "./clone-watch";

const run: OperationRun = { onProgress() {}, onWait() {} };
const place = { folderId: 7, name: "From friends" };
const targets = targetsOf([fileOf({ id: 1 }), fileOf({ id: 2, name: "Small Orbits.webm" })], null);

/** A put.io whose copy is as `status` says at the moment. */
function putio() {
  const asked: string[] = [];
  const server = { status: "NEW", message: null as string | null, http: 200, lastId: 0 };
  const api: PutioApi = {
    baseUrl: "",
    async fetch(input, init) {
      const path = String(input);
      asked.push(`${init?.method ?? "GET"} ${path} ${init?.body ?? ""}`.trim());
      if (path === "/sharing/clone") {
        if (server.http !== 200) return refusal(server.http, "SharedFileCloneConcurrentLimitError");
        server.lastId += 1;
        return Response.json({ status: "OK", id: server.lastId });
      }
      if (server.http !== 200) return refusal(server.http, "SHARED_FILE_CLONE_NOT_FOUND");
      const { status, message } = server;
      return Response.json({ status: "OK", shared_file_clone_status: status, error_msg: message });
    },
  };
  return { api, asked, server };
}

function refusal(status: number, errorType: string): Response {
  return Response.json({ status: "ERROR", status_code: status, error_type: errorType }, { status });
}

const state = () => readClones()[0]?.state;
const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("copying friends' files", () => {
  let stop = () => {};
  const onDone = vi.fn<(job: CloneJob) => void>();

  function begin({ api }: { api: PutioApi }) {
    stop = startCloneWatch(api, { onDone });
    return cloneOperation(api, targets, { place }).work(run);
  }

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("document", {
      visibilityState: "visible",
      addEventListener() {},
      removeEventListener() {},
    });
    vi.stubGlobal("window", { addEventListener() {}, removeEventListener() {}, sessionStorage: storage() });
    onDone.mockClear();
  });
  afterEach(() => {
    stop();
    for (const { key } of readClones()) removeClone(key);
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it("is one job at put.io, followed until it is done, and told of once", async () => {
    const { api, asked, server } = putio();
    const ending = begin({ api });
    await passMs(2500);
    expect(state()).toEqual({ kind: "copying", cloneId: 1, hasBegun: false });
    server.status = "PROCESSING";
    await passMs(2000);
    expect(state()).toMatchObject({ hasBegun: true });
    server.status = "DONE";
    await passMs(2000);
    expect(await ending).toMatchObject({ done: 2, failed: [] });
    await passMs(60_000);
    expect(onDone).toHaveBeenCalledTimes(1);
    expect(asked.filter((call) => call.startsWith("POST"))).toEqual([
      "POST /sharing/clone file_ids=1%2C2&parent_id=7",
    ]);
  });

  it("that fails says why in put.io's words, and is tried again in its old place", async () => {
    const { api, server } = putio();
    const ending = begin({ api });
    server.status = "ERROR";
    server.message = "Disk full";
    await passMs(2000);
    expect((await ending).failed.map(({ fileId, reason }) => [fileId, reason])).toEqual([
      [1, "Disk full"],
      [2, "Disk full"],
    ]);
    const [job] = readClones();
    if (!job) throw new Error("The copy is not in the list.");
    server.status = "DONE";
    const again = cloneAgainOperation(api, job).work(run);
    await passMs(2000);
    expect(await again).toMatchObject({ done: 2, failed: [] });
    expect(readClones()).toHaveLength(1);
  });

  it("that put.io does not take on says why, and nothing is followed", async () => {
    const { api, server, asked } = putio();
    server.http = 400;
    const { failed } = await begin({ api });
    expect(failed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("still copying"),
      expect.stringContaining("still copying"),
    ]);
    expect(state()?.kind).toBe("failed");
    await passMs(10_000);
    expect(asked).toHaveLength(1);
  });

  it("that put.io has forgotten ends, and does not wait for ever", async () => {
    const { api, server } = putio();
    const ending = begin({ api });
    await passMs(500);
    server.http = 404;
    await passMs(4000);
    expect((await ending).failed).toHaveLength(2);
    expect(state()?.kind).toBe("failed");
  });

  it("survives a failure of the network", async () => {
    const { api, server } = putio();
    const ending = begin({ api });
    await passMs(500);
    server.http = 503;
    await passMs(6000);
    expect(state()?.kind).toBe("copying");
    server.http = 200;
    server.status = "DONE";
    await passMs(60_000);
    expect(await ending).toMatchObject({ done: 2 });
  });

  it("is taken up again after a reload, and is not confused by what else may lie in the storage", async () => {
    const { api } = putio();
    void begin({ api });
    await passMs(500);
    const kept = window.sessionStorage.getItem("matinee-clones") ?? "";
    for (const { key } of readClones()) removeClone(key);
    restoreClones(storage({ "matinee-clones": '[{"key":1},null,{"key":"a","name":"b","count":1}]' }));
    restoreClones(storage({ "matinee-clones": "no json" }));
    expect(readClones()).toEqual([]);
    restoreClones(storage({ "matinee-clones": kept }));
    expect(readClones()).toMatchObject([{ count: 2, place, state: { kind: "copying", cloneId: 1 } }]);
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

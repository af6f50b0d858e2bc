import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import type { Transfer } from "@/lib/putio/transfer";
import type { PageSight } from "@/lib/query/poller";
import { invalidateTransfers } from "./invalidate-transfers";
import { transferKeys, transfersQuery } from "./queries";
import { readRunning } from "./running-store";
import { startTransferWatch } from "./transfer-watch";

type Row = { id: number; status: string; finished_at?: string | null };

/** put.io with these transfers, and what it was asked. */
function putioWith(rows: Row[]) {
  const asked: string[] = [];
  const state = { rows, isDown: false };
  const api: PutioApi = {
    baseUrl: "",
    async fetch(input) {
      const path = String(input).split("?")[0] ?? "";
      asked.push(path);
      if (state.isDown) return Response.json({ status: "ERROR", status_code: 503 }, { status: 503 });
      if (path === "/transfers/list") {
        return Response.json({ status: "OK", transfers: state.rows.map(wireOf), cursor: null });
      }
      const row = state.rows.find(({ id }) => path === `/transfers/${id}`);
      return row
        ? Response.json({ status: "OK", transfer: wireOf(row) })
        : Response.json({ status: "ERROR", status_code: 404, error_type: "NotFound" }, { status: 404 });
    },
  };
  return { api, asked, state };
}

function wireOf(row: Row) {
  return { name: `Transfer ${row.id}`, source: "", created_at: "2025-03-12T08:00:00", ...row };
}

const ended = (id: number, status = "COMPLETED"): Row => ({
  id,
  status,
  finished_at: "2025-03-12T09:00:00",
});

const sight = { isVisible: true, tell: () => {} };
const page: PageSight = {
  isVisible: () => sight.isVisible,
  onChange(listener) {
    const before = sight.tell;
    sight.tell = () => {
      before();
      listener();
    };
    return () => {};
  },
};

const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

let client: QueryClient;
const stops: (() => void)[] = [];
let told: string[];

function watchOver(putio: ReturnType<typeof putioWith>) {
  const onEnded = (list: readonly Transfer[]) =>
    told.push(list.map(({ id, status }) => `${id} ${status}`).join(", "));
  stops.push(startTransferWatch(putio.api, { client, onEnded, page }));
}

/** As the page of transfers does. */
function openList({ api }: ReturnType<typeof putioWith>) {
  const close = new QueryObserver(client, transfersQuery(api)).subscribe(() => {});
  stops.push(close);
  return close;
}

const shown = () =>
  client.getQueryData<readonly Transfer[]>(transferKeys.list())?.map(({ status }) => status);

beforeEach(() => {
  vi.useFakeTimers();
  client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } });
  told = [];
  Object.assign(sight, { isVisible: true, tell: () => {} });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  client.clear();
  vi.useRealTimers();
});

describe("the watch over transfers", () => {
  it("asks once where nothing runs, and then rests", async () => {
    const putio = putioWith([ended(1)]);
    watchOver(putio);
    await passMs(120_000);
    expect(putio.asked).toEqual(["/transfers/list"]);
    expect(readRunning()).toEqual([]);
    expect(told).toEqual([]);
  });

  it("follows what runs by its id, and tells once when it is over", async () => {
    const putio = putioWith([{ id: 1, status: "DOWNLOADING" }, ended(2)]);
    watchOver(putio);
    await passMs(0);
    expect(readRunning().map(({ id }) => id)).toEqual([1]);
    putio.state.rows = [ended(1), ended(2)];
    await passMs(30_000);
    expect(putio.asked).toEqual(["/transfers/list", "/transfers/1"]);
    expect(told).toEqual(["1 COMPLETED"]);
    expect(readRunning()).toEqual([]);
  });

  it("tells of a failure as well", async () => {
    const putio = putioWith([{ id: 1, status: "WAITING" }]);
    watchOver(putio);
    await passMs(0);
    putio.state.rows = [ended(1, "ERROR")];
    await passMs(10_000);
    expect(told).toEqual(["1 ERROR"]);
  });

  it("moves the rows of a list on screen every five seconds, and reads the whole list once a minute", async () => {
    const putio = putioWith([{ id: 1, status: "DOWNLOADING" }, ended(2)]);
    watchOver(putio);
    openList(putio);
    await passMs(0);
    putio.asked.length = 0;
    await passMs(55_000);
    expect(putio.asked.every((path) => path === "/transfers/1")).toBe(true);
    expect(putio.asked.length).toBeGreaterThanOrEqual(10);
    putio.state.rows = [{ id: 1, status: "COMPLETING" }, ended(2)];
    await passMs(5000);
    expect(shown()).toEqual(["COMPLETING", "COMPLETED"]);
    await passMs(5000);
    expect(putio.asked).toContain("/transfers/list");
  });

  it("does not take a list for fresh whose rows it has moved", async () => {
    const putio = putioWith([{ id: 1, status: "DOWNLOADING" }]);
    watchOver(putio);
    openList(putio);
    await passMs(0);
    const readAt = client.getQueryState(transferKeys.list())?.dataUpdatedAt;
    await passMs(20_000);
    expect(client.getQueryState(transferKeys.list())?.dataUpdatedAt).toBe(readAt);
  });

  it("asks nothing while nobody sees the page, and looks at once when somebody does", async () => {
    const putio = putioWith([{ id: 1, status: "DOWNLOADING" }]);
    watchOver(putio);
    openList(putio);
    await passMs(0);
    sight.isVisible = false;
    await passMs(5000);
    putio.asked.length = 0;
    await passMs(600_000);
    expect(putio.asked).toEqual([]);
    putio.state.rows = [ended(1)];
    sight.isVisible = true;
    sight.tell();
    await passMs(0);
    expect(told).toEqual(["1 COMPLETED"]);
  });

  it("forgets what was cancelled elsewhere, without a word", async () => {
    const putio = putioWith([{ id: 1, status: "DOWNLOADING" }]);
    watchOver(putio);
    openList(putio);
    await passMs(0);
    putio.state.rows = [];
    await passMs(5000);
    expect(shown()).toEqual([]);
    expect(readRunning()).toEqual([]);
    expect(told).toEqual([]);
  });

  it("looks when something is added, on whichever page", async () => {
    const putio = putioWith([]);
    watchOver(putio);
    await passMs(60_000);
    putio.state.rows = [{ id: 7, status: "WAITING" }];
    await invalidateTransfers(client);
    await passMs(5000);
    expect(readRunning().map(({ id }) => id)).toEqual([7]);
  });

  it("survives a put.io that is away", async () => {
    const putio = putioWith([{ id: 1, status: "DOWNLOADING" }]);
    watchOver(putio);
    openList(putio);
    await passMs(0);
    putio.state.isDown = true;
    await passMs(60_000);
    putio.state.isDown = false;
    putio.state.rows = [ended(1)];
    await passMs(120_000);
    expect(told).toEqual(["1 COMPLETED"]);
  });

  it("tells of a second end after a second beginning", async () => {
    const putio = putioWith([{ id: 1, status: "DOWNLOADING" }]);
    watchOver(putio);
    openList(putio);
    await passMs(0);
    putio.state.rows = [ended(1, "ERROR")];
    await passMs(5000);
    putio.state.rows = [{ id: 1, status: "DOWNLOADING" }];
    await invalidateTransfers(client);
    await passMs(5000);
    putio.state.rows = [{ ...ended(1, "ERROR"), finished_at: "2025-03-12T10:00:00" }];
    await passMs(5000);
    expect(told).toEqual(["1 ERROR", "1 ERROR"]);
  });
});

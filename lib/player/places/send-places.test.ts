import { beforeEach, describe, expect, it, vi } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import { placeJournal } from "./place-journal";
import type { PlaceRecord } from "./place-record";
import { sendPlaces } from "./send-places";

const kept = new Map<number, PlaceRecord>();

vi.mock("./place-journal", () => ({
  placeJournal: {
    read: async ({ fileId }: PlaceRecord) => kept.get(fileId) ?? null,
    listUnsent: async () => [...kept.values()],
    write: async (record: PlaceRecord) => void kept.set(record.fileId, record),
    remove: async ({ fileId }: PlaceRecord) => void kept.delete(fileId),
  },
}));

const place = (fileId: number, seconds: number): PlaceRecord => ({
  userId: 1,
  fileId,
  seconds,
  atMs: fileId,
  knownSeconds: 100,
  triedSeconds: null,
  isLocal: false,
});

/** What put.io has, or how it fails; and what it was told. */
function putio(stored: Record<number, number | { status: number; type: string }>) {
  const told: string[] = [];
  const api: PutioApi = {
    baseUrl: "https://api.example",
    async fetch(input, init) {
      const { pathname } = new URL(String(input));
      const fileId = Number(pathname.split("/")[2]);
      const answer = stored[fileId] ?? 100;
      if (typeof answer === "object")
        return Response.json({ status: "ERROR", error_type: answer.type }, { status: answer.status });
      if (init?.method !== "POST") return Response.json({ status: "OK", start_from: answer });
      const time = new URLSearchParams(String(init.body)).get("time");
      told.push(`${fileId} ${pathname.endsWith("/delete") ? "cleared" : time}`);
      return Response.json({ status: "OK" });
    },
  };
  return { api, told };
}

const send = (api: PutioApi, onSent = vi.fn()) => sendPlaces({ api, userId: 1, onSent });

/** The browser's locks; `held`: what other tabs have. */
function stubLocks(held: readonly string[] = []) {
  const request = async (name: string, _options: unknown, act: (lock: object | null) => unknown) =>
    act(held.includes(name) ? null : {});
  vi.stubGlobal("navigator", { locks: { request } });
}

describe("sendPlaces", () => {
  beforeEach(() => {
    kept.clear();
    stubLocks();
  });

  it("tells put.io what it does not know, and remembers that it does", async () => {
    kept.set(1, place(1, 108.6));
    const { api, told } = putio({});
    const onSent = vi.fn();
    await send(api, onSent);
    expect(told).toEqual(["1 108"]);
    expect(onSent).toHaveBeenCalledWith({ fileId: 1, seconds: 108 });
    expect(kept.get(1)).toMatchObject({ knownSeconds: 108, triedSeconds: null });
  });

  it("takes back no place that another device wrote further on", async () => {
    kept.set(1, place(1, 108));
    const { api, told } = putio({ 1: 900 });
    await send(api);
    expect(told).toEqual([]);
    expect(kept.get(1)).toMatchObject({ seconds: 900, knownSeconds: 900 });
  });

  it("clears what was seen to its end", async () => {
    kept.set(1, place(1, 0));
    const { api, told } = putio({});
    await send(api);
    expect(told).toEqual(["1 cleared"]);
  });

  it("leaves a film that plays in some tab to that tab, and goes on with the next", async () => {
    stubLocks(["matinee-place-1"]);
    kept.set(1, place(1, 108));
    kept.set(2, place(2, 50));
    const { api, told } = putio({});
    await send(api);
    expect(told).toEqual(["2 50"]);
  });

  it("a film that is gone is forgotten, one that put.io keeps no place for stays here", async () => {
    kept.set(1, place(1, 108));
    kept.set(2, place(2, 50));
    kept.set(3, place(3, 30));
    const { api, told } = putio({
      1: { status: 404, type: "NotFound" },
      2: { status: 400, type: "FEATURE_DISABLED" },
    });
    await send(api);
    expect(kept.has(1)).toBe(false);
    expect(kept.get(2)).toMatchObject({ isLocal: true, seconds: 50 });
    expect(told).toEqual(["3 30"]);
  });

  it("stops where put.io is in trouble, and keeps all for another time", async () => {
    kept.set(1, place(1, 108));
    kept.set(2, place(2, 50));
    const { api, told } = putio({ 1: { status: 503, type: "Maintenance" } });
    await send(api);
    expect(told).toEqual([]);
    expect(await placeJournal.listUnsent(1, 0)).toEqual([place(1, 108), place(2, 50)]);
  });
});

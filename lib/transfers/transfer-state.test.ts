import { describe, expect, it, test } from "vitest";
import { TRANSFER_STATUSES, type Transfer } from "@/lib/putio/transfer";
import { transferOf } from "./testing/transfer-of";
import { groupOf, partOf, stateOf } from "./transfer-state";

const BEGUN_MS = Date.parse("2025-03-12T08:00:00Z");
const LATER_MS = BEGUN_MS + 3_600_000;
const silent: Partial<Transfer> = { downBytesPerSecond: 0, secondsLeft: null };
const done: Partial<Transfer> = { status: "COMPLETED", fileId: 7, hasFile: true };

type Case = [string, Partial<Transfer>, { sentence: string; health: string }];

test.each<Case>([
  ["just added", { status: "WAITING" }, { sentence: "Waiting for its turn", health: "working" }],
  ["in put.io's queue", { status: "IN_QUEUE" }, { sentence: "Waiting for its turn", health: "working" }],
  [
    "without a downloader",
    { status: "WAITING_FOR_DOWNLOADER" },
    { sentence: "Waiting for its turn", health: "working" },
  ],
  ["looking for peers", { status: "PREPARING_DOWNLOAD" }, { sentence: "Looking for it", health: "working" }],
  ["coming", {}, { sentence: "Downloading, about 4 min left", health: "working" }],
  ["coming, nobody knows how long", { secondsLeft: null }, { sentence: "Downloading", health: "working" }],
  [
    "a torrent without a first byte",
    { downloadedBytes: 0, ...silent, createdAt: "2025-03-12T08:59:00Z" },
    {
      sentence: "Looking for it",
      health: "working",
    },
  ],
  [
    "a speed that is not told is no trouble",
    { downBytesPerSecond: null, secondsLeft: null },
    { sentence: "Downloading", health: "working" },
  ],
  [
    "nobody has it",
    { ...silent, availability: 0 },
    {
      sentence: "Stuck: nobody is sharing it",
      health: "problem",
    },
  ],
  [
    "nobody sends",
    { ...silent, availability: 60 },
    {
      sentence: "Stuck: nobody is sending it at the moment",
      health: "problem",
    },
  ],
  [
    "a silent server",
    { ...silent, kind: "URL", availability: null },
    {
      sentence: "Stuck: its server sends nothing at the moment",
      health: "problem",
    },
  ],
  ["a live stream", { kind: "LIVE_STREAM", ...silent }, { sentence: "Recording", health: "working" }],
  [
    "waiting to be filed",
    { status: "WAITING_FOR_COMPLETE_QUEUE" },
    {
      sentence: "Almost there: put.io is filing it",
      health: "working",
    },
  ],
  [
    "being filed",
    { status: "COMPLETING" },
    {
      sentence: "Almost there: put.io is filing it",
      health: "working",
    },
  ],
  [
    "of a state that is not known yet",
    { status: "UNKNOWN" },
    {
      sentence: "put.io is working on it",
      health: "working",
    },
  ],
  ["done", done, { sentence: "Ready", health: "ready" }],
  ["stopping to be shared", { ...done, status: "STOPPING" }, { sentence: "Ready", health: "ready" }],
  [
    "preparing to be shared",
    { ...done, status: "PREPARING_SEED" },
    {
      sentence: "Ready, and passed on to others",
      health: "ready",
    },
  ],
  [
    "shared",
    { ...done, status: "SEEDING" },
    {
      sentence: "Ready, and passed on to others",
      health: "ready",
    },
  ],
  [
    "done, its file deleted",
    { ...done, hasFile: false },
    {
      sentence: "It came, and was deleted since",
      health: "gone",
    },
  ],
  [
    "failed",
    { status: "ERROR", errorMessage: "The server answered with 410." },
    {
      sentence: "Failed: The server answered with 410",
      health: "problem",
    },
  ],
  [
    "failed without a word",
    { status: "ERROR", errorMessage: null },
    {
      sentence: "Failed: put.io does not say why",
      health: "problem",
    },
  ],
])("%s", (_name, given, { sentence, health }) => {
  expect(stateOf(transferOf(given), LATER_MS)).toMatchObject({ sentence, health });
});

describe("stateOf", () => {
  it("says of every status that put.io has what happens, and in which group", () => {
    for (const status of TRANSFER_STATUSES) {
      const { sentence, group } = stateOf(transferOf({ status }), LATER_MS);
      expect(sentence, status).not.toMatch(/undefined|null|[A-Z]{3}/);
      expect(group, status).toBe(groupOf({ status }));
    }
  });

  it("calls nothing stuck before peers had time to answer", () => {
    const young = transferOf({ ...silent, availability: 0 });
    expect(stateOf(young, BEGUN_MS + 60_000).health).toBe("working");
    expect(stateOf(young, BEGUN_MS + 4 * 60_000).health).toBe("problem");
  });

  it("says of each problem what one can do, and of nothing else", () => {
    for (const status of TRANSFER_STATUSES) {
      const { health, hint } = stateOf(transferOf({ status, ...silent }), LATER_MS);
      expect(hint !== null, status).toBe(health === "problem");
    }
  });
});

test.each<[Partial<Transfer>, number | null]>([
  [{}, 0.4],
  [{ percentDone: 0 }, 0],
  [{ percentDone: 130 }, 1],
  [{ percentDone: null }, null],
  [{ status: "IN_QUEUE", percentDone: 0 }, null],
  [{ status: "IN_QUEUE", percentDone: 12 }, 0.12],
  [{ status: "UNKNOWN", percentDone: 30 }, 0.3],
  [{ status: "COMPLETED", percentDone: 100 }, null],
  [{ status: "ERROR", percentDone: 30 }, null],
])("of %j the part that has come is %s", (given, part) => {
  expect(partOf(transferOf(given))).toBe(part);
});

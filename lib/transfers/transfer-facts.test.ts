import { expect, test } from "vitest";
import type { Transfer } from "@/lib/putio/transfer";
import { transferOf } from "./testing/transfer-of";
import { factsOf } from "./transfer-facts";

const writing = {
  bytes: (bytes: number) => `${bytes} B`,
  count: String,
  fullDate: (iso: string) => iso.slice(0, 10),
};
const read = (given: Partial<Transfer>) =>
  Object.fromEntries(factsOf(transferOf(given), writing).map(({ label, value }) => [label, value]));

test("a torrent that comes tells of its peers and of how far it is", () => {
  expect(read({ hash: "ab12", tracker: "udp://a.example:1", availability: 60 })).toEqual({
    Size: "1000000000 B",
    "Has come": "400000000 B (40 %)",
    Speed: "2500000 B/s",
    "Time left": "About 4 min",
    Peers: "8 connected, 8 sending",
    Complete: "60 % of it is being shared",
    "Passed on": "0 B (ratio 0.00)",
    Tracker: "udp://a.example:1",
    Hash: "ab12",
    Added: "2025-03-12",
    Kind: "Torrent",
  });
});

test("a link tells nothing of peers, whatever put.io says of them", () => {
  const facts = read({ kind: "URL", callbackUrl: "https://a.example/done" });
  expect(facts).toMatchObject({ Kind: "Link", Callback: "https://a.example/done" });
  expect(Object.keys(facts)).not.toContain("Peers");
});

test("what is done has no speed, and says when that was", () => {
  const facts = read({ status: "COMPLETED", finishedAt: "2025-03-13T08:00:00Z", peersGetting: 2 });
  expect(facts).toMatchObject({ Finished: "2025-03-13", Peers: "8 connected, 8 sending, 2 receiving" });
  expect(Object.keys(facts)).not.toContain("Speed");
});

test("what was not really fetched says so, and whether a feed began it", () => {
  expect(read({ isSimulated: true, feedId: 3 }).Kind).toBe(
    "Torrent, begun by a feed, simulated: nothing was really fetched",
  );
});

test("what put.io does not know is left out", () => {
  const nothing: Partial<Transfer> = {
    kind: "UNKNOWN",
    ...{ sizeBytes: null, downloadedBytes: null, percentDone: null, secondsLeft: null },
    ...{ downBytesPerSecond: null, completionPercent: null },
  };
  expect(read(nothing)).toEqual({ Added: "2025-03-12" });
});

test.each([
  [0, "Nobody has any of it"],
  [60.9, "60 % of it is being shared"],
  [100, "All of it is being shared"],
  [320, "All of it is being shared"],
])("an availability of %s percent is said as %s", (availability, words) => {
  expect(read({ availability }).Complete).toBe(words);
});

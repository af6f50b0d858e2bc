import { describe, expect, it } from "vitest";
import type { Transfer } from "@/lib/putio/transfer";
import { toTransfer } from "@/lib/putio/transfer";
import { readPaste } from "../paste/read-paste";
import { type AddRow, addRows, lookItems, type RowSource, sumOf } from "./add-rows";
import { keyOfTransfer, transfersByKey } from "./known-transfers";
import type { LinkFact } from "./link-lookup";
import type { ChosenTorrent } from "./read-torrents";

const HASH = "c9e15763f722f23e98a29decdfae341b98d53056";
const FILE = { id: 7, name: "A.mkv", parentId: 0, fileType: "VIDEO" } as const;

const fact = (change: Partial<LinkFact> = {}): LinkFact => ({
  ...{ state: "known", name: "A.mkv", sizeBytes: 10, problem: null, namesake: null },
  ...change,
});

function transfer(fields: Partial<Transfer> = {}): Transfer {
  const wire = new Proxy(
    {},
    { get: (_target, key) => (key === "created_at" ? "2026-01-01T00:00:00" : null) },
  );
  return { ...toTransfer(wire as Parameters<typeof toTransfer>[0]), status: "DOWNLOADING", ...fields };
}

function source(text: string, change: Partial<RowSource> = {}): RowSource {
  const none = {
    torrents: [],
    facts: new Map(),
    transfers: new Map(),
    choices: new Map(),
    failures: new Map(),
  };
  return { paste: readPaste(text), ...none, ...change };
}

function torrent(change: Partial<ChosenTorrent> = {}): ChosenTorrent {
  const file = new File(["x"], "a.torrent");
  return { ...{ file, key: `hash ${HASH}`, hash: HASH, name: "A", sizeBytes: 3, problem: null }, ...change };
}

const short = ({ mark, isWanted }: AddRow) => `${mark.kind}${isWanted ? " +" : ""}`;
const one = (change: Partial<RowSource>) => addRows(source(HASH, change))[0];

describe("what becomes of a link", () => {
  it.each<[string, Partial<RowSource>, string]>([
    ["nothing is known yet", {}, "asking +"],
    ["it is looked at", { facts: new Map([[`hash ${HASH}`, fact({ state: "asking" })]]) }, "asking +"],
    ["it is new", { facts: new Map([[`hash ${HASH}`, fact()]]) }, "new +"],
    ["put.io did not answer", { facts: new Map([[`hash ${HASH}`, fact({ state: "unknown" })]]) }, "new +"],
    ["put.io does not like it", { facts: new Map([[`hash ${HASH}`, fact({ problem: "No." })]]) }, "problem"],
    [
      "the same file is there",
      { facts: new Map([[`hash ${HASH}`, fact({ namesake: { file: FILE, isSame: true } })]]) },
      "file",
    ],
    [
      "a file of another size has its name",
      { facts: new Map([[`hash ${HASH}`, fact({ namesake: { file: FILE, isSame: false } })]]) },
      "new +",
    ],
    ["it is a transfer", { transfers: new Map([[`hash ${HASH}`, transfer()]]) }, "transfer"],
    ["it failed a moment ago", { failures: new Map([[`hash ${HASH}`, "Full."]]) }, "failed +"],
    [
      "it failed, and is a transfer after all",
      { failures: new Map([[`hash ${HASH}`, "Lost."]]), transfers: new Map([[`hash ${HASH}`, transfer()]]) },
      "transfer",
    ],
    ["somebody does not want it", { choices: new Map([[`hash ${HASH}`, false]]) }, "asking"],
    [
      "somebody wants it again",
      { choices: new Map([[`hash ${HASH}`, true]]), transfers: new Map([[`hash ${HASH}`, transfer()]]) },
      "transfer +",
    ],
  ])("%s", (_what, change, expected) => {
    const row = one(change);
    expect(row && short(row)).toBe(expected);
  });
});

describe("files", () => {
  it("that say the same as a link or as each other are there once", () => {
    const other = torrent({ key: "file x", hash: null });
    const rows = addRows(source(HASH, { torrents: [torrent(), other, { ...other }] }));
    expect(rows.map(({ mark }) => mark)).toEqual([
      { kind: "asking" },
      { kind: "duplicate", firstLine: 1 },
      { kind: "asking" },
      { kind: "duplicate", firstLine: null },
    ]);
  });

  it("that are none can not be added", () => {
    const [row] = addRows(source("", { torrents: [torrent({ problem: "torrent" })] }));
    expect(row).toMatchObject({
      mark: { kind: "invalid", problem: "torrent" },
      canAdd: false,
      isWanted: false,
    });
  });
});

it("asks about each link once, and not about what is none", () => {
  const text = `${HASH}\n${HASH}\nhttps://a.example/1\nhttps://a.example/2\nmagnet:?x`;
  expect(
    lookItems(source(text, { torrents: [torrent({ problem: "torrent" })] })).map(({ url }) => url),
  ).toEqual([`magnet:?xt=urn:btih:${HASH}`, "https://a.example/1", "https://a.example/2"]);
});

it("sums up what is wanted and what is not", () => {
  const text =
    "https://a.example/1\nhttps://a.example/2\nhttps://a.example/1\nhttps://a.example/3\nhttps://a.example/4\nmagnet:?";
  const key = (path: string) => `https://a.example/${path}`;
  const sum = sumOf(
    addRows(
      source(text, {
        facts: new Map([
          [key("1"), fact()],
          [key("2"), fact({ sizeBytes: null })],
          [key("3"), fact({ problem: "No such host." })],
        ]),
        transfers: new Map([[key("4"), transfer()]]),
      }),
    ),
  );
  expect(sum).toMatchObject({
    duplicateCount: 1,
    ownedCount: 1,
    problemCount: 2,
    neededBytes: 10,
    unknownSizeCount: 1,
  });
  expect(sum.wanted.map(({ url }) => url)).toEqual([key("1"), key("2")]);
});

describe("transfers that are there", () => {
  const upper = `magnet:?xt=urn:btih:${HASH.toUpperCase()}`;

  it.each<[string, Partial<Transfer>, string | null]>([
    ["by put.io's hash", { hash: HASH, source: "" }, `hash ${HASH}`],
    ["by the hash in base32", { hash: "zhqvoy7xelzd5gfctxwn7lrudomnkmcw", source: "" }, `hash ${HASH}`],
    ["by a magnet", { source: upper }, `hash ${HASH}`],
    ["by an address", { source: "HTTPS://A.example/1#x" }, "https://a.example/1"],
    ["by nothing", { source: "" }, null],
  ])("are known %s", (_what, fields, key) => {
    expect(keyOfTransfer(transfer(fields))).toBe(key);
  });

  it.each<[string, Partial<Transfer>, boolean]>([
    ["running", {}, true],
    ["done", { status: "COMPLETED", hasFile: true }, true],
    ["seeding", { status: "SEEDING", finishedAt: "2026-01-01T00:00:00Z", hasFile: true }, true],
    ["done, and its file deleted", { status: "COMPLETED", hasFile: false }, false],
    ["failed", { status: "ERROR" }, false],
  ])("%s", (_what, fields, isKnown) => {
    expect(transfersByKey([transfer({ source: upper, ...fields })]).has(`hash ${HASH}`)).toBe(isKnown);
  });
});

import { describe, expect, it } from "vitest";
import { type PasteEntry, readPaste } from "./read-paste";

const HASH = "c9e15763f722f23e98a29decdfae341b98d53056";
const BASE32 = "ZHQVOY7XELZD5GFCTXWN7LRUDOMNKMCW";

const short = (entry: PasteEntry) =>
  entry.kind === "invalid"
    ? `${entry.line} ${entry.problem}`
    : `${entry.line} ${entry.kind}${entry.kind === "duplicate" ? ` of ${entry.firstLine}` : ""}`;

describe("what is there twice is there once", () => {
  it.each([
    ["https://a.example/x", "https://a.example/x"],
    ["https://a.example/x", "HTTPS://A.Example:443/x#part"],
    ["https://a.example", "https://a.example/"],
    ["https://a.example/x", "https://a.example/x?"],
    ["https://a.example/%7Ea", "https://a.example/~a"],
    [`magnet:?xt=urn:btih:${HASH}&dn=One`, `magnet:?xt=urn:btih:${BASE32}&dn=Other&tr=udp://t.example`],
    [HASH, `magnet:?xt=urn:btih:${HASH.toUpperCase()}`],
    [BASE32, HASH],
  ])("%s and %s", (first, second) => {
    const { entries } = readPaste(`${first}\n\n${second}`);
    expect(entries.map(short)).toEqual(["1 link", "3 duplicate of 1"]);
  });

  it.each([
    ["https://a.example/x", "http://a.example/x"],
    ["https://a.example/x", "https://a.example/X"],
    ["https://a.example/x?a=1&b=2", "https://a.example/x?b=2&a=1"],
    ["https://a.example/x?token=1", "https://a.example/x?token=2"],
    ["https://a.example/x", "https://me:pw@a.example/x"],
  ])("%s and %s are two", (first, second) => {
    expect(readPaste(`${first}\n${second}`).entries.map(({ kind }) => kind)).toEqual(["link", "link"]);
  });
});

describe("a line that gives nothing says why", () => {
  it.each([
    ["magnet:?xt=urn:btih:123", "magnet-without-hash"],
    ["magnet:nothing", "magnet-without-hash"],
    ["https://", "address"],
    ["https://...", "address"],
    ["ed2k://|file|a|1|", "scheme"],
    [HASH.slice(1), "hash-length"],
    [`${HASH}ff`, "hash-length"],
    ["host.example/film.mkv", "no-scheme"],
    ["no link at all", "no-link"],
  ])("%s: %s", (line, problem) => {
    const around = "https://a.example/1\nhttps://a.example/2\nhttps://a.example/3\n";
    const { entries } = readPaste(around + line);
    expect(entries.at(-1)).toEqual({ kind: "invalid", line: 4, text: line, problem });
  });

  it("unless it is text around links", () => {
    const text = `Hello,\nthese are the films:\n\nhttps://a.example/1\n- ${HASH}\n\nBye!`;
    const paste = readPaste(text);
    expect(paste.entries.map(short)).toEqual(["4 link", "5 link"]);
    expect(paste.passedOverCount).toBe(3);
  });

  it("or names above the links", () => {
    const text = "One\nhttps://a.example/1\nTwo\nhttps://a.example/2";
    expect(readPaste(text)).toMatchObject({ entries: [{ line: 2 }, { line: 4 }], passedOverCount: 2 });
  });
});

describe("odd texts", () => {
  it("nothing gives nothing", () => {
    expect(readPaste(" \n\r\n")).toEqual({ entries: [], passedOverCount: 0, isCut: false });
  });

  it("a thousand are taken at once, and more is said", () => {
    const text = Array.from({ length: 1200 }, (_, index) => `https://a.example/${index}`).join("\r\n");
    const paste = readPaste(text);
    expect(paste.entries).toHaveLength(1000);
    expect(paste.isCut).toBe(true);
  });

  it("a line may hold many, the same among them", () => {
    const { entries } = readPaste("https://a.example/1 https://a.example/2 https://a.example/1");
    expect(entries.map(short)).toEqual(["1 link", "1 link", "1 duplicate of 1"]);
  });
});

import { describe, expect, it } from "vitest";
import { findLinks } from "./find-links";

const HASH = "c9e15763f722f23e98a29decdfae341b98d53056";
const MAGNET = `magnet:?xt=urn:btih:${HASH}`;

describe("a line gives the links in it", () => {
  it.each<[string, string[]]>([
    ["https://host.example/a.mkv", ["https://host.example/a.mkv"]],
    ["  1. https://host.example/a.mkv, then", ["https://host.example/a.mkv"]],
    ["(see https://host.example/a.mkv).", ["https://host.example/a.mkv"]],
    ["https://host.example/a_(2024).mkv", ["https://host.example/a_(2024).mkv"]],
    ["[A film](https://host.example/a.mkv)!", ["https://host.example/a.mkv"]],
    ['<a href="https://host.example/a?b=1&amp;c=2">A</a>', ["https://host.example/a?b=1&c=2"]],
    ["*https://host.example/a*", ["https://host.example/a"]],
    ["请看 https://host.example/a。谢谢", ["https://host.example/a"]],
    ["www.host.example/a.zip", ["https://www.host.example/a.zip"]],
    ["ftp://host.example/a.zip", ["ftp://host.example/a.zip"]],
    ["https://a.example/1 https://a.example/2", ["https://a.example/1", "https://a.example/2"]],
    ["http://[::1]:8080/a", ["http://[::1]:8080/a"]],
    ["http://127.0.0.1:5050/a.txt", ["http://127.0.0.1:5050/a.txt"]],
    [MAGNET, [MAGNET]],
    [`${MAGNET}&dn=Night+Train, please`, [`${MAGNET}&dn=Night+Train`]],
    [`'${MAGNET}'`, [MAGNET]],
    [`${MAGNET}&amp;dn=A`, [`${MAGNET}&dn=A`]],
    [
      `${MAGNET}&dn=Two words&tr=http://t.example/announce`,
      [`${MAGNET}&dn=Two%20words&tr=http://t.example/announce`],
    ],
    [`${MAGNET} https://a.example/1`, [MAGNET, "https://a.example/1"]],
    [`https://a.example/1 ${MAGNET}`, ["https://a.example/1", MAGNET]],
    [HASH.toUpperCase(), [MAGNET]],
    ["Night Train: ZHQVOY7XELZD5GFCTXWN7LRUDOMNKMCW", [MAGNET]],
    [`hash ${HASH}.`, [MAGNET]],
    [`https://a.example/${HASH}`, [`https://a.example/${HASH}`]],
    [`SHA1: ${HASH}`, []],
    ["d41d8cd98f00b204e9800998ecf8427e", []],
    ["An ordinary sentence, with a dot.", []],
    ["https://", []],
    ["https://nohost", []],
    ["javascript:alert(1)", []],
    ["", []],
  ])("%s", (line, urls) => {
    expect(findLinks(line).links.map(({ url }) => url)).toEqual(urls);
  });

  it("says what looks like one and is none", () => {
    expect(findLinks("magnet:?xt=urn:btih:123 and https://...").broken.map(({ kind }) => kind)).toEqual([
      "magnet",
      "address",
    ]);
  });

  it("is quick about a line without an end", () => {
    const line = `${MAGNET} ${"a ".repeat(100_000)}${"https://a.example/x(".repeat(2000)}`;
    const before = performance.now();
    findLinks(line);
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

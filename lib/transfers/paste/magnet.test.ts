import { describe, expect, it } from "vitest";
import { readHash, readMagnet } from "./magnet";

const HEX = "c9e15763f722f23e98a29decdfae341b98d53056";
const BASE32 = "ZHQVOY7XELZD5GFCTXWN7LRUDOMNKMCW";

describe("an info-hash", () => {
  it.each([
    [HEX, HEX],
    [HEX.toUpperCase(), HEX],
    [BASE32, HEX],
    [BASE32.toLowerCase(), HEX],
    [HEX.slice(1), null],
    [`${HEX}0`, null],
    [`${BASE32.slice(1)}1`, null],
    ["", null],
  ])("%s is %s", (text, expected) => {
    expect(readHash(text)).toBe(expected);
  });
});

describe("a magnet", () => {
  it.each([
    [`magnet:?xt=urn:btih:${HEX}`, { hash: HEX, name: null, sizeBytes: null }],
    [`magnet:?dn=A+b%20c&xt=urn:btih:${BASE32}&xl=12`, { hash: HEX, name: "A b c", sizeBytes: 12 }],
    [`MAGNET:?xt.1=URN:BTIH:${HEX}&dn=`, { hash: HEX, name: null, sizeBytes: null }],
    [`magnet:?xt=urn:btih:${HEX}&xl=-4`, { hash: HEX, name: null, sizeBytes: null }],
  ])("%s is read", (text, expected) => {
    expect(readMagnet(text)).toEqual(expected);
  });

  it("of both kinds counts by the first kind, of the second kind alone by that", () => {
    const second = `urn:btmh:1220${"ab".repeat(32)}`;
    expect(readMagnet(`magnet:?xt=${second}&xt=urn:btih:${HEX}`)?.hash).toBe(HEX);
    expect(readMagnet(`magnet:?xt=${second}`)?.hash).toBe("ab".repeat(32));
  });

  it.each(["magnet:?dn=Nothing", "magnet:?xt=urn:btih:123", "magnet:?xt=urn:ed2k:0123", "magnet:"])(
    "%s names no torrent",
    (text) => {
      expect(readMagnet(text)).toBeNull();
    },
  );
});

import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { decodeZipName, safeParts } from "./zip-names";

describe("decodeZipName", () => {
  const none = new Map<number, Buffer>();

  test.each([
    ["marked UTF-8", Buffer.from("夜行列車.mkv"), true, "夜行列車.mkv"],
    ["UTF-8 without the mark", Buffer.from("Şarkı.mp3"), false, "Şarkı.mp3"],
    ["code page 437", Buffer.from([0x80, 0x61, 0x9a, 0xe1, 0x2e, 0x74]), false, "ÇaÜß.t"],
    ["plain ASCII", Buffer.from("a/b.txt"), false, "a/b.txt"],
    ["a broken letter", Buffer.from([0x61, 0xff]), true, "a\uFFFD"],
  ])("%s", (_, bytes, isUtf8, expected) => {
    expect(decodeZipName({ bytes, isUtf8, extra: none })).toBe(expected);
  });

  test("an extra field has the name in UTF-8, unless it belongs to another name", () => {
    const bytes = Buffer.from([0x8b, 0x2e, 0x74]);
    const field = (sum: number) => {
      const head = Buffer.alloc(5);
      head.writeUInt8(1, 0);
      head.writeUInt32LE(sum, 1);
      return new Map([[0x7075, Buffer.concat([head, Buffer.from("夜.t")])]]);
    };
    expect(decodeZipName({ bytes, isUtf8: false, extra: field(crc32(bytes)) })).toBe("夜.t");
    expect(decodeZipName({ bytes, isUtf8: false, extra: field(1) })).toBe("ï.t");
  });
});

describe("safeParts", () => {
  test.each([
    ["a/b.txt", ["a", "b.txt"]],
    ["../../etc/passwd", ["etc", "passwd"]],
    ["/etc/passwd", ["etc", "passwd"]],
    ["a/../../b", ["a", "b"]],
    ["./a//b/.", ["a", "b"]],
    ["C:\\Windows\\x.dll", ["Windows", "x.dll"]],
    ["c:/x", ["x"]],
    ["..\\..\\x", ["x"]],
    ["a/back\\slash.txt", ["a", "back\\slash.txt"]],
    ["nul\0byte", ["nulbyte"]],
    ["...", ["..."]],
    ["..", []],
    ["/", []],
    ["", []],
    [`${"x".repeat(300)}.txt`, [`${"x".repeat(251)}.txt`]],
  ])("%j", (path, parts) => {
    expect(safeParts(path)).toEqual(parts);
  });
});

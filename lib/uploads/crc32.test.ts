import { crc32 as zlibCrc32 } from "node:zlib";
import { expect, test } from "vitest";
import { crc32, hexOf } from "./crc32";

test.each([0, 1, 7, 8, 9, 63, 1000, 65_537])("agrees with zlib on %i bytes", (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 131 + 89) & 0xff);
  expect(crc32(bytes, 0)).toBe(zlibCrc32(bytes));
});

test("goes on from piece to piece", () => {
  const bytes = Uint8Array.from({ length: 100 }, (_, index) => index);
  expect(crc32(bytes.subarray(33), crc32(bytes.subarray(0, 33), 0))).toBe(zlibCrc32(bytes));
});

test("is written with all its digits", () => {
  expect(hexOf(0xabc)).toBe("00000abc");
});

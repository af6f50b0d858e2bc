import { describe, expect, test } from "vitest";
import {
  directoryLine,
  directoryLineBytes,
  endOfZip,
  endOfZipBytes,
  localHeader,
  localHeaderBytes,
} from "./zip-format";

const entry = { name: "Şarkı.mp3", sizeBytes: 5, crc32: 0x3610a686, modifiedAt: 1_893_456_000, offset: 0 };
const GIBIBYTE = 1024 ** 3;

describe("the bytes of a zip", () => {
  test.each([
    ["small", {}],
    ["of 4 GiB less one", { sizeBytes: 4 * GIBIBYTE - 1 }],
    ["of 4 GiB", { sizeBytes: 4 * GIBIBYTE }],
    ["behind 4 GiB", { offset: 4 * GIBIBYTE }],
    ["large and behind", { sizeBytes: 9 * GIBIBYTE, offset: 9 * GIBIBYTE }],
    ["a folder", { name: "folder/", sizeBytes: 0 }],
  ])("%s: as long as was planned", (_, change) => {
    const changed = { ...entry, ...change };
    expect(localHeader(changed)).toHaveLength(localHeaderBytes(changed));
    expect(directoryLine(changed)).toHaveLength(directoryLineBytes(changed));
  });

  test("a header says UTF-8, stored, the checksum, the size and when", () => {
    const header = localHeader(entry);
    expect(header.readUInt16LE(6) & 0x800).toBe(0x800);
    expect(header.readUInt16LE(8)).toBe(0);
    expect([header.readUInt32LE(14), header.readUInt32LE(18), header.readUInt32LE(22)]).toEqual([
      0x3610a686, 5, 5,
    ]);
    expect(header.toString("utf8", 30, 30 + Buffer.byteLength(entry.name))).toBe("Şarkı.mp3");
    // 2030-01-01 00:00:00, in the way of MS-DOS and as a field of UTC.
    expect([header.readUInt16LE(12), header.readUInt16LE(10)]).toEqual([(50 << 9) | (1 << 5) | 1, 0]);
    expect(header.readUInt32LE(header.length - 4)).toBe(1_893_456_000);
  });

  test("what does not fit into 32 bits stands in the zip64 field", () => {
    const large = directoryLine({ ...entry, sizeBytes: 5 * GIBIBYTE, offset: 6 * GIBIBYTE });
    expect([large.readUInt32LE(20), large.readUInt32LE(24), large.readUInt32LE(42)]).toEqual([
      0xffffffff, 0xffffffff, 0xffffffff,
    ]);
    const field = large.subarray(-28);
    expect([field.readUInt16LE(0), field.readUInt16LE(2)]).toEqual([1, 24]);
    expect([4, 12, 20].map((at) => Number(field.readBigUInt64LE(at)))).toEqual([
      5 * GIBIBYTE,
      5 * GIBIBYTE,
      6 * GIBIBYTE,
    ]);
  });

  test.each([
    ["small", { count: 2, directoryOffset: 100, directoryBytes: 120 }, 22],
    ["65,535 entries", { count: 65_535, directoryOffset: 100, directoryBytes: 120 }, 98],
    ["behind 4 GiB", { count: 2, directoryOffset: 4 * GIBIBYTE, directoryBytes: 120 }, 98],
  ])("the end, %s", (_, facts, length) => {
    expect(endOfZip(facts)).toHaveLength(length);
    expect(endOfZipBytes(facts)).toBe(length);
  });
});

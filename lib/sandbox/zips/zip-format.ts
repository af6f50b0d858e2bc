import type { ZipEntryRecord } from "../state/zips";

/**
 * The bytes between the files of a zip. Everything is stored as it is, so that all lengths are known before a byte is
 * read, and any part of the zip can be made on its own. What does not fit into 32 bits is written in zip64 fields.
 */
type Stored = Pick<ZipEntryRecord, "name" | "sizeBytes" | "crc32" | "modifiedAt" | "offset">;

export type EndFacts = { count: number; directoryOffset: number; directoryBytes: number };

const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
/** 4.5 where a zip64 field is used, else 2.0. */
const VERSION_64 = 45;
const VERSION = 20;
const MADE_BY_UNIX = 3 << 8;
const UTF_8 = 0x800;
const FOLDER_MODE = 0o40755;
const FILE_MODE = 0o100644;
const MS_DOS_FOLDER = 0x10;
/** The time to the second and in UTC; the header's own is to two seconds and in nobody's zone. */
const TIME_FIELD = 0x5455;
const TIME_BYTES = 9;

/** How many bytes an entry takes before its content. */
export function localHeaderBytes(entry: Pick<Stored, "name" | "sizeBytes">): number {
  return 30 + Buffer.byteLength(entry.name) + TIME_BYTES + (entry.sizeBytes >= MAX_32 ? 20 : 0);
}

/** How many bytes an entry's line in the directory takes. */
export function directoryLineBytes(entry: Pick<Stored, "name" | "sizeBytes" | "offset">): number {
  const wide = wideFields(entry);
  const wideBytes = wide.length === 0 ? 0 : 4 + wide.length * 8;
  return 46 + Buffer.byteLength(entry.name) + TIME_BYTES + wideBytes;
}

/** What comes before an entry's content. */
export function localHeader(entry: Stored): Buffer {
  const name = Buffer.from(entry.name);
  const isLarge = entry.sizeBytes >= MAX_32;
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(isLarge ? VERSION_64 : VERSION, 4);
  writeFacts(header, entry, { at: 6 });
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(TIME_BYTES + (isLarge ? 20 : 0), 28);
  const wide = isLarge ? [wideField([entry.sizeBytes, entry.sizeBytes])] : [];
  return Buffer.concat([header, name, timeField(entry.modifiedAt), ...wide]);
}

/** An entry's line in the directory. */
export function directoryLine(entry: Stored): Buffer {
  const name = Buffer.from(entry.name);
  const wide = wideFields(entry);
  const isFolder = entry.name.endsWith("/");
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_BY_UNIX | VERSION_64, 4);
  header.writeUInt16LE(wide.length > 0 ? VERSION_64 : VERSION, 6);
  writeFacts(header, entry, { at: 8 });
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(TIME_BYTES + (wide.length > 0 ? 4 + wide.length * 8 : 0), 30);
  const mode = isFolder ? FOLDER_MODE : FILE_MODE;
  header.writeUInt32LE(((mode << 16) | (isFolder ? MS_DOS_FOLDER : 0)) >>> 0, 38);
  header.writeUInt32LE(Math.min(entry.offset, MAX_32), 42);
  const extra = wide.length > 0 ? [wideField(wide)] : [];
  return Buffer.concat([header, name, timeField(entry.modifiedAt), ...extra]);
}

/** What comes behind the directory. */
export function endOfZip(facts: EndFacts): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(facts.count, MAX_16), 8);
  end.writeUInt16LE(Math.min(facts.count, MAX_16), 10);
  end.writeUInt32LE(Math.min(facts.directoryBytes, MAX_32), 12);
  end.writeUInt32LE(Math.min(facts.directoryOffset, MAX_32), 16);
  return isLarge(facts) ? Buffer.concat([largeEnd(facts), end]) : end;
}

/** How many bytes come behind the directory. */
export function endOfZipBytes(facts: EndFacts): number {
  return isLarge(facts) ? 98 : 22;
}

function isLarge({ count, directoryOffset, directoryBytes }: EndFacts): boolean {
  return count >= MAX_16 || directoryOffset >= MAX_32 || directoryBytes >= MAX_32;
}

function largeEnd({ count, directoryOffset, directoryBytes }: EndFacts): Buffer {
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(MADE_BY_UNIX | VERSION_64, 12);
  record.writeUInt16LE(VERSION_64, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directoryBytes), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryBytes), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}

/** Flags, method, time, checksum and the two sizes: the same in both headers, from another place on. */
function writeFacts(header: Buffer, entry: Stored, { at }: { at: number }): void {
  const { date, time } = dosTime(entry.modifiedAt);
  header.writeUInt16LE(UTF_8, at);
  header.writeUInt16LE(0, at + 2);
  header.writeUInt16LE(time, at + 4);
  header.writeUInt16LE(date, at + 6);
  header.writeUInt32LE(entry.crc32, at + 8);
  header.writeUInt32LE(Math.min(entry.sizeBytes, MAX_32), at + 12);
  header.writeUInt32LE(Math.min(entry.sizeBytes, MAX_32), at + 16);
}

/** Of an entry's line, the numbers that need 64 bits, in the order of the format. */
function wideFields({ sizeBytes, offset }: Pick<Stored, "sizeBytes" | "offset">): number[] {
  return [...(sizeBytes >= MAX_32 ? [sizeBytes, sizeBytes] : []), ...(offset >= MAX_32 ? [offset] : [])];
}

function wideField(values: number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

function timeField(modifiedAt: number): Buffer {
  const field = Buffer.alloc(TIME_BYTES);
  field.writeUInt16LE(TIME_FIELD, 0);
  field.writeUInt16LE(TIME_BYTES - 4, 2);
  field.writeUInt8(1, 4);
  field.writeUInt32LE(modifiedAt >>> 0, 5);
  return field;
}

/** MS-DOS knows the years from 1980 to 2107. */
function dosTime(seconds: number): { date: number; time: number } {
  const moment = new Date(seconds * 1000);
  const year = Math.min(2107, Math.max(1980, moment.getUTCFullYear()));
  return {
    date: ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
  };
}

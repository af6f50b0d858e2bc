import type { FileWindow } from "../media/file-window";
import { ArchiveProblem } from "./archive-problem";
import { decodeZipName } from "./zip-names";

/** One entry as the zip's directory tells of it. */
export type ZipEntry = {
  /** The path as it is written there; never to be trusted (zip-names.ts). */
  path: string;
  isFolder: boolean;
  /** A symbolic link of Unix: what it holds is a path and no content. */
  isLink: boolean;
  /** 0: stored, 8: deflated; of an encrypted entry, what is inside the encryption. */
  method: number;
  encryption: ZipEncryption | null;
  crc32: number;
  compressedBytes: number;
  sizeBytes: number;
  /** Where its local header lies. */
  headerOffset: number;
};

export type ZipEncryption =
  /** `checkByte`: what the twelfth byte must be for the password to be right. */
  | { kind: "traditional"; checkByte: number }
  /** WinZip's AES. Version 2 has no checksum. */
  | { kind: "aes"; keyBytes: 16 | 24 | 32; hasChecksum: boolean };

type Directory = { position: number; sizeBytes: number; count: number; shift: number };

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const MAX_16 = 0xffff;
const MAX_32 = 0xffffffff;
const AES_METHOD = 99;

/** An archive with more is no archive that somebody made to keep files in. */
const MAX_ENTRIES = 100_000;

/** Reads the directory at a zip's end. Throws `ArchiveProblem` where there is none, or it contradicts itself. */
export async function readZipDirectory(file: FileWindow): Promise<ZipEntry[]> {
  const directory = await findDirectory(file);
  if (directory.count > MAX_ENTRIES) throw new ArchiveProblem("This archive has too many files.");
  const entries: ZipEntry[] = [];
  const end = directory.position + directory.sizeBytes;
  for (let position = directory.position; position < end; ) {
    const header = await file.read(position, 46);
    if (header.length < 46 || header.readUInt32LE(0) !== CENTRAL) throw damaged();
    const variable = header.readUInt16LE(28) + header.readUInt16LE(30) + header.readUInt16LE(32);
    const whole = await file.read(position, 46 + variable);
    if (whole.length < 46 + variable) throw damaged();
    entries.push(readEntry(whole, directory.shift));
    if (entries.length > MAX_ENTRIES) throw new ArchiveProblem("This archive has too many files.");
    position += 46 + variable;
  }
  return entries;
}

/** Whether a file ends as a zip does. */
export async function isZip(file: FileWindow): Promise<boolean> {
  return (await findEnd(file)) !== null;
}

async function findDirectory(file: FileWindow): Promise<Directory> {
  const end = await findEnd(file);
  if (end === null) throw damaged();
  const { record, position } = end;
  const large = await findLargeDirectory(file, position);
  if (large) return large;
  const disk = record.readUInt16LE(4);
  if (disk !== 0 && disk !== MAX_16) throw new ArchiveProblem("This archive is one part of several.");
  const sizeBytes = record.readUInt32LE(12);
  return placed(position, { sizeBytes, offset: record.readUInt32LE(16), count: record.readUInt16LE(10) });
}

/** The end record: within the last 64 KB, for a comment may follow. */
async function findEnd(file: FileWindow): Promise<{ record: Buffer; position: number } | null> {
  const length = Math.min(file.sizeBytes, 22 + MAX_16);
  const start = file.sizeBytes - length;
  const tail = await file.read(start, length);
  for (let at = tail.length - 22; at >= 0; at--) {
    const isEnd = tail.readUInt32LE(at) === END && at + 22 + tail.readUInt16LE(at + 20) <= tail.length;
    if (isEnd) return { record: tail.subarray(at), position: start + at };
  }
  return null;
}

async function findLargeDirectory(file: FileWindow, endPosition: number): Promise<Directory | null> {
  if (endPosition < 20) return null;
  const locator = await file.read(endPosition - 20, 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== LOCATOR_64) return null;
  const position = safe(locator.readBigUInt64LE(8));
  const record = await file.read(position, 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END_64) throw damaged();
  return placed(position, {
    sizeBytes: safe(record.readBigUInt64LE(40)),
    offset: safe(record.readBigUInt64LE(48)),
    count: safe(record.readBigUInt64LE(32)),
  });
}

/** The directory ends where the end record begins. A program before the archive (self-extracting) shifts all places. */
function placed(
  endPosition: number,
  { sizeBytes, offset, count }: { sizeBytes: number; offset: number; count: number },
): Directory {
  const position = endPosition - sizeBytes;
  const shift = position - offset;
  if (position < 0 || shift < 0) throw damaged();
  return { position, sizeBytes, count, shift };
}

function readEntry(header: Buffer, shift: number): ZipEntry {
  const flags = header.readUInt16LE(8);
  const nameEnd = 46 + header.readUInt16LE(28);
  const extra = readExtra(header.subarray(nameEnd, nameEnd + header.readUInt16LE(30)));
  const path = decodeZipName({ bytes: header.subarray(46, nameEnd), isUtf8: (flags & 0x800) !== 0, extra });
  const unixMode = header.readUInt16LE(40);
  return {
    path,
    isFolder: path.endsWith("/") || (header.readUInt32LE(38) & 0x10) !== 0,
    isLink: (unixMode & 0xf000) === 0xa000,
    ...readMethod(header, { flags, extra }),
    crc32: header.readUInt32LE(16),
    ...readSizes(header, { extra: extra.get(1), shift }),
  };
}

function readMethod(
  header: Buffer,
  { flags, extra }: { flags: number; extra: ReadonlyMap<number, Buffer> },
): Pick<ZipEntry, "method" | "encryption"> {
  const method = header.readUInt16LE(10);
  if ((flags & 1) === 0) return { method, encryption: null };
  if (method !== AES_METHOD) {
    const checkByte = (flags & 8) === 0 ? header.readUInt8(19) : header.readUInt8(13);
    return { method, encryption: { kind: "traditional", checkByte } };
  }
  const aes = extra.get(0x9901);
  const keyBytes = ([16, 24, 32] as const)[(aes?.readUInt8(4) ?? 0) - 1];
  if (!aes || aes.length < 7 || keyBytes === undefined) throw damaged();
  const encryption = { kind: "aes", keyBytes, hasChecksum: aes.readUInt16LE(0) === 1 } as const;
  return { method: aes.readUInt16LE(5), encryption };
}

/** What does not fit into 32 bits stands in an extra field, in this order and only then. */
function readSizes(
  header: Buffer,
  { extra, shift }: { extra: Buffer | undefined; shift: number },
): Pick<ZipEntry, "compressedBytes" | "sizeBytes" | "headerOffset"> {
  let at = 0;
  const wide = (value: number): number => {
    if (value !== MAX_32) return value;
    if (!extra || extra.length < at + 8) throw damaged();
    at += 8;
    return safe(extra.readBigUInt64LE(at - 8));
  };
  const sizeBytes = wide(header.readUInt32LE(24));
  const compressedBytes = wide(header.readUInt32LE(20));
  return { sizeBytes, compressedBytes, headerOffset: wide(header.readUInt32LE(42)) + shift };
}

function readExtra(bytes: Buffer): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length; ) {
    const length = bytes.readUInt16LE(at + 2);
    fields.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return fields;
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}

function damaged(): ArchiveProblem {
  return new ArchiveProblem("This archive is damaged.");
}

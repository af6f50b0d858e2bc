import { createCipheriv, createHmac, pbkdf2, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { ArchiveProblem, PasswordNeeded } from "./archive-problem";

const derive = promisify(pbkdf2);

/** Reads a part of an entry's bytes, as they lie in the file. */
export type RangeReader = (range: { start: number; end: number }) => AsyncIterable<Buffer>;

export type EncryptedData = { read: RangeReader; start: number; end: number; password: string };

/** The header of random bytes that comes before what traditional encryption hides. */
const TRADITIONAL_HEADER_BYTES = 12;
/** WinZip's AES: a check of the password before the data, and a seal behind it. */
const AES_CHECK_BYTES = 2;
const AES_SEAL_BYTES = 10;

/** PKWARE's own encryption of old. Throws `PasswordNeeded` for a wrong password (255 of 256 are told apart). */
export async function* decryptTraditional(
  { read, start, end, password }: EncryptedData,
  checkByte: number,
): AsyncGenerator<Buffer> {
  const keys = new TraditionalKeys(Buffer.from(password, "utf8"));
  const header = keys.decrypt(await readAll(read, { start, end: start + TRADITIONAL_HEADER_BYTES }));
  if (header[TRADITIONAL_HEADER_BYTES - 1] !== checkByte) throw new PasswordNeeded(true);
  for await (const chunk of read({ start: start + TRADITIONAL_HEADER_BYTES, end })) yield keys.decrypt(chunk);
}

/** WinZip's AES. Throws `PasswordNeeded` for a wrong password, and `ArchiveProblem` where the seal is broken. */
export async function* decryptAes(
  { read, start, end, password }: EncryptedData,
  keyBytes: 16 | 24 | 32,
): AsyncGenerator<Buffer> {
  const saltEnd = start + keyBytes / 2;
  const dataStart = saltEnd + AES_CHECK_BYTES;
  const dataEnd = end - AES_SEAL_BYTES;
  if (dataEnd < dataStart) throw new ArchiveProblem("This archive is damaged.");
  const salt = await readAll(read, { start, end: saltEnd });
  const keys = await derive(password, salt, 1000, keyBytes * 2 + AES_CHECK_BYTES, "sha1");
  const check = await readAll(read, { start: saltEnd, end: dataStart });
  if (!check.equals(keys.subarray(keyBytes * 2))) throw new PasswordNeeded(true);
  const cipher = new LittleEndianCounter(keys.subarray(0, keyBytes));
  const seal = createHmac("sha1", keys.subarray(keyBytes, keyBytes * 2));
  for await (const chunk of read({ start: dataStart, end: dataEnd })) {
    seal.update(chunk);
    yield cipher.apply(chunk);
  }
  const expected = await readAll(read, { start: dataEnd, end });
  if (!timingSafeEqual(expected, seal.digest().subarray(0, AES_SEAL_BYTES))) {
    throw new ArchiveProblem("This archive is damaged.");
  }
}

async function readAll(read: RangeReader, range: { start: number; end: number }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of read(range)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  if (bytes.length !== range.end - range.start) throw new ArchiveProblem("This archive is damaged.");
  return bytes;
}

/** AES in counter mode as WinZip has it: the counter begins at 1 and its first byte is the lowest, unlike OpenSSL's. */
class LittleEndianCounter {
  private readonly block;
  private readonly counter = Buffer.alloc(16);
  private stream: Buffer = Buffer.alloc(0);

  constructor(key: Buffer) {
    this.block = createCipheriv(`aes-${key.length * 8}-ecb`, key, null).setAutoPadding(false);
  }

  apply(chunk: Buffer): Buffer {
    const result = Buffer.allocUnsafe(chunk.length);
    if (this.stream.length < chunk.length) this.extend(chunk.length - this.stream.length);
    for (let index = 0; index < chunk.length; index++) {
      result[index] = (chunk[index] ?? 0) ^ (this.stream[index] ?? 0);
    }
    this.stream = this.stream.subarray(chunk.length);
    return result;
  }

  private extend(bytes: number): void {
    const counters = Buffer.allocUnsafe(Math.ceil(bytes / 16) * 16);
    for (let at = 0; at < counters.length; at += 16) {
      this.count();
      this.counter.copy(counters, at);
    }
    this.stream = Buffer.concat([this.stream, this.block.update(counters)]);
  }

  private count(): void {
    for (let index = 0; index < 16; index++) {
      const next = ((this.counter[index] ?? 0) + 1) & 0xff;
      this.counter[index] = next;
      if (next !== 0) return;
    }
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** The three keys of traditional encryption, which every byte changes. */
class TraditionalKeys {
  private first = 0x12345678;
  private second = 0x23456789;
  private third = 0x34567890;

  constructor(password: Buffer) {
    for (const byte of password) this.update(byte);
  }

  decrypt(chunk: Buffer): Buffer {
    const result = Buffer.allocUnsafe(chunk.length);
    for (let index = 0; index < chunk.length; index++) {
      const mixed = (this.third | 2) & 0xffff;
      const plain = (chunk[index] ?? 0) ^ ((Math.imul(mixed, mixed ^ 1) >>> 8) & 0xff);
      result[index] = plain;
      this.update(plain);
    }
    return result;
  }

  private update(byte: number): void {
    this.first = step(this.first, byte);
    this.second = (Math.imul((this.second + (this.first & 0xff)) | 0, 134_775_813) + 1) | 0;
    this.third = step(this.third, this.second >>> 24);
  }
}

function step(crc: number, byte: number): number {
  return ((crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0)) >>> 0;
}

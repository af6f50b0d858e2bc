import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import type { FileWindow } from "../media/file-window";
import { ArchiveProblem, PasswordNeeded } from "./archive-problem";
import { decryptAes, decryptTraditional, type RangeReader } from "./zip-decryption";
import type { ZipEntry } from "./zip-directory";

const STORED = 0;
const DEFLATED = 8;

/** Where an entry's bytes lie in the file, behind its local header. Throws `ArchiveProblem` where there is none. */
export async function dataStart(file: FileWindow, entry: ZipEntry): Promise<number> {
  const header = await file.read(entry.headerOffset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) {
    throw new ArchiveProblem("This archive is damaged.");
  }
  const start = entry.headerOffset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.compressedBytes > file.sizeBytes) throw new ArchiveProblem("This archive is damaged.");
  return start;
}

/**
 * The content of an entry, decrypted and inflated, as it comes; never more than the directory says it is. Throws
 * `PasswordNeeded` and `ArchiveProblem`.
 */
export async function* readZipEntry(
  path: string,
  entry: ZipEntry,
  { start, password }: { start: number; password: string | null },
): AsyncGenerator<Buffer> {
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw new ArchiveProblem("This archive is compressed in a way that cannot be read.");
  }
  const plain = decrypted(path, entry, { start, password });
  let sizeBytes = 0;
  for await (const chunk of entry.method === STORED ? plain : inflated(plain)) {
    sizeBytes += chunk.length;
    if (sizeBytes > entry.sizeBytes) throw new ArchiveProblem("This archive is damaged.");
    yield chunk;
  }
  if (sizeBytes !== entry.sizeBytes) throw new ArchiveProblem("This archive is damaged.");
}

function decrypted(
  path: string,
  { encryption, compressedBytes }: ZipEntry,
  { start, password }: { start: number; password: string | null },
): AsyncIterable<Buffer> {
  const read: RangeReader = (range) => readRange(path, range);
  const end = start + compressedBytes;
  if (encryption === null) return read({ start, end });
  if (password === null) throw new PasswordNeeded(false);
  const data = { read, start, end, password };
  return encryption.kind === "aes"
    ? decryptAes(data, encryption.keyBytes)
    : decryptTraditional(data, encryption.checkByte);
}

async function* readRange(
  path: string,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Buffer> {
  if (end > start) yield* createReadStream(path, { start, end: end - 1, highWaterMark: 256 * 1024 });
}

/** A wrong byte in there is the archive's fault; whatever the source itself throws is told as it is. */
async function* inflated(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  // What goes wrong reaches whoever reads the end of the pipeline.
  pipeline(Readable.from(source), inflate, () => {});
  try {
    for await (const chunk of inflate) yield chunk as Buffer;
  } catch (error) {
    const isInflates = error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
    throw isInflates ? new ArchiveProblem("This archive is damaged.") : error;
  }
}

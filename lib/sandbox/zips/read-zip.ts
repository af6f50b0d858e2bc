import { Readable } from "node:stream";
import type { Sandbox } from "../create-sandbox";
import type { ByteRange } from "../http/range";
import type { ZipEntryRecord, ZipRecord } from "../state/zips";
import { directoryLine, endOfZip, endOfZipBytes, localHeader } from "./zip-format";

/** A run of bytes of a zip: where it begins, how long it is, and how to read a part of it. */
type Piece = {
  start: number;
  sizeBytes: number;
  read(from: number, to: number): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
};

/** Entries are fetched a few at a time: a zip of 100,000 files takes no more memory than one of ten. */
const BATCH = 200;

/** Any part of a zip, both ends inclusive, made as fast as the reader takes it. */
export function readZip(
  sandbox: Sandbox,
  zip: ZipRecord,
  { start, end }: ByteRange,
): ReadableStream<Uint8Array> {
  const source = Readable.from(bytesOf(pieces(sandbox, zip, { from: start }), { start, end }));
  return Readable.toWeb(source) as ReadableStream<Uint8Array>;
}

async function* bytesOf(parts: Iterable<Piece>, { start, end }: ByteRange): AsyncGenerator<Uint8Array> {
  for (const piece of parts) {
    if (piece.start > end) return;
    const from = Math.max(0, start - piece.start);
    const to = Math.min(piece.sizeBytes, end + 1 - piece.start);
    if (to > from) yield* piece.read(from, to);
  }
}

/** The pieces of a zip, from the entry on in which `from` lies. */
function* pieces(sandbox: Sandbox, zip: ZipRecord, { from }: { from: number }): Generator<Piece> {
  const { zips } = sandbox.store;
  if (from < zip.directoryOffset) {
    const position = zips.positionAt(zip.id, { column: "offset", byte: from });
    for (const entry of entriesFrom(sandbox, zip, { position })) {
      const header = localHeader(entry);
      yield inMemory(entry.offset, header);
      yield content(sandbox, entry, { start: entry.offset + header.length });
    }
  }
  const position = zips.positionAt(zip.id, { column: "directory_offset", byte: from });
  for (const entry of entriesFrom(sandbox, zip, { position })) {
    yield inMemory(entry.directoryOffset, directoryLine(entry));
  }
  const facts = endFacts(zip, zips.countEntries(zip.id));
  yield inMemory(zip.sizeBytes - endOfZipBytes(facts), endOfZip(facts));
}

/** Whether the end is the long one follows from the length of the directory, and that from how long the end is. */
function endFacts({ directoryOffset, sizeBytes }: ZipRecord, count: number) {
  const behind = sizeBytes - directoryOffset;
  const small = { count, directoryOffset, directoryBytes: behind - 22 };
  return endOfZipBytes(small) === 22 ? small : { ...small, directoryBytes: behind - 98 };
}

function* entriesFrom(
  { store }: Sandbox,
  zip: ZipRecord,
  { position }: { position: number },
): Generator<ZipEntryRecord> {
  for (let from = position; ; from += BATCH) {
    const batch = store.zips.entries(zip.id, { from, limit: BATCH });
    yield* batch;
    if (batch.length < BATCH) return;
  }
}

function inMemory(start: number, bytes: Buffer): Piece {
  return { start, sizeBytes: bytes.length, read: (from, to) => [bytes.subarray(from, to)] };
}

/** Throws while it is read where the bytes are gone by now; the connection then breaks, as it must. */
function content({ store, blobFiles }: Sandbox, entry: ZipEntryRecord, { start }: { start: number }): Piece {
  return {
    start,
    sizeBytes: entry.sizeBytes,
    read(from, to) {
      const blob = store.blobs.get(entry.blobId ?? 0);
      if (blob === null) throw new Error(`The bytes of “${entry.name}” are gone.`);
      return blobFiles.read(blob.path, { start: from, end: to - 1 });
    },
  };
}

import { probeNamed } from "../library/library-inspector";
import { FileWindow } from "../media/file-window";
import type { BlobFiles, WrittenBlob } from "../state/blob-files";
import type { MediaProbe } from "../state/entities";
import { ArchiveProblem, PasswordNeeded } from "./archive-problem";
import { dataStart, readZipEntry } from "./zip-data";
import { readZipDirectory, type ZipEntry } from "./zip-directory";
import { safeParts } from "./zip-names";

/** What an archive held: where it goes, below the folder it is unpacked into, and its bytes. */
export type UnpackedEntry = {
  parts: string[];
  /** null: a folder. */
  content: (WrittenBlob & { probe: MediaProbe | null }) | null;
};

export type UnpackJob = {
  path: string;
  password: string | null;
  /** What the account has left; an archive that holds more is refused before anything is written. */
  freeBytes: number;
  signal: AbortSignal;
};

type PlacedEntry = { entry: ZipEntry; start: number };

/** No real archive comes near: deflate itself ends at 1032 to 1, and only for empty space. */
const MAX_RATIO = 200;
/** Small archives may be as empty as they like. */
const HARMLESS_BYTES = 100 * 1024 * 1024;

/**
 * Unpacks a zip into the store of bytes. All or nothing: what was written is removed when something is wrong. Throws
 * `ArchiveProblem` and `PasswordNeeded`.
 */
export async function unpackZip(blobFiles: BlobFiles, job: UnpackJob): Promise<UnpackedEntry[]> {
  const placed = await FileWindow.using(job.path, placeEntries);
  refuseBomb(placed, job.freeBytes);
  const unpacked: UnpackedEntry[] = [];
  try {
    for (const each of placed) {
      job.signal.throwIfAborted();
      const entry = await unpackEntry(blobFiles, each, job);
      if (entry) unpacked.push(entry);
    }
    return unpacked;
  } catch (error) {
    await blobFiles.remove(pathsOf(unpacked));
    throw error;
  }
}

/** Where the bytes lie that came out. */
export function pathsOf(entries: readonly UnpackedEntry[]): string[] {
  return entries.flatMap(({ content }) => content?.path ?? []);
}

/** In the order in which they lie in the file; two that share bytes are a bomb, or damage. */
async function placeEntries(file: FileWindow): Promise<PlacedEntry[]> {
  const entries = (await readZipDirectory(file)).filter(({ isLink }) => !isLink);
  entries.sort((a, b) => a.headerOffset - b.headerOffset);
  const placed: PlacedEntry[] = [];
  let end = 0;
  for (const entry of entries) {
    if (entry.headerOffset < end) throw new ArchiveProblem("This archive is damaged.");
    const start = await dataStart(file, entry);
    end = start + entry.compressedBytes;
    placed.push({ entry, start });
  }
  return placed;
}

function refuseBomb(placed: PlacedEntry[], freeBytes: number): void {
  const sizeBytes = placed.reduce((sum, { entry }) => sum + entry.sizeBytes, 0);
  const compressedBytes = placed.reduce((sum, { entry }) => sum + entry.compressedBytes, 0);
  if (sizeBytes > freeBytes)
    throw new ArchiveProblem("There is not enough space for what this archive holds.");
  if (sizeBytes > HARMLESS_BYTES && sizeBytes > compressedBytes * MAX_RATIO) {
    throw new ArchiveProblem("This archive would become suspiciously large.");
  }
}

/** null: an entry without a name. */
async function unpackEntry(
  blobFiles: BlobFiles,
  { entry, start }: PlacedEntry,
  { path, password, signal }: UnpackJob,
): Promise<UnpackedEntry | null> {
  const parts = safeParts(entry.path);
  const name = parts.at(-1);
  if (name === undefined) return null;
  if (entry.isFolder) return { parts, content: null };
  const source = stoppable(readZipEntry(path, entry, { start, password }), signal);
  const written = await asPasswordProblem(entry, () => blobFiles.write(source));
  if (isWrong(entry, written)) {
    await blobFiles.remove([written.path]);
    throw entry.encryption ? new PasswordNeeded(true) : new ArchiveProblem("This archive is damaged.");
  }
  return { parts, content: { ...written, probe: await probeNamed(name, blobFiles.resolve(written.path)) } };
}

function isWrong({ encryption, crc32 }: ZipEntry, written: WrittenBlob): boolean {
  const hasChecksum = encryption?.kind !== "aes" || encryption.hasChecksum;
  return hasChecksum && Number.parseInt(written.crc32, 16) !== crc32;
}

/** One wrong password in 256 passes the check of old encryption, and what comes out of it then looks damaged. */
async function asPasswordProblem<Result>(entry: ZipEntry, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isGuess = error instanceof ArchiveProblem && entry.encryption?.kind === "traditional";
    throw isGuess ? new PasswordNeeded(true) : error;
  }
}

async function* stoppable(source: AsyncIterable<Buffer>, signal: AbortSignal): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    signal.throwIfAborted();
    yield chunk;
  }
}

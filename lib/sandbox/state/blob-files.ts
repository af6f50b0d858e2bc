import { randomUUID } from "node:crypto";
import { createReadStream, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { SAMPLES_FOLDER, SAMPLES_PREFIX } from "../media/samples/samples-folder";

export type WrittenBlob = { path: string; sizeBytes: number; crc32: string };

/** A file that is being made by somebody else than `write`, such as another program. */
export type BlobDraftFile = {
  /** Where to write it. */
  path: string;
  /** Takes it in as a blob, whatever lies there now. */
  keep(): Promise<WrittenBlob>;
  /** Removes it, unless it was kept. */
  drop(): Promise<void>;
};

/**
 * The bytes on disk. Uploaded and made ones lie below the data directory under random names; films of the built-in
 * library and of `--library` are read where they are and never written to.
 */
export class BlobFiles {
  #directory: string | null;
  readonly #isTemporary: boolean;

  /** null: a temporary directory, made when it is first needed and removed by `close`. */
  constructor(directory: string | null) {
    this.#directory = directory;
    this.#isTemporary = directory === null;
  }

  /** The data directory; a folder of it may be asked for by name, and exists afterwards. */
  directory(...names: string[]): string {
    this.#directory ??= mkdtempSync(path.join(tmpdir(), "matinee-sandbox-"));
    const directory = path.join(this.#directory, ...names);
    mkdirSync(directory, { recursive: true });
    return directory;
  }

  /** Where a blob's path (absolute, of the built-in library, or relative to the data directory) really is. */
  resolve(blobPath: string): string {
    if (blobPath.startsWith(SAMPLES_PREFIX))
      return path.join(SAMPLES_FOLDER, blobPath.slice(SAMPLES_PREFIX.length));
    return path.isAbsolute(blobPath) ? blobPath : path.join(this.directory(), blobPath);
  }

  /** Bytes `start` to `end`, both inclusive, read as fast as the reader takes them. */
  read(blobPath: string, { start, end }: { start: number; end: number }): ReadableStream<Uint8Array> {
    const stream = createReadStream(this.resolve(blobPath), { start, end, highWaterMark: 256 * 1024 });
    return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
  }

  /** Stores bytes under a new name and says how many there were, with their checksum. Never holds them in memory. */
  async write(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<WrittenBlob> {
    const name = path.join("blobs", randomUUID());
    this.directory("blobs");
    const target = this.resolve(name);
    const draft = `${target}.part`;
    const handle = await open(draft, "wx");
    let sizeBytes = 0;
    let checksum = 0;
    try {
      for await (const chunk of source) {
        await handle.write(chunk);
        sizeBytes += chunk.byteLength;
        checksum = crc32(chunk, checksum);
      }
    } catch (error) {
      await handle.close();
      await rm(draft, { force: true });
      throw error;
    }
    await handle.close();
    await rename(draft, target);
    return { path: name, sizeBytes, crc32: hexChecksum(checksum) };
  }

  /** A place for bytes that are not read as they come but written by a program of their own. */
  draft(): BlobDraftFile {
    const name = path.join("blobs", randomUUID());
    this.directory("blobs");
    const target = this.resolve(name);
    const draft = `${target}.part`;
    return {
      path: draft,
      drop: () => rm(draft, { force: true }),
      async keep() {
        let sizeBytes = 0;
        let checksum = 0;
        for await (const chunk of createReadStream(draft, { highWaterMark: 1024 * 1024 })) {
          sizeBytes += chunk.byteLength;
          checksum = crc32(chunk, checksum);
        }
        await rename(draft, target);
        return { path: name, sizeBytes, crc32: hexChecksum(checksum) };
      },
    };
  }

  /** Takes in a whole file that lies in the data directory, and answers with its path as a blob. */
  async adopt(file: string): Promise<string> {
    const name = path.join("blobs", randomUUID());
    this.directory("blobs");
    await rename(file, this.resolve(name));
    return name;
  }

  /** Deletes bytes that nobody refers to any more. Only what `write` has stored: anything else is left alone. */
  async remove(blobPaths: readonly string[]): Promise<void> {
    const own = blobPaths.filter((blobPath) => /^blobs[\\/][\w-]+$/.test(blobPath));
    await Promise.all(own.map((blobPath) => rm(this.resolve(blobPath), { force: true })));
  }

  close(): void {
    if (this.#isTemporary && this.#directory !== null)
      rmSync(this.#directory, { recursive: true, force: true });
  }
}

/** As put.io writes it: eight digits. */
export function hexChecksum(checksum: number): string {
  return checksum.toString(16).padStart(8, "0");
}

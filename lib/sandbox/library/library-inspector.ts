import { createReadStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { crc32 } from "node:zlib";
import type { Sandbox } from "../create-sandbox";
import { kindOfName, unreadableProbe } from "../media/file-kind";
import { probeMedia } from "../media/probe";
import { hexChecksum } from "../state/blob-files";
import { textOf } from "../state/database";
import type { BlobRecord, MediaProbe } from "../state/entities";

/** Reads what a listing wants to tell of files: films first, then checksums; one after the other, until stopped. */
export class LibraryInspector {
  private readonly stopping = new AbortController();
  private probing: Promise<void> | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly sandbox: Sandbox,
    private readonly blobIds: readonly number[],
  ) {}

  /** Settles when everything is known, or soon after `stop`. */
  run(): Promise<void> {
    this.probing = this.probeAll();
    this.running = this.probing.then(() => this.sumAll());
    return this.running;
  }

  /** Settles when films have been looked at, or after so long. */
  async whenProbed(budgetMs: number): Promise<void> {
    const patience = new AbortController();
    const tooLong = sleep(budgetMs, undefined, { signal: patience.signal }).catch(() => {});
    await Promise.race([this.probing, tooLong]);
    patience.abort();
  }

  /** Settles when nothing is being read any more, so that the store may be closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async probeAll(): Promise<void> {
    for (const id of this.blobIds) {
      if (this.stopping.signal.aborted) return;
      await probeBlob(this.sandbox, id);
    }
  }

  private async sumAll(): Promise<void> {
    for (const id of this.blobIds) {
      const blob = this.stopping.signal.aborted ? null : this.sandbox.store.blobs.get(id);
      if (blob === null || blob.crc32 !== null) continue;
      await sumBlob(this.sandbox, { blob, signal: this.stopping.signal }).catch(() => null);
    }
  }
}

/** Reads a blob for its checksum (8 hex digits), and remembers it. Throws where it cannot be read, or is stopped. */
export async function sumBlob(
  sandbox: Sandbox,
  { blob, signal }: { blob: BlobRecord; signal: AbortSignal },
): Promise<string> {
  let sum = 0;
  const path = sandbox.blobFiles.resolve(blob.path);
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024, signal }))
    sum = crc32(chunk, sum);
  signal.throwIfAborted();
  const text = hexChecksum(sum);
  sandbox.store.blobs.update(blob.id, { crc32: text });
  return text;
}

/** Finds out what a blob holds and remembers it, unless that is known; a video that cannot be read is remembered as such. */
export async function probeBlob(sandbox: Sandbox, blobId: number): Promise<void> {
  const { blobs, database } = sandbox.store;
  const blob = blobs.get(blobId);
  const row = database.get("SELECT name FROM files WHERE blob_id = ? LIMIT 1", blobId);
  if (blob === null || blob.probe !== null || !row) return;
  const probe = await probeNamed(textOf(row, "name"), sandbox.blobFiles.resolve(blob.path));
  if (probe) blobs.update(blobId, { probe });
}

/** What a file of this name holds. null: nothing that plays, by its name; a video that cannot be read is told as such. */
export async function probeNamed(name: string, path: string): Promise<MediaProbe | null> {
  const { fileType, contentType } = kindOfName(name);
  if (fileType !== "VIDEO" && fileType !== "AUDIO") return null;
  const probe = await probeMedia(path).catch(() => null);
  return probe ?? (fileType === "VIDEO" ? unreadableProbe(contentType) : null);
}

import { createReadStream } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { crc32 } from "node:zlib";
import type { Sandbox } from "../create-sandbox";
import { kindOfName, unreadableProbe } from "../media/file-kind";
import { probeMedia } from "../media/probe";
import { textOf } from "../state/database";

/** Reads what a listing wants to tell of files: films first, then checksums; one after the other, until stopped. */
export class LibraryInspector {
  private isStopped = false;
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
    this.isStopped = true;
    await this.running;
  }

  private async probeAll(): Promise<void> {
    for (const id of this.blobIds) {
      if (this.isStopped) return;
      await probeBlob(this.sandbox, id);
    }
  }

  private async sumAll(): Promise<void> {
    for (const id of this.blobIds) {
      const blob = this.isStopped ? null : this.sandbox.store.blobs.get(id);
      if (blob === null || blob.crc32 !== null) continue;
      const sum = await this.checksum(this.sandbox.blobFiles.resolve(blob.path)).catch(() => null);
      if (sum !== null && !this.isStopped) this.sandbox.store.blobs.update(id, { crc32: sum });
    }
  }

  /** null: stopped meanwhile. */
  private async checksum(path: string): Promise<string | null> {
    let sum = 0;
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) {
      if (this.isStopped) return null;
      sum = crc32(chunk, sum);
    }
    return sum.toString(16).padStart(8, "0");
  }
}

/** Finds out what a blob holds and remembers it, unless that is known; a video that cannot be read is remembered as such. */
export async function probeBlob(sandbox: Sandbox, blobId: number): Promise<void> {
  const { blobs, database } = sandbox.store;
  const blob = blobs.get(blobId);
  const row = database.get("SELECT name FROM files WHERE blob_id = ? LIMIT 1", blobId);
  if (blob === null || blob.probe !== null || !row) return;
  const { fileType, contentType } = kindOfName(textOf(row, "name"));
  if (fileType !== "VIDEO" && fileType !== "AUDIO") return;
  const probe = await probeMedia(sandbox.blobFiles.resolve(blob.path)).catch(() => null);
  const unreadable = fileType === "VIDEO" ? unreadableProbe(contentType) : null;
  if (probe || unreadable) blobs.update(blobId, { probe: probe ?? unreadable });
}

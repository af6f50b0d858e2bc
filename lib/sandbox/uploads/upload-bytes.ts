import { open, rm } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { DataStore, ERRORS, Upload } from "@tus/server";
import type { Sandbox } from "../create-sandbox";
import type { UploadRecord } from "../state/uploads";

/** So much is lost at the most when the sandbox is killed in the middle of a piece. */
const NOTED_EVERY_BYTES = 8 * 1024 * 1024;

/** Where the bytes of an upload lie until all of them are there: no file of the account, so no listing shows them. */
export function uploadPath(sandbox: Sandbox, id: string): string {
  return path.join(sandbox.blobFiles.directory("uploads"), id);
}

/**
 * The bytes of uploads in pieces, for the tus server. What has come is kept whatever ends a request: a client that asks
 * goes on from there. The checksum grows with the bytes, so that the last piece of a large file need not read it again.
 */
export class UploadBytes extends DataStore {
  constructor(private readonly sandbox: Sandbox) {
    super();
    this.extensions = ["creation", "termination"];
  }

  override async create(upload: Upload): Promise<Upload> {
    await (await open(uploadPath(this.sandbox, upload.id), "w")).close();
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { sizeBytes, receivedBytes } = this.record(id);
    return new Upload({ id, size: sizeBytes, offset: receivedBytes });
  }

  override async write(stream: Readable, ...place: [id: string, offset: number]): Promise<number> {
    const [id, offset] = place;
    const record = this.record(id);
    // All of it came before, and only the reply was lost: the bytes have moved on.
    if (record.fileId !== null) return record.receivedBytes;
    const handle = await open(uploadPath(this.sandbox, id), "r+");
    const came = { receivedBytes: offset, checksum: record.checksum };
    let notedBytes = offset;
    try {
      // What a crash left behind the noted end was not counted.
      await handle.truncate(offset);
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        await handle.write(chunk, 0, chunk.byteLength, came.receivedBytes);
        came.receivedBytes += chunk.byteLength;
        came.checksum = crc32(chunk, came.checksum);
        if (came.receivedBytes - notedBytes < NOTED_EVERY_BYTES) continue;
        this.sandbox.store.uploads.progress(id, came);
        notedBytes = came.receivedBytes;
      }
    } finally {
      this.sandbox.store.uploads.progress(id, came);
      await handle.close();
    }
    return came.receivedBytes;
  }

  override async remove(id: string): Promise<void> {
    this.sandbox.store.uploads.remove(id);
    await rm(uploadPath(this.sandbox, id), { force: true });
  }

  private record(id: string): UploadRecord {
    const record = this.sandbox.store.uploads.get(id);
    if (record === null) throw ERRORS.FILE_NOT_FOUND;
    return record;
  }
}

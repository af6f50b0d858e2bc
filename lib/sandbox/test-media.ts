import { stat } from "node:fs/promises";
import path from "node:path";
import type { Sandbox } from "./create-sandbox";
import { kindOfName } from "./media/file-kind";
import { probeMedia } from "./media/probe";
import type { FileRecord } from "./state/entities";

/** Puts one of the media fixtures into an account, as an import would. For unit tests only. */
export async function addFixture(
  sandbox: Sandbox,
  userId: number,
  { fixture, name = fixture, parentId = 0 }: { fixture: string; name?: string; parentId?: number },
): Promise<FileRecord> {
  const file = path.join(import.meta.dirname, "media", "fixtures", fixture);
  const { size: sizeBytes } = await stat(file);
  const blob = sandbox.store.blobs.findOrCreate({ path: file, sizeBytes, probe: await probeMedia(file) });
  const place = { userId, parentId, name, ...kindOfName(name) };
  return sandbox.store.files.createFile({ ...place, blobId: blob.id, sizeBytes });
}

/** Puts bytes of one's own into an account. For unit tests only. */
export async function addBytes(
  sandbox: Sandbox,
  userId: number,
  {
    name,
    content,
    parentId = 0,
  }: { name: string; content: string | Uint8Array<ArrayBuffer>; parentId?: number },
): Promise<FileRecord & { path: string }> {
  const written = await sandbox.blobFiles.write([Buffer.from(content)]);
  const { path: blobPath, sizeBytes, crc32 } = written;
  const blob = sandbox.store.blobs.findOrCreate({ path: blobPath, sizeBytes, crc32 });
  const place = { userId, parentId, name, ...kindOfName(name) };
  const file = sandbox.store.files.createFile({ ...place, blobId: blob.id, sizeBytes });
  return { ...file, path: sandbox.blobFiles.resolve(blobPath) };
}

import type { Sandbox } from "../create-sandbox";
import { freeBlobs } from "../due-work";
import { tellHistory } from "../history";
import { ApiError } from "../http/api-error";
import { probeBlob } from "../library/library-inspector";
import { kindOfName } from "../media/file-kind";
import type { WrittenBlob } from "../state/blob-files";
import type { FileRecord } from "../state/entities";
import { touchFolder } from "../state/folder-tree";
import { releaseBlob } from "../state/purge";

export type Arrival = {
  userId: number;
  parentId: number;
  name: string;
  bytes: WrittenBlob;
  isOverwriting: boolean;
  /** Seconds; when the source was last changed. */
  modifiedAt: number | null;
};

/**
 * Makes a file of bytes that have come, visible at once and looked at (codecs, length). Names may be there twice, as at
 * put.io. Throws 402 where they do not fit on the disk any more; the bytes are then gone.
 */
export async function plantUpload(sandbox: Sandbox, arrival: Arrival): Promise<FileRecord> {
  const { store } = sandbox;
  const known = arrival.isOverwriting ? existingFile(sandbox, arrival) : null;
  try {
    requireSpace(sandbox, {
      userId: arrival.userId,
      sizeBytes: arrival.bytes.sizeBytes - (known?.sizeBytes ?? 0),
    });
  } catch (error) {
    freeBlobs(sandbox, [arrival.bytes.path]);
    throw error;
  }
  const blob = store.blobs.findOrCreate(arrival.bytes);
  const content = { blobId: blob.id, sizeBytes: blob.sizeBytes, crc32: blob.crc32 };
  const file = store.database.transaction(() => {
    touchFolder(store.database, { folderId: arrival.parentId, now: store.clock.now() });
    if (known) store.files.replaceContent(known.id, content);
    const { userId, parentId, name } = arrival;
    const { id } =
      known ?? store.files.createFile({ userId, parentId, name, ...kindOfName(name), ...content });
    if (arrival.modifiedAt !== null) store.files.update(id, { updatedAt: arrival.modifiedAt });
    const extra = { file_id: id, file_name: name, file_size: blob.sizeBytes };
    tellHistory(store, { userId, type: "upload", extra });
    return store.files.get(id);
  });
  if (file === null) throw new Error("A file that was just uploaded is missing.");
  if (known?.blobId) freeBlobs(sandbox, releaseBlob(store.database, known.blobId));
  await probeBlob(sandbox, blob.id);
  return file;
}

/** Throws 402 where so many bytes more do not fit on the user's disk. */
export function requireSpace(sandbox: Sandbox, need: { userId: number; sizeBytes: number }): void {
  const user = sandbox.store.users.get(need.userId);
  if (user === null || user.usedBytes + need.sizeBytes <= user.diskSizeBytes) return;
  throw new ApiError(402, "DISK_FULL", { message: "There is not enough space on your disk." });
}

function existingFile({ store }: Sandbox, { userId, parentId, name }: Arrival): FileRecord | null {
  const file = store.files.child({ userId, parentId, name });
  return file?.fileType === "FOLDER" ? null : file;
}

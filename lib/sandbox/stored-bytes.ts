import { stat } from "node:fs/promises";
import { requirePlace } from "./access";
import { mp4Copy } from "./conversion/mp4-copy";
import type { Sandbox } from "./create-sandbox";
import { ApiError } from "./http/api-error";
import type { Caller, RouteContext } from "./http/route";
import { probeBlob } from "./library/library-inspector";
import { type Film, HlsPackager } from "./media/package-hls";
import { pathId } from "./routes/path-id";
import { isVisitor, requireVisitorFilm } from "./sharing/visit";
import type { BlobRecord, FileRecord } from "./state/entities";

/** A file whose bytes are on disk. */
export type StoredFile = { file: FileRecord; blob: BlobRecord; path: string };
/** A video, and what is shown of it: itself, or the MP4 it was converted to. Its subtitles are always its own. */
export type StoredFilm = StoredFile & { shown: Film };

type Context = Pick<RouteContext, "sandbox" | "params"> & { caller: Caller };

/**
 * The file of `/v2/files/:id/…`, for routes that give its bytes. Throws 404 for what the caller may not see, 400
 * `NotFile` for a folder, 410 `FILE_LOST` when the bytes are gone.
 */
export async function requireStoredFile(context: Context): Promise<StoredFile> {
  const { sandbox, caller } = context;
  const id = pathId(context);
  if (isVisitor(caller)) return openStoredFile(sandbox, requireVisitorFilm(sandbox, { caller, id }));
  const place = requirePlace({ store: sandbox.store, viewer: caller.user }, id);
  if (place.kind !== "file" || place.file.fileType === "FOLDER") {
    throw new ApiError(400, "NotFile", { message: "This is a folder, not a file." });
  }
  return openStoredFile(sandbox, place.file);
}

/** The bytes of a file. Throws 410 where they vanished or were replaced by others behind the sandbox's back. */
export async function openStoredFile(sandbox: Sandbox, file: FileRecord): Promise<StoredFile> {
  const blob = file.blobId === null ? null : sandbox.store.blobs.get(file.blobId);
  return openBlob(sandbox, { file, blob });
}

async function openBlob(
  sandbox: Sandbox,
  { file, blob }: { file: FileRecord; blob: BlobRecord | null },
): Promise<StoredFile> {
  const path = blob && sandbox.blobFiles.resolve(blob.path);
  const info = path ? await stat(path).catch(() => null) : null;
  if (!blob || !path || !info?.isFile() || info.size !== blob.sizeBytes) {
    throw new ApiError(410, "FILE_LOST", { message: "The content of this file is lost." });
  }
  return { file, blob, path };
}

/** As `requireStoredFile`, for what HLS can be made of; 400 `INVALID_MEDIA` for all else. */
export async function requireStoredFilm(context: Context): Promise<StoredFilm> {
  const stored = await probed(context.sandbox, await requireStoredFile(context));
  const { probe } = stored.blob;
  if (stored.file.fileType !== "VIDEO" || probe === null) throw invalidMedia("This is not a video.");
  if (probe.canPackage) return { ...stored, shown: { path: stored.path, probe } };
  const copy = await openMp4Copy(context.sandbox, stored.file);
  if (copy?.blob.probe) return { ...stored, shown: { path: copy.path, probe: copy.blob.probe } };
  throw invalidMedia("This video must be converted before it can be streamed.");
}

/** The library's films may not all have been looked at yet; this one then has. */
export async function probed(sandbox: Sandbox, stored: StoredFile): Promise<StoredFile> {
  if (stored.blob.probe !== null) return stored;
  await probeBlob(sandbox, stored.blob.id);
  return { ...stored, blob: sandbox.store.blobs.get(stored.blob.id) ?? stored.blob };
}

/** The bytes of the MP4 that a film was converted to; null where there is none. Throws 410 where they vanished. */
export async function openMp4Copy(sandbox: Sandbox, file: FileRecord): Promise<StoredFile | null> {
  const copy = mp4Copy(sandbox.store, file);
  return copy && openBlob(sandbox, { file, blob: copy });
}

/** 400 `INVALID_MEDIA`. */
export function invalidMedia(message: string): ApiError {
  return new ApiError(400, "INVALID_MEDIA", { message });
}

/** Marks a file as opened by this user; put.io shows what has never been opened as new. Visitors leave no trace. */
export function markOpened({ sandbox, caller }: Context, file: FileRecord): void {
  const { viewings } = sandbox.store;
  if (isVisitor(caller)) return;
  if (viewings.get(caller.user.id, file).firstAccessedAt !== null) return;
  viewings.set(caller.user.id, file, { firstAccessedAt: sandbox.clock.now() });
}

const packagers = new WeakMap<Sandbox, HlsPackager>();

/** The sandbox's packager; its cache lies in the data directory. */
export function packagerOf(sandbox: Sandbox): HlsPackager {
  const known = packagers.get(sandbox);
  if (known) return known;
  const packager = new HlsPackager(sandbox.blobFiles.directory("hls"));
  sandbox.onClose(() => packager.close());
  packagers.set(sandbox, packager);
  return packager;
}

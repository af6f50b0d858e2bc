import { findPlace } from "../access";
import { mp4Name } from "../conversion/mp4-copy";
import { notFound } from "../http/api-error";
import { contentDisposition } from "../http/content-disposition";
import { serveBytes } from "../http/range";
import type { Route, RouteContext } from "../http/route";
import { isShownByLink } from "../sharing/visit";
import { requireSignedAddress, signAddress } from "../signed-address";
import type { BlobRecord, FileRecord } from "../state/entities";
import { openMp4Copy, openStoredFile } from "../stored-bytes";
import { pathId } from "./path-id";

/** The storage hosts: bytes for whoever holds an address that was made for them. */
export const storageRoutes: readonly Route[] = [
  { method: "GET", path: "/storage/:id", access: "public", handle: serveFile },
  { method: "GET", path: "/storage/:id/mp4", access: "public", handle: serveMp4 },
];

export type Disposition = "attachment" | "inline";

/** Where the bytes of a file are, for this client alone and for some hours; complete, no token needed. */
export function storageAddress(
  context: RouteContext & { caller: { user: { id: number } } },
  file: FileRecord,
  disposition: Disposition,
): string {
  return signAddress(context, {
    path: `/storage/${file.id}`,
    query: { user_id: String(context.caller.user.id), disposition },
  });
}

/** The same for somebody who came by a public link: it holds no longer than the link. */
export function visitorStorageAddress(
  context: RouteContext & { caller: { user: { id: number } } },
  { file, linkId }: { file: FileRecord; linkId: number },
): string {
  return signAddress(context, {
    path: `/storage/${file.id}`,
    query: {
      user_id: String(context.caller.user.id),
      link_id: String(linkId),
      disposition: "attachment",
    },
  });
}

/** The same for the MP4 that a film was converted to. */
export function mp4Address(
  context: RouteContext & { caller: { user: { id: number } } },
  file: FileRecord,
  disposition: Disposition,
): string {
  return signAddress(context, {
    path: `/storage/${file.id}/mp4`,
    query: { user_id: String(context.caller.user.id), disposition },
  });
}

async function serveFile(context: RouteContext): Promise<Response> {
  const { file, blob } = await openStoredFile(context.sandbox, requireSignedFile(context));
  return sendBlob(context, { blob, name: file.name, contentType: file.contentType, file });
}

async function serveMp4(context: RouteContext): Promise<Response> {
  const file = requireSignedFile(context);
  const copy = await openMp4Copy(context.sandbox, file);
  if (copy === null) throw notFound("File not found");
  return sendBlob(context, { blob: copy.blob, name: mp4Name(file), contentType: "video/mp4", file });
}

/** The right may have ended since the address was made: with a share, a friendship, or a public link. */
function requireSignedFile(context: RouteContext): FileRecord {
  requireSignedAddress(context);
  const file = context.sandbox.store.files.get(pathId(context));
  if (file === null || !maySee(context, file)) throw notFound("File not found");
  return file;
}

function maySee({ sandbox, url }: RouteContext, file: FileRecord): boolean {
  const linkId = url.searchParams.get("link_id");
  if (linkId !== null) return isShownByLink(sandbox, Number(linkId), file);
  const viewer = sandbox.store.users.get(Number(url.searchParams.get("user_id")));
  return viewer !== null && findPlace({ store: sandbox.store, viewer }, file.id) !== null;
}

function sendBlob(
  { sandbox, request, url }: RouteContext,
  content: { blob: BlobRecord; file: FileRecord; name: string; contentType: string },
): Response {
  const { blob, file, name, contentType } = content;
  const disposition = url.searchParams.get("disposition") === "inline" ? "inline" : "attachment";
  return serveBytes(request, {
    sizeBytes: blob.sizeBytes,
    contentType,
    etag: `"${blob.id.toString(16)}-${blob.sizeBytes.toString(16)}-${file.updatedAt.toString(16)}"`,
    lastModified: file.updatedAt,
    headers: {
      "content-disposition": contentDisposition(disposition, name),
      "cache-control": "private, max-age=3600",
    },
    open: (range) => sandbox.blobFiles.read(blob.path, range),
  });
}

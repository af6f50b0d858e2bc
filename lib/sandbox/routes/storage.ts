import { notFound } from "../http/api-error";
import { contentDisposition } from "../http/content-disposition";
import { serveBytes } from "../http/range";
import type { Route, RouteContext } from "../http/route";
import { requireSignedAddress, signAddress } from "../signed-address";
import type { FileRecord } from "../state/entities";
import { openStoredFile } from "../stored-bytes";
import { pathId } from "./path-id";

/** The storage hosts: bytes for whoever holds an address that was made for them. */
export const storageRoutes: readonly Route[] = [
  { method: "GET", path: "/storage/:id", access: "public", handle: serveFile },
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

async function serveFile(context: RouteContext): Promise<Response> {
  requireSignedAddress(context);
  const { sandbox, request, url } = context;
  const file = sandbox.store.files.get(pathId(context));
  if (file === null) throw notFound("File not found");
  const { blob } = await openStoredFile(sandbox, file);
  const disposition = url.searchParams.get("disposition") === "inline" ? "inline" : "attachment";
  return serveBytes(request, {
    sizeBytes: blob.sizeBytes,
    contentType: file.contentType,
    etag: `"${blob.id.toString(16)}-${blob.sizeBytes.toString(16)}-${file.updatedAt.toString(16)}"`,
    lastModified: file.updatedAt,
    headers: {
      "content-disposition": contentDisposition(disposition, file.name),
      "cache-control": "private, max-age=3600",
    },
    open: (range) => sandbox.blobFiles.read(blob.path, range),
  });
}

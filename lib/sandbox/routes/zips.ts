import { APPS } from "../auth";
import { ApiError, notFound } from "../http/api-error";
import { contentDisposition } from "../http/content-disposition";
import { serveBytes } from "../http/range";
import { ok } from "../http/reply";
import type { Caller, Route, RouteContext } from "../http/route";
import { readSelection, selectedFiles } from "../selection";
import { requireSignedAddress, signAddress } from "../signed-address";
import type { ZipRecord } from "../state/zips";
import { wireTime } from "../wire";
import { readZip } from "../zips/read-zip";
import {
  cancelZip,
  createZip,
  isOver,
  linkExpired,
  listZips,
  requireZip,
  retryZip,
  zipPhase,
} from "../zips/zips";
import { pathId } from "./path-id";
import { viewpoint } from "./viewpoint";

type Context = RouteContext & { caller: Caller };

/** Zips of files and folders. Cancelling and retrying are GETs at put.io, side effects and all. */
export const zipRoutes: readonly Route[] = [
  { method: "POST", path: "/v2/zips/create", access: APPS, handle: create },
  { method: "GET", path: "/v2/zips/list", access: APPS, handle: list },
  { method: "GET", path: "/v2/zips/:id", access: APPS, handle: show },
  { method: "GET", path: "/v2/zips/:id/cancel", access: APPS, handle: cancel },
  { method: "GET", path: "/v2/zips/:id/retry", access: APPS, handle: retry },
  { method: "GET", path: "/storage/zips/:id/:name", access: "public", handle: download },
];

function create(context: Context): Response {
  const { sandbox, caller } = context;
  const { files, missingIds } = selectedFiles(viewpoint(context), readSelection(context));
  if (missingIds.length > 0) throw notFound("File not found");
  return ok({ zip_id: createZip(sandbox, { user: caller.user, files }).id });
}

function list({ sandbox, caller }: Context): Response {
  const zips = listZips(sandbox, caller.user.id);
  return ok({ zips: zips.map((zip) => ({ id: zip.id, created_at: wireTime(zip.requestedAt) })) });
}

function show(context: Context): Response {
  const zip = ownZip(context);
  const phase = zipPhase(zip, context.sandbox.clock.now());
  if (phase !== "OVER") return ok({ id: zip.id, zip_status: phase, url: null });
  if (zip.outcome === "broken") {
    throw new ApiError(500, "ERROR_IN_ZIP", { message: zip.message ?? "The zip could not be built." });
  }
  if (zip.outcome === "failed") {
    return ok({ id: zip.id, zip_status: "ERROR", error_msg: zip.message, url: null });
  }
  const { id, sizeBytes: size, missing: missing_files } = zip;
  return ok({ id, zip_status: "DONE", url: zipAddress(context, zip), size, missing_files });
}

async function cancel(context: Context): Promise<Response> {
  await cancelZip(context.sandbox, ownZip(context));
  return ok();
}

function retry(context: Context): Response {
  const zip = ownZip(context);
  retryZip(context.sandbox, zip);
  return ok({ zip_id: zip.id });
}

function ownZip(context: Context): ZipRecord {
  return requireZip(context.sandbox, { userId: context.caller.user.id, id: pathId(context) });
}

function zipAddress(context: Context, zip: ZipRecord): string {
  return signAddress(context, {
    path: `/storage/zips/${zip.id}/${encodeURIComponent(zip.name.toWellFormed())}`,
    query: { user_id: String(context.caller.user.id) },
  });
}

/** The zip itself, made while it is read; with ranges, as its bytes are always the same. */
function download(context: RouteContext): Response {
  requireSignedAddress(context);
  const { sandbox, request } = context;
  const zip = sandbox.store.zips.get(pathId(context));
  if (zip === null || zip.outcome !== "built" || isOver(sandbox, zip)) throw linkExpired();
  return serveBytes(request, {
    sizeBytes: zip.sizeBytes,
    contentType: "application/zip",
    etag: `"zip-${zip.id}-${zip.endsAt.toString(16)}-${zip.sizeBytes.toString(16)}"`,
    lastModified: zip.endsAt,
    headers: {
      "content-disposition": contentDisposition("attachment", zip.name),
      "cache-control": "private, max-age=3600",
    },
    open: (range) => readZip(sandbox, zip, range),
  });
}

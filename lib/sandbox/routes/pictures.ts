import { stat } from "node:fs/promises";
import { notFound } from "../http/api-error";
import { serveBytes } from "../http/range";
import type { Route, RouteContext } from "../http/route";
import { drawAvatar } from "../media/avatar";
import { isSigned } from "../signing";
import { pathId } from "./path-id";

const TYPES: Record<string, string> = {
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
};

/** The pictures that file objects and the account point at. They need no token: their addresses cannot be guessed. */
export const pictureRoutes: readonly Route[] = [
  { method: "GET", path: "/screenshots/:id/:signature", access: "public", handle: showScreenshot },
  { method: "GET", path: "/avatars/:username", access: "public", handle: showAvatar },
];

async function showScreenshot(context: RouteContext): Promise<Response> {
  const { sandbox, params, request } = context;
  const id = pathId(context);
  const signed = { purpose: "screenshot", payload: String(id), signature: params.signature ?? "" };
  const { files, trash } = sandbox.store;
  const file = isSigned(sandbox, signed) ? (files.get(id) ?? trash.get(id)) : null;
  const blob = file?.blobId ? sandbox.store.blobs.get(file.blobId) : null;
  const path = blob && (blob.posterPath ?? (file?.fileType === "IMAGE" ? blob.path : null));
  if (!path) throw notFound();
  const info = await stat(sandbox.blobFiles.resolve(path)).catch(() => null);
  if (info === null) throw notFound();
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
  return serveBytes(request, {
    sizeBytes: info.size,
    contentType: TYPES[extension] ?? file?.contentType ?? "image/jpeg",
    etag: `"${blob.id}-${info.size}"`,
    lastModified: Math.floor(info.mtimeMs / 1000),
    headers: { "cache-control": "public, max-age=86400", "x-content-type-options": "nosniff" },
    open: (range) => sandbox.blobFiles.read(path, range),
  });
}

function showAvatar({ params }: RouteContext): Response {
  return new Response(drawAvatar(params.username ?? ""), {
    headers: {
      "content-type": "image/png",
      "cache-control": "public, max-age=86400",
      "x-content-type-options": "nosniff",
    },
  });
}

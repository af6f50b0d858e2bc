import { stat } from "node:fs/promises";
import { notFound } from "../http/api-error";
import { escapeHtml } from "../http/html";
import { serveBytes } from "../http/range";
import type { Route, RouteContext } from "../http/route";
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
  const file = isSigned(sandbox, signed) ? sandbox.store.files.get(id) : null;
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

/** A letter on a colour that follows from the name, so that two accounts look different. */
function showAvatar({ params }: RouteContext): Response {
  const name = params.username ?? "";
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  const letter = escapeHtml(([...name][0] ?? "?").toUpperCase());
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" width="96" height="96">
<rect width="96" height="96" fill="hsl(${hue} 45% 42%)"/>
<text x="48" y="64" font-family="sans-serif" font-size="46" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
  return new Response(svg, {
    headers: {
      "content-type": "image/svg+xml",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "public, max-age=86400",
      "x-content-type-options": "nosniff",
    },
  });
}

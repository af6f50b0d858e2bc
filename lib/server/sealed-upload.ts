import "server-only";
import * as z from "zod/mini";
import { env } from "../env";
import { isPutioHost } from "./media-hosts";
import { seal, unseal } from "./seal";

const uploadUrl = new URL(env.PUTIO_UPLOAD_URL);
const placeSchema = z.object({ url: z.string(), userId: z.number() });

/** Whether pieces, and the token with them, may go there: the upload host, or a sister of put.io's own. */
export function isUploadPlace(url: URL): boolean {
  if (url.username !== "" || url.password !== "") return false;
  if (url.origin === uploadUrl.origin) return true;
  const isSister = isPutioHost(uploadUrl.hostname) && isPutioHost(url.hostname);
  return isSister && url.protocol === "https:" && url.port === "";
}

/** Puts where an upload lies at put.io, and whose it is, into an address that nobody else can use or change. */
export function sealUpload(place: { url: string; userId: number }): string {
  return seal(Buffer.from(JSON.stringify(place)), { purpose: "upload" });
}

/** Where the upload lies; null for what we did not seal, or sealed for somebody else. */
export function openUpload(sealed: string, userId: number): URL | null {
  const bytes = unseal(sealed, { purpose: "upload" });
  if (bytes === null) return null;
  const place = z.parse(placeSchema, JSON.parse(bytes.toString()));
  const url = new URL(place.url);
  // The setting may have changed since.
  return place.userId === userId && isUploadPlace(url) ? url : null;
}

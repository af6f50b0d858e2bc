import "server-only";
import { AppError } from "../errors/app-error";

/** The keys that put.io reads (contract, 2.20). */
const KEYS: ReadonlySet<string> = new Set(["name", "parent_id", "no-torrent", "overwrite", "updated-at"]);
/** A name of 255 bytes in base64, and the rest; four times that is no longer an upload's. */
const MAX_LENGTH = 2048;

/** Throws `bad-request` unless a header `Upload-Metadata` holds known keys alone, each with base64 or nothing. */
export function checkMetadata(header: string | string[] | undefined): void {
  if (typeof header !== "string" || header.length > MAX_LENGTH) throw problem();
  for (const pair of header.split(",")) {
    const [key = "", value = "", ...rest] = pair.trim().split(" ");
    if (rest.length > 0 || !KEYS.has(key) || !/^[\w+/]*={0,2}$/.test(value)) throw problem();
  }
}

function problem(): AppError {
  return new AppError("bad-request", "The description of the upload cannot be read.");
}

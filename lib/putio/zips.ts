import type { PutioApi } from "./api";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { anything, list, maybe, number, object, text } from "./schema";
import { type FileSelection, selectionFields } from "./selection";
import { maybeNumber, maybeText, okSchema, utc } from "./wire";

/** A zip that put.io packs. Its address stays on the server: it carries a token (`routes.zipDownload` gives the bytes). */
export type Zip =
  | { status: "NEW" | "PROCESSING" }
  | {
      status: "DONE";
      sizeBytes: number | null;
      /** Names of what put.io could not pack. */
      missingFiles: string[];
    }
  | { status: "ERROR"; message: string | null };

const createSchema = object({ zip_id: number });
const zipSchema = object({
  zip_status: maybeText,
  size: maybeNumber,
  error_msg: maybeText,
  missing_files: maybe(list(anything)),
});
const zipsSchema = object({ zips: list(object({ id: number, created_at: text })) });

type ZipOptions = CallOptions & { zipId: number };

/** Has put.io pack files and folders (contract, 2.19). `forbidden` when it gets too large (ZIP_TOTAL_SIZE_EXCEEDED). */
export async function createZip(
  api: PutioApi,
  { selection, signal }: CallOptions & { selection: FileSelection },
): Promise<{ zipId: number }> {
  const operation = "createZip";
  const form = selectionFields(selection, { operation });
  const call = { operation, path: "/zips/create", form, schema: createSchema, signal } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST" }), {
    isRepeatable: false,
    signal,
  });
  return { zipId: wire.zip_id };
}

/** How far a zip is; poll about once a second. One that put.io has thrown away ends in `gone` (LINK_EXPIRED). */
export async function getZip(api: PutioApi, { zipId, signal }: ZipOptions): Promise<Zip> {
  const wire = await request(api, { operation: "getZip", path: `/zips/${zipId}`, schema: zipSchema, signal });
  switch (wire.zip_status) {
    case "DONE":
      return {
        status: "DONE",
        sizeBytes: wire.size,
        missingFiles: (wire.missing_files ?? []).map(nameOfMissing),
      };
    case "ERROR":
      return { status: "ERROR", message: wire.error_msg || null };
    case "NEW":
      return { status: "NEW" };
    default:
      return { status: "PROCESSING" };
  }
}

/** The account's zips, newest first as put.io sends them. */
export async function listZips(
  api: PutioApi,
  { signal }: CallOptions = {},
): Promise<{ zipId: number; createdAt: string }[]> {
  const wire = await request(api, { operation: "listZips", path: "/zips/list", schema: zipsSchema, signal });
  return wire.zips.map((zip) => ({ zipId: zip.id, createdAt: utc(zip.created_at) }));
}

/** Stops packing. */
export function cancelZip(api: PutioApi, { zipId, signal }: ZipOptions): Promise<void> {
  return change(api, { operation: "cancelZip", path: `/zips/${zipId}/cancel`, signal });
}

/** Has put.io try a failed zip again. */
export function retryZip(api: PutioApi, { zipId, signal }: ZipOptions): Promise<void> {
  return change(api, { operation: "retryZip", path: `/zips/${zipId}/retry`, signal });
}

async function change(api: PutioApi, call: CallOptions & { operation: string; path: string }): Promise<void> {
  await persist(() => request(api, { ...call, schema: okSchema, isWriteByGet: true }), {
    isRepeatable: true,
    signal: call.signal,
  });
}

/** put.io names a missing file by a text or by an object with its name (contract, 2.19). */
function nameOfMissing(entry: unknown): string {
  if (typeof entry === "string") return entry;
  const isNamed = typeof entry === "object" && entry !== null && "name" in entry;
  return isNamed ? String(entry.name) : String(JSON.stringify(entry));
}

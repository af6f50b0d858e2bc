import type { PutioApi } from "./api";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, maybe, number, object, type Parsed } from "./schema";
import { type FileSelection, selectionFields } from "./selection";
import { maybeNumber, maybeText, okSchema, oneOf } from "./wire";

const EXTRACTION_STATUSES = [
  "NEW",
  "SENT_TO_QUEUE",
  "EXTRACTING",
  "EXTRACTED",
  "ERROR",
  "PASSWORD",
  "PASSWORD_OBTAINED",
] as const;
export type ExtractionStatus = (typeof EXTRACTION_STATUSES)[number];

/** An archive that put.io unpacks, or has unpacked. */
export type Extraction = {
  id: number;
  name: string;
  /** The archive's own files: one, or the parts of a set. */
  fileIds: number[];
  partCount: number;
  /** put.io's own words on what went wrong, null where there are none. */
  message: string | null;
  /** `PASSWORD`: it needs one; ask again with `extractFiles({password})`. A status of tomorrow reads as `EXTRACTING`. */
  status: ExtractionStatus;
};

const extractionsSchema = object({
  extractions: maybe(
    list(
      object({
        id: number,
        name: maybeText,
        files: maybe(list(number)),
        num_parts: maybeNumber,
        message: maybeText,
        status: maybeText,
      }),
    ),
  ),
});

/**
 * Asks put.io to unpack archives beside themselves (contract, 2.16). Not repeatable: a second run could unpack everything
 * twice.
 */
export async function extractFiles(
  api: PutioApi,
  options: CallOptions & { selection: FileSelection; password?: string | undefined },
): Promise<Extraction[]> {
  const { selection, password, signal } = options;
  const operation = "extractFiles";
  const form = { ...selectionFields(selection, { operation, idsKey: "user_file_ids" }), password };
  const call = { operation, path: "/files/extract", form, schema: extractionsSchema, signal } as const;
  const wire = await persist(() => request(api, { ...call, method: "POST" }), {
    isRepeatable: false,
    signal,
  });
  return toExtractions(wire);
}

/** Every extraction that has not been dismissed. */
export async function listExtractions(api: PutioApi, { signal }: CallOptions = {}): Promise<Extraction[]> {
  const call = { operation: "listExtractions", path: "/files/extract", schema: extractionsSchema } as const;
  return toExtractions(await request(api, { ...call, signal }));
}

/** Takes an extraction off the list; files stay as they are. */
export async function dismissExtraction(
  api: PutioApi,
  { id, signal }: CallOptions & { id: number },
): Promise<void> {
  const call = { operation: "dismissExtraction", path: `/files/extract/${id}`, schema: okSchema } as const;
  await persist(() => request(api, { ...call, method: "DELETE", signal }), { isRepeatable: true, signal });
}

function toExtractions({ extractions }: Parsed<typeof extractionsSchema>): Extraction[] {
  return (extractions ?? []).map((wire) => ({
    id: wire.id,
    name: wire.name ?? "",
    fileIds: wire.files ?? [],
    partCount: wire.num_parts ?? 1,
    message: wire.message || null,
    status: oneOf(EXTRACTION_STATUSES, wire.status, "EXTRACTING"),
  }));
}

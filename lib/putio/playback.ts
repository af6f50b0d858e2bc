import type { PutioApi } from "./api";
import { PutioError } from "./errors";
import { type CallOptions, request } from "./request";
import { maybe, number, object, text } from "./schema";
import { okSchema } from "./wire";

const positionSchema = object({ start_from: number });
const nextFileSchema = object({ next_file: maybe(object({ id: number, name: text })) });

type WriteOptions = CallOptions & {
  fileId: number;
  /** true on `pagehide`: the write outlives the page. */
  keepalive?: boolean | undefined;
};

/** Where playback of a file stopped, in seconds; 0 when unset (contract, 2.10). */
export async function getPosition(api: PutioApi, options: CallOptions & { fileId: number }): Promise<number> {
  const { fileId, signal } = options;
  const wire = await request(api, {
    operation: "getPosition",
    path: `/files/${fileId}/start-from`,
    schema: positionSchema,
    signal,
  });
  return Math.max(0, wire.start_from);
}

/**
 * Remembers where playback stopped. Whole seconds: some of put.io's clients read the value as an integer. Ends in
 * `feature-disabled` when the account does not save positions, `bad-request` (INVALID_MEDIA) for what does not play.
 */
export async function savePosition(
  api: PutioApi,
  options: WriteOptions & { positionSeconds: number },
): Promise<void> {
  const { fileId, positionSeconds, keepalive, signal } = options;
  await request(api, {
    operation: "savePosition",
    method: "POST",
    path: `/files/${fileId}/start-from`,
    form: { time: Math.max(0, Math.floor(positionSeconds)) },
    schema: okSchema,
    keepalive,
    signal,
  });
}

/** Forgets the position, as at the end of a film. By POST: put.io also takes a GET, which a prefetch could fire. */
export async function clearPosition(api: PutioApi, options: WriteOptions): Promise<void> {
  const { fileId, keepalive, signal } = options;
  await request(api, {
    operation: "clearPosition",
    method: "POST",
    path: `/files/${fileId}/start-from/delete`,
    form: {},
    schema: okSchema,
    keepalive,
    signal,
  });
}

/** The next video of the same folder in natural order, null at the end; put.io says 404 there (contract, 2.11). */
export async function getNextFile(
  api: PutioApi,
  options: CallOptions & { fileId: number; fileType?: "VIDEO" | "AUDIO" },
): Promise<{ id: number; name: string } | null> {
  const { fileId, fileType = "VIDEO", signal } = options;
  try {
    const wire = await request(api, {
      operation: "getNextFile",
      path: `/files/${fileId}/next-file`,
      query: { file_type: fileType },
      schema: nextFileSchema,
      signal,
    });
    return wire.next_file ?? null;
  } catch (error) {
    if (error instanceof PutioError && error.code === "not-found") return null;
    throw error;
  }
}

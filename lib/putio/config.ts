import type { PutioApi } from "./api";
import { type CallOptions, request } from "./request";
import { anything, Mismatch, object, type Schema } from "./schema";
import { okSchema } from "./wire";

const valueSchema = object({ value: anything });

/**
 * A value of this app's key-value store at put.io (contract, 6.4). null when it is unset and when it does not fit
 * `schema`: what an older version wrote must not break a newer one.
 */
export async function getConfigValue<Value>(
  api: PutioApi,
  options: CallOptions & { key: string; schema: Schema<Value> },
): Promise<Value | null> {
  const { key, schema, signal } = options;
  const wire = await request(api, {
    operation: "getConfigValue",
    path: `/config/${encodeURIComponent(key)}`,
    schema: valueSchema,
    signal,
  });
  try {
    return schema(wire.value);
  } catch (error) {
    if (error instanceof Mismatch) return null;
    throw error;
  }
}

/** Writes one value; it must be plain JSON. */
export async function setConfigValue(
  api: PutioApi,
  options: CallOptions & { key: string; value: unknown; keepalive?: boolean | undefined },
): Promise<void> {
  const { key, value, keepalive, signal } = options;
  await request(api, {
    operation: "setConfigValue",
    method: "PUT",
    path: `/config/${encodeURIComponent(key)}`,
    json: { value },
    schema: okSchema,
    keepalive,
    signal,
  });
}

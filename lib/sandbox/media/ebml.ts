import type { FileWindow } from "./file-window";

/** An EBML element as its header tells it; `end` is null where the size is unknown (live streams). */
export type Element = { id: number; start: number; dataStart: number; end: number | null };

const MAX_HEADER_BYTES = 12;

/**
 * The element at `position`, or null where none can be: past `limit`, at the end of the file, or in garbage. A size
 * that reaches past `limit` is cut, so that a broken file cannot send a reader outside it.
 */
export async function readElement(
  file: FileWindow,
  position: number,
  { limit = file.sizeBytes }: { limit?: number } = {},
): Promise<Element | null> {
  if (position >= limit) return null;
  const bytes = await file.read(position, MAX_HEADER_BYTES);
  const id = readVint(bytes, 0, { keepMarker: true, maxLength: 4 });
  if (id === null) return null;
  const size = readVint(bytes, id.length, { keepMarker: false, maxLength: 8 });
  if (size === null) return null;
  const dataStart = position + id.length + size.length;
  const end = size.isUnknown ? null : Math.min(dataStart + size.value, limit);
  return { id: id.value, start: position, dataStart, end };
}

/** The children of a master element, in order; ends at the first thing that is not an element. */
export async function* readChildren(
  file: FileWindow,
  { start, end }: { start: number; end: number },
): AsyncGenerator<Element> {
  let position = start;
  while (position < end) {
    const element = await readElement(file, position, { limit: end });
    if (element === null) return;
    yield element;
    position = element.end ?? end;
  }
}

/** One child element inside bytes that are already in memory. */
export type Field = { id: number; data: Buffer };

/** The children of a small master element (a track, a cue point) from its bytes. */
export function parseFields(bytes: Buffer): Field[] {
  const fields: Field[] = [];
  let position = 0;
  while (position < bytes.length) {
    const id = readVint(bytes, position, { keepMarker: true, maxLength: 4 });
    const size = id && readVint(bytes, position + id.length, { keepMarker: false, maxLength: 8 });
    if (!id || !size || size.isUnknown) break;
    const start = position + id.length + size.length;
    fields.push({ id: id.value, data: bytes.subarray(start, start + size.value) });
    position = start + size.value;
  }
  return fields;
}

/** A number field, big-endian, of up to eight bytes. */
export function unsignedOf(data: Buffer): number {
  let value = 0;
  for (const byte of data.subarray(0, 8)) value = value * 256 + byte;
  return value;
}

/** A float or double field; empty is 0, as EBML says. */
export function floatOf(data: Buffer): number {
  if (data.length === 4) return data.readFloatBE(0);
  return data.length === 8 ? data.readDoubleBE(0) : 0;
}

/** A string field; writers may pad with zeros. */
export function textOf(data: Buffer): string {
  const zero = data.indexOf(0);
  return (zero === -1 ? data : data.subarray(0, zero)).toString("utf8");
}

export type Vint = { value: number; length: number; isUnknown: boolean };

/** An EBML variable-length number: the leading zero bits of the first byte tell its length. null: not one. */
export function readVint(
  bytes: Buffer,
  offset: number,
  { keepMarker, maxLength }: { keepMarker: boolean; maxLength: number },
): Vint | null {
  const first = bytes[offset];
  if (first === undefined || first === 0) return null;
  const length = Math.clz32(first) - 23;
  if (length > maxLength || offset + length > bytes.length) return null;
  let value = keepMarker ? first : first & (0xff >> length);
  let isUnknown = value === 0xff >> length && !keepMarker;
  for (const byte of bytes.subarray(offset + 1, offset + length)) {
    value = value * 256 + byte;
    isUnknown &&= byte === 0xff;
  }
  return { value, length, isUnknown };
}

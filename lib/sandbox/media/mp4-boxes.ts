import type { FileWindow } from "./file-window";

/** A box in memory: its four-letter type and what is in it. */
export type Box = { type: string; data: Buffer };

/** A film of many hours has an index of a few MB; what claims more is not read into memory. */
const MAX_INDEX_BYTES = 128 * 1024 * 1024;

/** The content of a file's `moov` box, or null where there is none to be found. */
export async function readMoov(file: FileWindow): Promise<Buffer | null> {
  let position = 0;
  while (position + 8 <= file.sizeBytes) {
    const header = await file.read(position, 16);
    const box = boxHeader(header);
    if (box === null) return null;
    // Size 0: to the end of the file.
    const end = box.size === 0 ? file.sizeBytes : position + box.size;
    const start = position + box.headerBytes;
    if (box.type === "moov") {
      return end - start <= MAX_INDEX_BYTES ? file.read(start, Math.max(0, end - start)) : null;
    }
    position = end;
  }
  return null;
}

/** The boxes inside another; ends at the first thing that is not one. */
export function boxesIn(data: Buffer): Box[] {
  const boxes: Box[] = [];
  let position = 0;
  while (position + 8 <= data.length) {
    const header = boxHeader(data.subarray(position));
    if (header === null) break;
    const end = header.size === 0 ? data.length : position + header.size;
    boxes.push({ type: header.type, data: data.subarray(position + header.headerBytes, end) });
    position = end;
  }
  return boxes;
}

/** The first box at the end of a path such as `mdia/minf/stbl`; null where a step is missing. */
export function boxAt(data: Buffer, path: string): Buffer | null {
  let current: Buffer | null = data;
  for (const type of path.split("/")) {
    current = current && (boxesIn(current).find((box) => box.type === type)?.data ?? null);
  }
  return current;
}

function boxHeader(bytes: Buffer): { type: string; size: number; headerBytes: number } | null {
  if (bytes.length < 8) return null;
  const size = bytes.readUInt32BE(0);
  const type = bytes.toString("latin1", 4, 8);
  if (size === 1) {
    if (bytes.length < 16) return null;
    const large = Number(bytes.readBigUInt64BE(8));
    return large < 16 ? null : { type, size: large, headerBytes: 16 };
  }
  return size !== 0 && size < 8 ? null : { type, size, headerBytes: 8 };
}

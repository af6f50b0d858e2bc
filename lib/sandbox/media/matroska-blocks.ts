import { type Element, readChildren, readElement, readVint, unsignedOf } from "./ebml";
import type { FileWindow } from "./file-window";
import { ID, type MatroskaFile } from "./matroska";

/** A block without its payload: what it belongs to, when, and where its bytes lie. */
export type Block = {
  trackNumber: number;
  timeTicks: number;
  /** null where the block does not say; SimpleBlocks never do. */
  durationTicks: number | null;
  isKey: boolean;
  /** Where its element begins, and the payload (lacing is not undone: subtitles have none). */
  start: number;
  dataStart: number;
  dataEnd: number;
};

const TIMESTAMP = 0xe7;
const SIMPLE_BLOCK = 0xa3;
const BLOCK_GROUP = 0xa0;
const BLOCK = 0xa1;
const BLOCK_DURATION = 0x9b;
const REFERENCE_BLOCK = 0xfb;

const RESYNC_WINDOW_BYTES = 64 * 1024;
const CLUSTER_MARK = Buffer.from([0x1f, 0x43, 0xb6, 0x75]);

/**
 * Every block of the file in the order of writing, payloads skipped. Clusters are entered rather than nested into, so
 * that one of unknown size (a stream) ends where the next thing of its own level begins, without a search; after
 * garbage the walk goes on at the next cluster.
 */
export async function* readBlocks(file: FileWindow, matroska: MatroskaFile): AsyncGenerator<Block> {
  let position: number | null = matroska.clustersStart;
  let clusterTicks = 0;
  while (position !== null && position < matroska.segmentEnd) {
    const element: Element | null = await readElement(file, position, {
      limit: matroska.segmentEnd,
    });
    if (element?.id === ID.cluster) {
      clusterTicks = 0;
      position = element.dataStart;
      continue;
    }
    if (element === null || element.end === null) {
      position = await findCluster(file, { from: position + 1, end: matroska.segmentEnd });
      continue;
    }
    if (element.id === TIMESTAMP) clusterTicks = await readUnsigned(file, element);
    const block = await readBlock(file, element, { clusterTicks });
    if (block !== null) yield block;
    position = element.end;
  }
}

/** The block a cue points at; null where the cue is wrong. */
export async function readCuedBlock(
  file: FileWindow,
  { clusterPosition, relativePosition }: { clusterPosition: number; relativePosition: number },
): Promise<Block | null> {
  const cluster = await readElement(file, clusterPosition);
  if (cluster?.id !== ID.cluster) return null;
  for await (const child of readChildren(file, {
    start: cluster.dataStart,
    end: cluster.end ?? file.sizeBytes,
  })) {
    // The timestamp is the first child, or next to it (a CRC-32 may stand before).
    if (child.id === TIMESTAMP) {
      const element = await readElement(file, cluster.dataStart + relativePosition);
      const clusterTicks = await readUnsigned(file, child);
      return element ? readBlock(file, element, { clusterTicks }) : null;
    }
    if (child.id === SIMPLE_BLOCK || child.id === BLOCK_GROUP) return null;
  }
  return null;
}

async function readBlock(
  file: FileWindow,
  element: Element,
  { clusterTicks }: { clusterTicks: number },
): Promise<Block | null> {
  if (element.end === null) return null;
  if (element.id === SIMPLE_BLOCK) return parseBlock(file, { ...element, end: element.end, clusterTicks });
  if (element.id !== BLOCK_GROUP) return null;
  let block: Block | null = null;
  let durationTicks: number | null = null;
  let isKey = true;
  for await (const child of readChildren(file, { start: element.dataStart, end: element.end })) {
    if (child.id === BLOCK && child.end !== null) {
      block = await parseBlock(file, { ...child, end: child.end, clusterTicks });
    }
    if (child.id === BLOCK_DURATION) durationTicks = await readUnsigned(file, child);
    if (child.id === REFERENCE_BLOCK) isKey = false;
  }
  return block && { ...block, durationTicks, isKey, start: element.start };
}

async function parseBlock(
  file: FileWindow,
  element: Element & { end: number; clusterTicks: number },
): Promise<Block | null> {
  const header = await file.read(element.dataStart, 12);
  const track = readVint(header, 0, { keepMarker: false, maxLength: 8 });
  if (track === null || header.length < track.length + 3) return null;
  return {
    trackNumber: track.value,
    timeTicks: element.clusterTicks + header.readInt16BE(track.length),
    durationTicks: null,
    isKey: ((header[track.length + 2] ?? 0) & 0x80) !== 0,
    start: element.start,
    dataStart: element.dataStart + track.length + 3,
    dataEnd: element.end,
  };
}

async function readUnsigned(file: FileWindow, element: Element): Promise<number> {
  const length = Math.min(8, (element.end ?? element.dataStart) - element.dataStart);
  return unsignedOf(await file.read(element.dataStart, length));
}

async function findCluster(
  file: FileWindow,
  { from, end }: { from: number; end: number },
): Promise<number | null> {
  for (let position = from; position < end; position += RESYNC_WINDOW_BYTES - CLUSTER_MARK.length) {
    const found = (await file.read(position, RESYNC_WINDOW_BYTES)).indexOf(CLUSTER_MARK);
    if (found !== -1) return position + found;
  }
  return null;
}

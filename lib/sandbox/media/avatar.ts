import { createHash } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

const CELLS = 5;
const CELL_PX = 16;
const MARGIN_PX = 8;
const SIDE_PX = CELLS * CELL_PX + 2 * MARGIN_PX;
const GROUND = [0x2a, 0x24, 0x30];

/**
 * A picture for an account, as a PNG of 96 x 96: a mirrored pattern in a colour, both from the name, so that two accounts look
 * different. put.io's avatars are bitmaps too; an SVG is a document that clients rightly refuse to show.
 */
export function drawAvatar(name: string): Buffer<ArrayBuffer> {
  const digest = createHash("sha256").update(name).digest();
  const colour = [0, 1, 2].map((index) => 110 + ((digest[index] ?? 0) % 120));
  const row = (y: number) => Buffer.from([0, ...pixels((x) => (isInk(digest, { x, y }) ? colour : GROUND))]);
  const rows = Array.from({ length: SIDE_PX }, (_, y) => row(y));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE_PX, 0);
  header.writeUInt32BE(SIDE_PX, 4);
  // Eight bits a channel, three channels, nothing interlaced.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(Buffer.concat(rows));
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", data),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function pixels(colourAt: (x: number) => number[]): number[] {
  return Array.from({ length: SIDE_PX }, (_, x) => colourAt(x)).flat();
}

function isInk(digest: Buffer, { x, y }: { x: number; y: number }): boolean {
  const column = Math.floor((x - MARGIN_PX) / CELL_PX);
  const row = Math.floor((y - MARGIN_PX) / CELL_PX);
  if (column < 0 || row < 0 || column >= CELLS || row >= CELLS) return false;
  const mirrored = Math.min(column, CELLS - 1 - column);
  return ((digest[3 + row * 3 + mirrored] ?? 0) & 1) === 1;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

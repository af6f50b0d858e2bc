import { boxAt } from "./mp4-boxes";

export type Mp4Sample = {
  position: number;
  sizeBytes: number;
  startSeconds: number;
  durationSeconds: number;
};

/** More than any subtitle track has; a table that claims more is broken. */
const MAX_SAMPLES = 200_000;

/** Where and when each sample of a track is, from its sample table (`stbl`). Meant for tracks of few samples. */
export function readSamples(table: Buffer, { timescale }: { timescale: number }): Mp4Sample[] {
  const sizes = readSizes(boxAt(table, "stsz"));
  const positions = readPositions(table, { sizes });
  const samples: Mp4Sample[] = [];
  let ticks = 0;
  for (const [count, delta] of rows(boxAt(table, "stts"), { width: 2 })) {
    for (let left = count ?? 0; left > 0 && samples.length < positions.length; left -= 1) {
      const index = samples.length;
      samples.push({
        position: positions[index] ?? 0,
        sizeBytes: sizes[index] ?? 0,
        startSeconds: ticks / timescale,
        durationSeconds: (delta ?? 0) / timescale,
      });
      ticks += delta ?? 0;
    }
  }
  return samples;
}

/** When a track begins: after an empty edit, and less what the first real edit leaves out. */
export function trackStartSeconds(
  track: Buffer,
  { timescale, movieTimescale }: { timescale: number; movieTimescale: number },
): number {
  const list = boxAt(track, "edts/elst");
  const isLong = list?.[0] === 1;
  const width = isLong ? 20 : 12;
  let startSeconds = 0;
  for (let offset = 8; list && offset + width <= list.length; offset += width) {
    const duration = isLong ? Number(list.readBigUInt64BE(offset)) : list.readUInt32BE(offset);
    const mediaTime = isLong ? Number(list.readBigInt64BE(offset + 8)) : list.readInt32BE(offset + 4);
    if (mediaTime >= 0) return startSeconds - mediaTime / timescale;
    startSeconds += duration / movieTimescale;
  }
  return startSeconds;
}

function readSizes(box: Buffer | null): number[] {
  if (!box || box.length < 12) return [];
  const common = box.readUInt32BE(4);
  const count = Math.min(box.readUInt32BE(8), MAX_SAMPLES);
  if (common > 0) return Array.from({ length: count }, () => common);
  const present = Math.min(count, Math.floor((box.length - 12) / 4));
  return Array.from({ length: present }, (_, index) => box.readUInt32BE(12 + index * 4));
}

/** Chunks have positions, `stsc` says how many samples each holds, and samples follow each other inside. */
function readPositions(table: Buffer, { sizes }: { sizes: number[] }): number[] {
  const chunks = readChunks(table);
  const runs = rows(boxAt(table, "stsc"), { width: 3 });
  const positions: number[] = [];
  let run = 0;
  for (const [index, chunk] of chunks.entries()) {
    while ((runs[run + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= index + 1) run += 1;
    let position = chunk;
    for (let left = runs[run]?.[1] ?? 0; left > 0 && positions.length < sizes.length; left -= 1) {
      const sizeBytes = sizes[positions.length] ?? 0;
      positions.push(position);
      position += sizeBytes;
    }
  }
  return positions;
}

function readChunks(table: Buffer): number[] {
  const short = boxAt(table, "stco");
  if (short) return rows(short, { width: 1 }).map(([position]) => position ?? 0);
  return rows(boxAt(table, "co64"), { width: 2 }).map(([high, low]) => (high ?? 0) * 2 ** 32 + (low ?? 0));
}

/** A table of 32-bit numbers behind version, flags and a count of rows. */
function rows(box: Buffer | null, { width }: { width: number }): number[][] {
  if (!box || box.length < 8) return [];
  const present = Math.floor((box.length - 8) / (width * 4));
  const count = Math.min(box.readUInt32BE(4), present, MAX_SAMPLES);
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: width }, (_, column) => box.readUInt32BE(8 + (row * width + column) * 4)),
  );
}

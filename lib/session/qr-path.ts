type Modules = { size: number; data: ArrayLike<number> };

/** The dark modules of a QR code as one SVG path, a unit a module; runs in a row are joined, or seams would show. */
export function qrPath({ size, data }: Modules): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      runs.push(`M${start} ${y}h${x - start + 1}v1H${start}z`);
    }
  }
  return runs.join("");
}

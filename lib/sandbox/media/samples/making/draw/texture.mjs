/** A grid of numbers that is costly to compute, read with smooth steps between its points; it repeats sideways, and its width is a power of two. */
export class Texture {
  constructor(width, height, value) {
    this.width = width;
    this.height = height;
    this.values = new Float32Array(width * height);
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i++) this.values[i] = value(x, y);
    }
  }

  at(x, y) {
    const { width, height, values } = this;
    const left = Math.floor(x);
    const top = y < 0 ? 0 : y >= height - 1 ? height - 1 : Math.floor(y);
    const below = top + 1 < height ? top + 1 : top;
    const tx = x - left;
    const ty = y <= top ? 0 : y >= top + 1 ? 1 : y - top;
    const a = left & (width - 1);
    const b = (left + 1) & (width - 1);
    const upper = values[top * width + a] * (1 - tx) + values[top * width + b] * tx;
    const lower = values[below * width + a] * (1 - tx) + values[below * width + b] * tx;
    return upper + (lower - upper) * ty;
  }
}

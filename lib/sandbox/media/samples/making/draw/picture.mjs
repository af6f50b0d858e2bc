import { gradient } from "./colour.mjs";
import { hash } from "./noise.mjs";

/**
 * One frame, as floating point RGB: skies and glows keep their fine steps until the very end, where `toYuv420`
 * dithers them to eight bits. Without that, dark gradients come out of the encoder as bands.
 */
export class Picture {
  /** A still, in contrast to a frame of a film, shows no time code. */
  constructor(width, height, { isStill = false } = {}) {
    this.isStill = isStill;
    this.width = width;
    this.height = height;
    this.pixels = new Float32Array(width * height * 3);
    this.dither = makeDither(width, height);
  }

  /** Covers everything with a vertical gradient; stops are [[y, colour], …]. */
  sky(stops) {
    const { width, height, pixels } = this;
    for (let y = 0, i = 0; y < height; y++) {
      const [r, g, b] = gradient(stops, y);
      for (let x = 0; x < width; x++, i += 3) {
        pixels[i] = r;
        pixels[i + 1] = g;
        pixels[i + 2] = b;
      }
    }
  }

  /** Paints one pixel over what is there. */
  over(x, y, [r, g, b], alpha) {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const { pixels } = this;
    const i = (y * this.width + x) * 3;
    pixels[i] += (r - pixels[i]) * alpha;
    pixels[i + 1] += (g - pixels[i + 1]) * alpha;
    pixels[i + 2] += (b - pixels[i + 2]) * alpha;
  }

  /** Adds light to one pixel (a screen blend, so that it never clips hard). */
  light(x, y, [r, g, b], amount) {
    if (x < 0 || y < 0 || x >= this.width || y >= this.height) return;
    const { pixels } = this;
    const i = (y * this.width + x) * 3;
    pixels[i] += (1 - pixels[i]) * r * amount;
    pixels[i + 1] += (1 - pixels[i + 1]) * g * amount;
    pixels[i + 2] += (1 - pixels[i + 2]) * b * amount;
  }

  /** Blends the whole frame with one colour: fades and cross-fades of light. */
  wash([r, g, b], alpha) {
    if (alpha <= 0) return;
    const { pixels } = this;
    for (let i = 0; i < pixels.length; i += 3) {
      pixels[i] += (r - pixels[i]) * alpha;
      pixels[i + 1] += (g - pixels[i + 1]) * alpha;
      pixels[i + 2] += (b - pixels[i + 2]) * alpha;
    }
  }

  /** Paints a mask (lettering: {width, height, alpha: bytes}) with its top left corner at x, y. */
  stamp(mask, x, y, colour, alpha) {
    if (alpha <= 0) return;
    for (let row = 0; row < mask.height; row++) {
      for (let column = 0; column < mask.width; column++) {
        const covered = mask.alpha[row * mask.width + column];
        if (covered > 0) this.over(x + column, y + row, colour, (covered / 255) * alpha);
      }
    }
  }

  /** 8-bit planar YUV 4:2:0, BT.709, studio range, dithered with a pattern that stands still. */
  toYuv420(out) {
    const { width, height, pixels, dither } = this;
    const chroma = width * height;
    const quarter = chroma >> 2;
    for (let y = 0; y < height; y += 2) {
      for (let x = 0; x < width; x += 2) {
        let cb = 0;
        let cr = 0;
        for (let k = 0; k < 4; k++) {
          const at = (y + (k >> 1)) * width + x + (k & 1);
          const r = clamp01(pixels[at * 3]);
          const g = clamp01(pixels[at * 3 + 1]);
          const b = clamp01(pixels[at * 3 + 2]);
          const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
          out[at] = 16 + 219 * luma + dither[at];
          cb += (b - luma) / 1.8556;
          cr += (r - luma) / 1.5748;
        }
        const at = (y >> 1) * (width >> 1) + (x >> 1);
        out[chroma + at] = 128 + 56 * cb + dither[y * width + x];
        out[chroma + quarter + at] = 128 + 56 * cr + dither[(y + 1) * width + x];
      }
    }
    return out;
  }

  /** 8-bit RGB, for stills. */
  toRgb24() {
    const { pixels, dither } = this;
    const out = Buffer.alloc(pixels.length);
    for (let i = 0; i < pixels.length; i++) {
      out[i] = Math.min(255, clamp01(pixels[i]) * 255 + dither[(i / 3) | 0]);
    }
    return out;
  }
}

/** Between 0 and 1, because storing into a byte array cuts the fraction off; 0.5 is plain rounding. */
function makeDither(width, height) {
  const pattern = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const interleaved = (52.9829189 * ((0.06711056 * x + 0.00583715 * y) % 1)) % 1;
      pattern[i] = interleaved * 0.7 + hash(x, y, 91) * 0.3;
    }
  }
  return pattern;
}

function clamp01(value) {
  return Math.min(1, Math.max(0, value));
}

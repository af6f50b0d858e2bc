import { cloud, hash } from "./noise.mjs";

const GRAIN = 4;

/**
 * Lays cut paper on a picture: a soft shadow on what is below, a bright cut edge, then the sheet with its fibres.
 * Shadows are blurred at a quarter of the size; they have no detail that would be missed.
 */
export class PaperTable {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.columns = Math.ceil(width / GRAIN) + 1;
    this.rows = Math.ceil(height / GRAIN) + 1;
    this.mask = new Float32Array(width * height);
    this.small = new Float32Array(this.columns * this.rows);
    this.spare = new Float32Array(this.columns * this.rows);
    this.fibres = makeFibres(width, height);
  }

  /** Cuts what `pen` has outlined; `lift` is the height over the sheet below, in pixels. */
  lay(picture, pen, colour, { lift = 9, alpha = 1, texture = 0 } = {}) {
    if (alpha <= 0 || pen.top >= pen.bottom) {
      pen.eachRow(() => {});
      return;
    }
    const span = { top: pen.top, bottom: pen.bottom };
    this.readMask(pen);
    this.castShadow(picture, span, lift, 0.36 * alpha);
    this.paint(picture, span, colour, { alpha, texture });
  }

  readMask(pen) {
    const { width, columns, mask, small } = this;
    mask.fill(0);
    small.fill(0);
    pen.eachRow((y, coverage, from, to) => {
      const row = Math.floor(y / GRAIN) * columns;
      for (let x = from; x < to; x++) {
        mask[y * width + x] = coverage[x];
        small[row + ((x / GRAIN) | 0)] += coverage[x] / (GRAIN * GRAIN);
      }
    });
  }

  castShadow(picture, { top, bottom }, lift, strength) {
    const radius = Math.max(1, Math.round(lift / GRAIN));
    for (let pass = 0; pass < 2; pass++) this.blur(radius);
    const { height, columns } = this;
    const from = Math.max(0, Math.floor(top - lift));
    const to = Math.min(height, Math.ceil(bottom + lift * 3));
    for (let y = from; y < to; y++) {
      const sy = Math.max(0, (y - lift * 0.9) / GRAIN - 0.5);
      const row = Math.min(this.rows - 2, Math.floor(sy));
      if (this.isEmptyRow(row) && this.isEmptyRow(row + 1)) continue;
      this.shadeRow(picture, y, {
        at: row * columns,
        ty: Math.min(1, sy - row),
        shift: lift * 0.45,
        strength,
      });
    }
  }

  shadeRow({ pixels }, y, { at, ty, shift, strength }) {
    const { width, columns, small } = this;
    for (let x = 0, i = y * width * 3; x < width; x++, i += 3) {
      const sx = Math.max(0, (x - shift) / GRAIN - 0.5);
      const column = Math.min(columns - 2, sx | 0);
      const a = small[at + column] * (1 - ty) + small[at + column + columns] * ty;
      const b = small[at + column + 1] * (1 - ty) + small[at + column + 1 + columns] * ty;
      const shade = (a + (b - a) * Math.min(1, sx - column)) * strength;
      if (shade < 0.003) continue;
      pixels[i] += (SHADOW[0] - pixels[i]) * shade;
      pixels[i + 1] += (SHADOW[1] - pixels[i + 1]) * shade;
      pixels[i + 2] += (SHADOW[2] - pixels[i + 2]) * shade;
    }
  }

  isEmptyRow(row) {
    const { columns, small } = this;
    for (let i = row * columns; i < (row + 1) * columns; i++) if (small[i] > 0.001) return false;
    return true;
  }

  blur(radius) {
    const { columns, rows, small, spare } = this;
    boxBlur(small, spare, { lines: rows, length: columns, lineStep: columns, step: 1, radius });
    boxBlur(spare, small, { lines: columns, length: rows, lineStep: 1, step: columns, radius });
  }

  paint(picture, { top, bottom }, colour, { alpha, texture }) {
    const { width, height, mask, fibres } = this;
    const { pixels } = picture;
    const [r, g, b] = colour;
    for (let y = top; y < bottom; y++) {
      for (let x = 0, i = y * width; x < width; x++, i++) {
        const covered = mask[i];
        if (covered < 0.003) continue;
        const above = y >= 2 ? mask[i - 2 * width] : 1;
        const rim = Math.max(0, covered - above) * 0.3;
        const fibre = fibres[(i + texture * 7919) % (width * height)];
        const share = covered * alpha;
        const at = i * 3;
        pixels[at] += ((r + (1 - r) * rim) * fibre - pixels[at]) * share;
        pixels[at + 1] += ((g + (1 - g) * rim) * fibre - pixels[at + 1]) * share;
        pixels[at + 2] += ((b + (1 - b) * rim) * fibre - pixels[at + 2]) * share;
      }
    }
  }
}

const SHADOW = [0.06, 0.06, 0.14];

function boxBlur(from, to, { lines, length, lineStep, step, radius }) {
  const window = radius * 2 + 1;
  for (let line = 0; line < lines; line++) {
    const base = line * lineStep;
    let sum = 0;
    for (let i = -radius; i <= radius; i++) sum += from[base + clamp(i, length) * step];
    for (let i = 0; i < length; i++) {
      to[base + i * step] = sum / window;
      sum +=
        from[base + clamp(i + radius + 1, length) * step] - from[base + clamp(i - radius, length) * step];
    }
  }
}

function clamp(index, length) {
  return index < 0 ? 0 : index >= length ? length - 1 : index;
}

function makeFibres(width, height) {
  const fibres = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      fibres[i] = 0.985 + 0.03 * cloud(x / 5, y / 2.2, 2, 401) + 0.006 * (hash(x, y, 403) - 0.5);
    }
  }
  return fibres;
}

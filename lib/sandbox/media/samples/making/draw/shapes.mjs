/**
 * Filled outlines with exact edges. A `Pen` collects the signed area that the edges of an outline cover in each
 * pixel; summed along a row, that is the outline's coverage, without supersampling. A slow pan of a mountain
 * ridge stays steady only because of this.
 */
export class Pen {
  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.stride = width + 3;
    this.area = new Float32Array(this.stride * height);
    this.coverage = new Float32Array(width);
    this.reset();
  }

  reset() {
    this.top = this.height;
    this.bottom = 0;
    this.left = this.width;
    this.right = 0;
  }

  /** Adds a closed outline, a flat array [x, y, x, y, …]. */
  outline(points) {
    const n = points.length;
    for (let i = 0; i < n; i += 2) {
      this.edge(points[i], points[i + 1], points[(i + 2) % n], points[(i + 3) % n]);
    }
    return this;
  }

  edge(x0, y0, x1, y1) {
    if (y0 === y1) return;
    if (y0 > y1) this.downward(x1, y1, x0, y0, -1);
    else this.downward(x0, y0, x1, y1, 1);
  }

  downward(x0, y0, x1, y1, sign) {
    const slope = (x1 - x0) / (y1 - y0);
    const start = Math.max(0, y0);
    const end = Math.min(this.height, y1);
    if (start >= end) return;
    this.top = Math.min(this.top, Math.floor(start));
    this.bottom = Math.max(this.bottom, Math.ceil(end));
    let x = x0 + (start - y0) * slope;
    for (let y = Math.floor(start); y < end; y++) {
      const rise = Math.min(y + 1, end) - Math.max(y, start);
      const next = x + slope * rise;
      this.row(y * this.stride, Math.min(x, next), Math.max(x, next), rise * sign);
      x = next;
    }
  }

  /** Spreads one edge's part of one row over the pixels that it crosses. */
  row(base, left, right, rise) {
    const { area, width } = this;
    const a = Math.min(width, Math.max(0, left));
    const b = Math.min(width, Math.max(0, right));
    const first = Math.floor(a);
    const last = Math.ceil(b);
    if (first < this.left) this.left = first;
    if (last > this.right) this.right = last;
    if (last <= first + 1) {
      const share = (a + b) / 2 - first;
      area[base + first] += rise * (1 - share);
      area[base + first + 1] += rise * share;
      return;
    }
    const scale = 1 / (b - a);
    let before = 0;
    for (let x = first; x < last; x++) {
      const from = Math.max(a, x);
      const to = Math.min(b, x + 1);
      const crossed = (to - a) * scale;
      const here = (to - from) * scale * (x + 1 - (from + to) / 2) + (from - a) * scale;
      area[base + x] += rise * (here - before);
      before = here;
      if (x === last - 1) area[base + last] += rise * (crossed - here);
    }
  }

  /**
   * Paints what was outlined and forgets it. `paint(y)` gives the colour of a row, or `paint` is one colour.
   * `alpha` is one number or a function of the row.
   */
  fill(picture, paint, alpha = 1) {
    this.eachRow((y, coverage, from, to) => {
      const colour = typeof paint === "function" ? paint(y) : paint;
      const strength = typeof alpha === "function" ? alpha(y) : alpha;
      blendRow(picture, y, { coverage, from, to, colour, strength });
    });
  }

  /** Calls `use(y, coverage, from, to)` for each row with something in it, and forgets the outline. */
  eachRow(use) {
    const { area, stride, coverage, top, bottom } = this;
    const from = this.left;
    const to = Math.min(this.width, this.right + 1);
    for (let y = top; y < bottom; y++) {
      const base = y * stride;
      let sum = 0;
      for (let x = from; x < to; x++) {
        sum += area[base + x];
        const covered = sum < 0 ? -sum : sum;
        coverage[x] = Math.min(1, covered);
      }
      area.fill(0, base + from, base + Math.min(stride, this.right + 2));
      use(y, coverage, from, to);
    }
    this.reset();
  }
}

function blendRow({ pixels, width }, y, { coverage, from, to, colour, strength }) {
  const [r, g, b] = colour;
  for (let x = from, i = (y * width + from) * 3; x < to; x++, i += 3) {
    const alpha = coverage[x] * strength;
    if (alpha < 0.002) continue;
    pixels[i] += (r - pixels[i]) * alpha;
    pixels[i + 1] += (g - pixels[i + 1]) * alpha;
    pixels[i + 2] += (b - pixels[i + 2]) * alpha;
  }
}

/** The ground below a skyline: `height(x)` is its y; sampled every `step` pixels. */
export function groundBelow(width, bottom, height, step = 2) {
  const points = [-4, bottom];
  for (let x = -4; x <= width + 4; x += step) points.push(x, height(x));
  points.push(width + 4, bottom);
  return points;
}

/** A rectangle as an outline; x, y is its upper left corner. */
export function rectangle(x, y, width, height) {
  return [x, y, x + width, y, x + width, y + height, x, y + height];
}

/** The same with round corners. */
export function roundedRectangle(x, y, width, height, radius) {
  const points = [];
  const corner = (cx, cy, from) => {
    for (let i = 0; i <= 6; i++) {
      const angle = from + (i / 6) * (Math.PI / 2);
      points.push(cx + Math.cos(angle) * radius, cy + Math.sin(angle) * radius);
    }
  };
  corner(x + width - radius, y + radius, -Math.PI / 2);
  corner(x + width - radius, y + height - radius, 0);
  corner(x + radius, y + height - radius, Math.PI / 2);
  corner(x + radius, y + radius, Math.PI);
  return points;
}

/** A circle or ellipse as an outline of `parts` edges. */
export function ellipse(cx, cy, rx, ry = rx, parts = 48) {
  const points = [];
  for (let i = 0; i < parts; i++) {
    const angle = (i / parts) * 2 * Math.PI;
    points.push(cx + Math.cos(angle) * rx, cy + Math.sin(angle) * ry);
  }
  return points;
}

/** A line of some thickness as an outline. */
export function stroke(x0, y0, x1, y1, thickness) {
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const nx = (-(y1 - y0) / length) * (thickness / 2);
  const ny = ((x1 - x0) / length) * (thickness / 2);
  return [x0 + nx, y0 + ny, x1 + nx, y1 + ny, x1 - nx, y1 - ny, x0 - nx, y0 - ny];
}

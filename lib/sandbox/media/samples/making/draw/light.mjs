import { hash, wave } from "./noise.mjs";

/** Things without an edge: glows, smoke, stars, mist. */

/** A round glow of added light; a bright heart and a long soft skirt. */
export function glow(picture, cx, cy, radius, colour, strength) {
  if (strength <= 0) return;
  forDisc(picture, cx, cy, radius, (x, y, distance) => {
    const fall = 1 - distance;
    picture.light(x, y, colour, strength * fall * fall * (0.5 + 0.5 * fall));
  });
}

/** A soft round patch of paint: smoke, a cloud's body. */
export function puff(picture, cx, cy, radius, colour, alpha) {
  if (alpha <= 0) return;
  forDisc(picture, cx, cy, radius, (x, y, distance) => {
    const fall = 1 - distance * distance;
    picture.over(x, y, colour, alpha * fall * fall);
  });
}

/**
 * A sky full of stars, the same every time; `visible` is 0 … 1. Stars are small round patches at fractions of a
 * pixel, so that a drifting sky does not flicker; some twinkle slowly.
 */
export function stars(picture, { count, bottom, seed, visible, seconds, drift = 0 }) {
  if (visible <= 0) return;
  for (let i = 0; i < count; i++) {
    const x = (hash(i, 1, seed) * (picture.width + 40) + drift) % (picture.width + 40);
    const height = hash(i, 2, seed);
    const y = height * bottom;
    const magnitude = hash(i, 3, seed) ** 5;
    const twinkle = 0.85 + 0.15 * Math.sin(seconds * (0.6 + hash(i, 4, seed)) + i);
    const tint = hash(i, 5, seed);
    const colour = [0.82 + 0.18 * tint, 0.88 + 0.06 * tint, 1 - 0.12 * tint];
    const brightness = (0.22 + 0.78 * magnitude) * twinkle * visible * (1 - height * 0.75);
    glow(picture, x - 20, y, 1.6 + 1.9 * magnitude, colour, brightness);
  }
}

/** A level band of mist, thickest at `y`, gone at `reach` above and below. */
export function mist(picture, y, reach, colour, alpha) {
  const from = Math.max(0, Math.floor(y - reach));
  const to = Math.min(picture.height, Math.ceil(y + reach));
  for (let row = from; row < to; row++) {
    const fall = 1 - ((row - y) / reach) ** 2;
    if (fall <= 0) continue;
    const strength = alpha * fall * fall;
    const { pixels, width } = picture;
    for (let i = row * width * 3; i < (row + 1) * width * 3; i += 3) {
      for (let k = 0; k < 3; k++) pixels[i + k] += (colour[k] - pixels[i + k]) * strength;
    }
  }
}

/** A light's reflection in calm water: short level strokes below `y`, wider apart with the distance, that come and go. */
export function streaks(picture, { x, y, depth, width, count, seed, seconds, colour, light }) {
  for (let i = 0; i < count; i++) {
    const down = hash(i, 1, seed) ** 1.3;
    const row = Math.round(y + down * depth);
    const beat = Math.max(0, wave(seconds * 0.5 + hash(i, 3, seed) * 40, seed));
    const at =
      x + (hash(i, 2, seed) - 0.5) * width * (0.2 + down) + width * 0.04 * wave(seconds * 0.4 + i, seed + 1);
    const half = width * (0.04 + 0.1 * hash(i, 4, seed)) * (0.5 + down);
    for (let dx = -half; dx <= half; dx++) {
      const amount = light * beat * (1 - down * 0.5) * (1 - (dx / half) ** 2);
      picture.light(Math.round(at + dx), row, colour, amount);
      picture.light(Math.round(at + dx), row + 1, colour, amount * 0.6);
    }
  }
}

/** Darkens the corners a little; the strength is that of the corner itself. */
export function vignette(picture, strength) {
  const { width, height, pixels } = picture;
  for (let y = 0, i = 0; y < height; y++) {
    const dy = (y / height - 0.5) * 2;
    for (let x = 0; x < width; x++, i += 3) {
      const dx = (x / width - 0.5) * 2;
      const edge = (dx * dx + dy * dy) / 2;
      const keep = 1 - strength * edge * edge;
      pixels[i] *= keep;
      pixels[i + 1] *= keep;
      pixels[i + 2] *= keep;
    }
  }
}

function forDisc(picture, cx, cy, radius, use) {
  const top = Math.max(0, Math.floor(cy - radius));
  const bottom = Math.min(picture.height - 1, Math.ceil(cy + radius));
  for (let y = top; y <= bottom; y++) {
    const dy = (y + 0.5 - cy) / radius;
    if (dy * dy >= 1) continue;
    const half = Math.sqrt(1 - dy * dy) * radius;
    const left = Math.max(0, Math.floor(cx - half));
    const right = Math.min(picture.width - 1, Math.ceil(cx + half));
    for (let x = left; x <= right; x++) {
      const dx = (x + 0.5 - cx) / radius;
      const distance = Math.sqrt(dx * dx + dy * dy);
      if (distance < 1) use(x, y, distance);
    }
  }
}

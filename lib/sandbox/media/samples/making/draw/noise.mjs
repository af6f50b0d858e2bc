/** Every random-looking thing of the films comes from here, from fixed seeds: two runs draw the same films. */

/** An integer hash: two whole numbers and a seed → 0 … 1. */
export function hash(x, y = 0, seed = 0) {
  let h = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(seed | 0, 1274126177);
  h = Math.imul(h ^ (h >>> 13), 1103515245);
  h = Math.imul(h ^ (h >>> 15), 2246822519);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

/** A stream of numbers 0 … 1 (mulberry32). */
export function randomStream(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Smooth one-dimensional noise, -1 … 1, one bump a unit. */
export function wave(x, seed = 0) {
  const left = Math.floor(x);
  const t = fade(x - left);
  const a = hash(left, 0, seed);
  return 2 * (a + (hash(left + 1, 0, seed) - a) * t) - 1;
}

/** Several octaves of `wave`, about -1 … 1. */
export function ridge(x, octaves, seed = 0) {
  let sum = 0;
  let weight = 1;
  let total = 0;
  for (let octave = 0; octave < octaves; octave++) {
    sum += wave(x * 2 ** octave + octave * 17.3, seed + octave) * weight;
    total += weight;
    weight *= 0.5;
  }
  return sum / total;
}

/** Smooth two-dimensional noise, 0 … 1; with a `period` (a whole number) it repeats after that many units. */
export function field(x, y, seed = 0, period = 0) {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const tx = fade(x - left);
  const ty = fade(y - top);
  const [x0, x1, y0, y1] = [left, left + 1, top, top + 1].map((at) => (period ? modulo(at, period) : at));
  const a = hash(x0, y0, seed);
  const b = hash(x1, y0, seed);
  const c = hash(x0, y1, seed);
  const d = hash(x1, y1, seed);
  const upper = a + (b - a) * tx;
  return upper + (c + (d - c) * tx - upper) * ty;
}

/** Several octaves of `field`, 0 … 1. */
export function cloud(x, y, octaves, seed = 0, period = 0) {
  let sum = 0;
  let weight = 0.5;
  let total = 0;
  for (let octave = 0; octave < octaves; octave++) {
    sum += field(x * 2 ** octave, y * 2 ** octave, seed + octave * 7, period * 2 ** octave) * weight;
    total += weight;
    weight *= 0.5;
  }
  return sum / total;
}

function fade(t) {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function modulo(value, period) {
  return ((value % period) + period) % period;
}

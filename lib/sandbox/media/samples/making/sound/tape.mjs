import { writeFileSync } from "node:fs";

export const SAMPLE_RATE_HZ = 48_000;

/** Two channels of sound that instruments play into. */
export class Tape {
  constructor(seconds) {
    this.seconds = seconds;
    this.length = Math.round(seconds * SAMPLE_RATE_HZ);
    this.left = new Float32Array(this.length);
    this.right = new Float32Array(this.length);
  }

  /** Adds `sound(t)` (t in seconds from its own start) from `start` on; `pan` is -1 (left) … 1. */
  add(start, seconds, pan, sound) {
    const first = Math.max(0, Math.round(start * SAMPLE_RATE_HZ));
    const last = Math.min(this.length, Math.round((start + seconds) * SAMPLE_RATE_HZ));
    const toLeft = Math.cos(((pan + 1) * Math.PI) / 4);
    const toRight = Math.sin(((pan + 1) * Math.PI) / 4);
    for (let i = first; i < last; i++) {
      const value = sound(i / SAMPLE_RATE_HZ - start);
      this.left[i] += value * toLeft;
      this.right[i] += value * toRight;
    }
  }

  /** Adds another tape, at a level that may change: `level(t)`. */
  mix(other, level) {
    for (let i = 0; i < Math.min(this.length, other.length); i++) {
      const amount = level(i / SAMPLE_RATE_HZ);
      this.left[i] += other.left[i] * amount;
      this.right[i] += other.right[i] * amount;
    }
    return this;
  }

  /** A hall: eight combs and four all-passes a side, the classic arrangement of Schroeder and Moorer. */
  reverb(amount, roomSeconds) {
    for (const [channel, spread] of [
      [this.left, 0],
      [this.right, 23],
    ]) {
      const wet = hall(channel, spread, roomSeconds);
      for (let i = 0; i < this.length; i++) channel[i] += wet[i] * amount;
    }
    return this;
  }

  /** Fades both ends and brings the loudest moment to `peak`. */
  master({ fadeIn, fadeOut, peak }) {
    let loudest = 1e-6;
    for (const channel of [this.left, this.right]) {
      for (let i = 0; i < this.length; i++) {
        const t = i / SAMPLE_RATE_HZ;
        channel[i] *= Math.min(1, t / fadeIn) * Math.min(1, (this.seconds - t) / fadeOut) ** 1.5;
        loudest = Math.max(loudest, Math.abs(channel[i]));
      }
    }
    for (const channel of [this.left, this.right]) {
      for (let i = 0; i < this.length; i++) channel[i] *= peak / loudest;
    }
    return this;
  }

  writeWav(path) {
    const data = Buffer.alloc(44 + this.length * 4);
    data.write("RIFF", 0);
    data.writeUInt32LE(36 + this.length * 4, 4);
    data.write("WAVEfmt ", 8);
    data.writeUInt32LE(16, 16);
    data.writeUInt16LE(1, 20);
    data.writeUInt16LE(2, 22);
    data.writeUInt32LE(SAMPLE_RATE_HZ, 24);
    data.writeUInt32LE(SAMPLE_RATE_HZ * 4, 28);
    data.writeUInt16LE(4, 32);
    data.writeUInt16LE(16, 34);
    data.write("data", 36);
    data.writeUInt32LE(this.length * 4, 40);
    for (let i = 0; i < this.length; i++) {
      data.writeInt16LE(toInt16(this.left[i]), 44 + i * 4);
      data.writeInt16LE(toInt16(this.right[i]), 46 + i * 4);
    }
    writeFileSync(path, data);
    return path;
  }
}

const COMBS = [1557, 1617, 1491, 1422, 1277, 1356, 1188, 1116];
const ALL_PASSES = [225, 556, 441, 341];

function hall(input, spread, roomSeconds) {
  const wet = new Float32Array(input.length);
  for (const size of COMBS) {
    const delay = Math.round((size + spread) * (SAMPLE_RATE_HZ / 44_100) * 1.3);
    const feedback = 10 ** ((-3 * delay) / SAMPLE_RATE_HZ / roomSeconds);
    const line = new Float32Array(delay);
    let damped = 0;
    for (let i = 0, at = 0; i < input.length; i++) {
      const out = line[at];
      damped += (out - damped) * 0.45;
      line[at] = input[i] + damped * feedback;
      wet[i] += out * 0.12;
      at = at + 1 === delay ? 0 : at + 1;
    }
  }
  for (const size of ALL_PASSES) {
    const delay = size + spread;
    const line = new Float32Array(delay);
    for (let i = 0, at = 0; i < wet.length; i++) {
      const out = line[at];
      line[at] = wet[i] + out * 0.5;
      wet[i] = out - wet[i];
      at = at + 1 === delay ? 0 : at + 1;
    }
  }
  return wet;
}

function toInt16(value) {
  return Math.round(Math.max(-1, Math.min(1, value)) * 32_767);
}

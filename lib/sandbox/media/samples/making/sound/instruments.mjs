import { randomStream, wave } from "../draw/noise.mjs";
import { SAMPLE_RATE_HZ } from "./tape.mjs";

/** MIDI note number → Hz. */
const pitch = (note) => 440 * 2 ** ((note - 69) / 12);
const TURN = 2 * Math.PI;

/** A string-like pad: few soft harmonics, two of each slightly apart, so that it breathes. */
export function playPad(tape, { note, start, seconds, level }) {
  const hertz = pitch(note);
  for (const [side, detune] of [
    [-0.6, 0.9975],
    [0.6, 1.0026],
  ]) {
    tape.add(start, seconds + 2.4, side, (t) => {
      const rise = Math.min(1, t / 1.6);
      const fall = Math.min(1, Math.max(0, (seconds + 2.4 - t) / 2.4));
      let sum = 0;
      for (let harmonic = 1; harmonic <= 5; harmonic++) {
        const bright = harmonic === 1 ? 1 : 0.55 + 0.3 * Math.sin(t * 0.5 + harmonic);
        sum += (Math.sin(TURN * hertz * detune * harmonic * t) * bright) / harmonic ** 1.9;
      }
      return sum * level * 0.5 * rise * rise * fall;
    });
  }
}

/** Something between an electric piano and a music box. */
export function playBell(tape, { note, start, level, pan = 0, ring = 2.4, hard = 1 }) {
  const hertz = pitch(note);
  tape.add(start, ring * 2, pan, (t) => {
    const body = Math.exp(-t * (3 / ring));
    const strike = Math.exp(-t * 9) * 1.4 * hard;
    const tone = Math.sin(TURN * hertz * t + strike * Math.sin(TURN * hertz * 3.003 * t));
    return (
      (tone + 0.22 * Math.sin(TURN * hertz * 2 * t) * Math.exp(-t * 4)) * body * level * Math.min(1, t * 400)
    );
  });
}

/** A soft low tone that dies away over its bar. */
export function playBass(tape, { note, start, seconds, level }) {
  const hertz = pitch(note);
  tape.add(start, seconds, 0, (t) => {
    const shape = Math.min(1, t / 0.06) * Math.min(1, (seconds - t) / 0.5) * Math.exp(-t * 0.35);
    return (Math.sin(TURN * hertz * t) + 0.35 * Math.sin(TURN * hertz * 2 * t)) * level * shape;
  });
}

/** Wind, surf, rain: noise between two corner frequencies, with `level(t)`; each side has its own. */
export function playNoise(tape, { seed, low, high, level }) {
  for (const [channel, own] of [
    [tape.left, seed],
    [tape.right, seed + 1],
  ]) {
    const random = randomStream(own);
    const a = 1 - Math.exp((-TURN * high) / SAMPLE_RATE_HZ);
    const b = 1 - Math.exp((-TURN * low) / SAMPLE_RATE_HZ);
    let upper = 0;
    let upper2 = 0;
    let lower = 0;
    for (let i = 0; i < channel.length; i++) {
      upper += (random() * 2 - 1 - upper) * a;
      upper2 += (upper - upper2) * a;
      lower += (upper2 - lower) * b;
      channel[i] += (upper2 - lower) * level(i / SAMPLE_RATE_HZ);
    }
  }
}

/** Wheels over a rail joint: a dull double knock, now and again. */
export function playRailJoints(tape, { every, level }) {
  const random = randomStream(77);
  for (let at = 0.4; at < tape.seconds - 6; at += every) {
    for (const [delay, force] of [
      [0, 1],
      [0.17, 0.75],
      [0.82, 0.42],
      [0.98, 0.34],
    ]) {
      const tone = 82 + random() * 14;
      let dull = 0;
      tape.add(at + delay + random() * 0.008, 0.2, 0.25 * wave(at, 3), (t) => {
        dull += (random() * 2 - 1 - dull) * 0.09;
        return (dull * 2.4 + Math.sin(TURN * tone * t)) * Math.exp(-t * 34) * force * level(at);
      });
    }
  }
}

import { hash, randomStream, wave } from "../draw/noise.mjs";
import { during, ease } from "../draw/timing.mjs";
import { playBass, playBell, playNoise, playPad, playRailJoints } from "./instruments.mjs";
import { Tape } from "./tape.mjs";

/** The films' scores and the three records of the demo account, composed from a few chords and fixed seeds. */

/** Chords as MIDI notes, the bass first. */
const CHORDS = {
  Dm9: [38, 57, 60, 64, 65],
  Bbmaj7: [34, 58, 62, 65, 69],
  Fmaj9: [41, 57, 60, 64, 67],
  C6: [36, 55, 60, 64, 69],
  Gm7: [43, 58, 62, 65, 67],
  Am7: [45, 57, 60, 64, 67],
  Gmaj7: [43, 59, 62, 66, 69],
  Em9: [40, 59, 62, 66, 67],
  Cmaj9: [36, 59, 62, 64, 67],
  D6: [38, 57, 62, 66, 71],
  Bm7: [47, 57, 62, 66, 69],
  Cmaj7: [36, 60, 64, 67, 71],
  F6: [41, 60, 62, 65, 69],
  G6: [43, 59, 62, 64, 67],
  Elyd: [40, 59, 63, 66, 70],
  Fsm: [42, 57, 61, 66, 68],
};

/**
 * Pads and bass a bar, and a melody that walks over the chord's notes. `density` is how many of the beats' halves
 * sound; `sway` moves the level of everything slowly.
 */
function compose(
  tape,
  { chords, bar, seed, level, density, octave = 12, ring = 2.4, hard = 1, until = tape.seconds },
) {
  const random = randomStream(seed);
  let walk = 2;
  for (let at = 0, i = 0; at < until - 0.5; at += bar, i++) {
    const [bass, ...notes] = CHORDS[chords[i % chords.length]];
    const swell = 0.75 + 0.25 * wave(at / 19, seed);
    playBass(tape, { note: bass, start: at, seconds: bar * 0.98, level: 0.3 * level.bass });
    for (const note of notes)
      playPad(tape, { note, start: at, seconds: bar, level: 0.075 * level.pad * swell });
    for (let step = 0; step < 8; step++) {
      if (random() > density * (step % 4 === 0 ? 1.6 : step % 2 === 0 ? 1 : 0.55)) continue;
      walk = Math.max(0, Math.min(notes.length * 2 - 1, walk + Math.round((random() - 0.5) * 4)));
      const note = notes[walk % notes.length] + octave + (walk >= notes.length ? 12 : 0);
      const late = random() * 0.018;
      playBell(tape, {
        note,
        start: at + (step * bar) / 8 + late,
        level: 0.16 * level.bell * (0.65 + 0.35 * random()),
        pan: (random() - 0.5) * 0.9,
        ring,
        hard,
      });
    }
  }
}

/** A minor key, rail joints and wind; on the viaduct both step back. */
export function scoreNightTrain(seconds) {
  const tape = new Tape(seconds);
  const chords = ["Dm9", "Bbmaj7", "Fmaj9", "C6", "Dm9", "Gm7", "Bbmaj7", "Am7"];
  compose(tape, {
    chords,
    bar: 4.2,
    seed: 3,
    level: { bass: 1, pad: 1, bell: 0.9 },
    density: 0.36,
    until: seconds - 4,
  });
  tape.reverb(0.5, 2.6);
  const bridge = (t) => 1 - 0.5 * during(43, 92, 4, t);
  playRailJoints(tape, { every: 1.68, level: (t) => 0.07 * bridge(t) * ease(0, 3, t) });
  playNoise(tape, {
    seed: 21,
    low: 60,
    high: 420,
    level: (t) => 0.28 * bridge(t) * (0.8 + 0.2 * wave(t / 3, 5)),
  });
  return tape.master({ fadeIn: 1.2, fadeOut: 5, peak: 0.72 });
}

/** Slow and major, with surf. */
export function scoreHarbourLight(seconds) {
  const tape = new Tape(seconds);
  const chords = ["Gmaj7", "Em9", "Cmaj9", "D6", "Gmaj7", "Bm7", "Cmaj9", "D6"];
  compose(tape, {
    chords,
    bar: 4.8,
    seed: 9,
    level: { bass: 0.8, pad: 1, bell: 0.8 },
    density: 0.26,
    ring: 3.2,
    hard: 0.7,
    until: seconds - 3,
  });
  tape.reverb(0.6, 3.2);
  const surf = (t) => 0.13 + 0.17 * Math.max(0, wave(t / 4.1, 31)) + 0.1 * Math.max(0, wave(t / 2.3, 32));
  playNoise(tape, { seed: 41, low: 220, high: 1500, level: surf });
  return tape.master({ fadeIn: 1.5, fadeOut: 4, peak: 0.72 });
}

/** A music box; rain and then wind where the film has them. */
export function scorePaperWeather(seconds) {
  const tape = new Tape(seconds);
  const chords = ["Cmaj7", "Am7", "F6", "G6", "Cmaj7", "Em9", "F6", "G6"];
  compose(tape, {
    chords,
    bar: 3.2,
    seed: 15,
    level: { bass: 0.7, pad: 0.6, bell: 1.1 },
    density: 0.55,
    octave: 24,
    ring: 1.5,
    hard: 1.4,
    until: seconds - 3,
  });
  tape.reverb(0.4, 1.9);
  playNoise(tape, { seed: 51, low: 1400, high: 5200, level: (t) => 0.11 * during(20, 33, 3, t) });
  playNoise(tape, {
    seed: 61,
    low: 150,
    high: 700,
    level: (t) => 0.2 * during(38, 55, 4, t) * (0.6 + 0.4 * wave(t / 2.6, 33)),
  });
  return tape.master({ fadeIn: 0.6, fadeOut: 4, peak: 0.72 });
}

/** Long chords in a very large hall. */
export function scoreSmallOrbits(seconds) {
  const tape = new Tape(seconds);
  compose(tape, {
    chords: ["Elyd", "Fsm", "Elyd", "Bm7"],
    bar: 7.2,
    seed: 27,
    level: { bass: 1, pad: 1.3, bell: 0.7 },
    density: 0.22,
    octave: 12,
    ring: 4.5,
    hard: 0.5,
    until: seconds - 3,
  });
  tape.reverb(0.9, 5.5);
  playNoise(tape, { seed: 71, low: 30, high: 140, level: (t) => 0.5 + 0.2 * wave(t / 5, 34) });
  return tape.master({ fadeIn: 2, fadeOut: 5, peak: 0.72 });
}

/** Three short records; each has a seed of its own, so that none repeats a film. */
export const RECORDS = [
  {
    title: "Kettle On",
    track: 1,
    seconds: 46,
    play: {
      chords: ["Fmaj9", "Am7", "Bbmaj7", "C6"],
      bar: 3.8,
      seed: 101,
      level: { bass: 0.9, pad: 0.8, bell: 1 },
      density: 0.5,
    },
  },
  {
    title: "Last Tram to the Sea",
    track: 2,
    seconds: 52,
    play: {
      chords: ["Em9", "Cmaj9", "Gmaj7", "D6"],
      bar: 4.6,
      seed: 113,
      level: { bass: 1, pad: 1.1, bell: 0.8 },
      density: 0.34,
      ring: 3,
    },
  },
  {
    title: "Slow Signal",
    track: 3,
    seconds: 40,
    play: {
      chords: ["Bm7", "Elyd", "Fsm", "D6"],
      bar: 5,
      seed: 127,
      level: { bass: 1, pad: 1.3, bell: 0.7 },
      density: 0.28,
      ring: 4,
      hard: 0.5,
    },
  },
];

/** One of the records → a tape. */
export function playRecord({ seconds, play }) {
  const tape = new Tape(seconds);
  compose(tape, { ...play, until: seconds - 3 });
  tape.reverb(0.5, 2.2 + hash(play.seed) * 2);
  return tape.master({ fadeIn: 0.4, fadeOut: 4, peak: 0.78 });
}

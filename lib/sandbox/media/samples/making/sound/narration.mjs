import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SAMPLE_RATE_HZ, Tape } from "./tape.mjs";

/**
 * Speaks lines [{ start, text }] with espeak-ng → the lines with their true `end`, and a tape with the voice.
 * The subtitles take their times from here, so that they cannot drift from what is heard.
 */
export function narrate(lines, { voice, speed, pitch, seconds, workshop }) {
  const tape = new Tape(seconds);
  const spoken = lines.map((line, i) => {
    const path = join(workshop, `voice-${voice}-${i}.wav`);
    const style = ["-v", voice, "-s", String(speed), "-p", String(pitch), "-g", "4", "-a", "90"];
    execFileSync("espeak-ng", [...style, "-w", path, line.text]);
    const voiceSamples = soften(readWav(path));
    const length = voiceSamples.length / SAMPLE_RATE_HZ;
    tape.add(
      line.start,
      length,
      0,
      (t) => voiceSamples[Math.min(voiceSamples.length - 1, Math.round(t * SAMPLE_RATE_HZ))] ?? 0,
    );
    return { ...line, end: line.start + length };
  });
  return { tape: tape.reverb(0.14, 0.9), lines: spoken };
}

/** Music under a voice: it steps back while somebody speaks. */
export function underVoice(lines) {
  const duck = 0.42;
  return (t) => {
    let level = 1;
    for (const { start, end } of lines) {
      const near =
        Math.min(1, Math.max(0, (t - start + 0.5) / 0.5)) * Math.min(1, Math.max(0, (end + 0.7 - t) / 0.7));
      level = Math.min(level, 1 - (1 - duck) * near);
    }
    return level;
  };
}

/** Reads espeak-ng's 22,050 Hz mono file and brings it to our rate, without the silence around it. */
function readWav(path) {
  const bytes = readFileSync(path);
  const from = bytes.indexOf("data") + 8;
  const rate = bytes.readUInt32LE(24);
  const count = (bytes.length - from) >> 1;
  const sample = (i) => (i >= 0 && i < count ? bytes.readInt16LE(from + i * 2) / 32_768 : 0);
  let last = count - 1;
  while (last > 0 && Math.abs(sample(last)) < 0.004) last--;
  const length = Math.ceil(((last + 1) / rate) * SAMPLE_RATE_HZ);
  const out = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const at = (i / SAMPLE_RATE_HZ) * rate;
    const whole = Math.floor(at);
    out[i] = sample(whole) + (sample(whole + 1) - sample(whole)) * (at - whole);
  }
  return out;
}

/** Takes off what is sharp in the synthetic voice: two gentle low-passes, and the rumble below the voice. */
function soften(samples) {
  const out = new Float32Array(samples.length);
  const a = 1 - Math.exp((-2 * Math.PI * 4600) / SAMPLE_RATE_HZ);
  const b = 1 - Math.exp((-2 * Math.PI * 90) / SAMPLE_RATE_HZ);
  let one = 0;
  let two = 0;
  let rumble = 0;
  for (let i = 0; i < samples.length; i++) {
    one += (samples[i] - one) * a;
    two += (one - two) * a;
    rumble += (two - rumble) * b;
    out[i] = (two - rumble) * 1.15;
  }
  return out;
}

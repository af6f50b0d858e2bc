import { mix } from "../draw/colour.mjs";
import { field } from "../draw/noise.mjs";
import { Texture } from "../draw/texture.mjs";

export const HORIZON_Y = 432;

/** Swell as a picture that slides under the perspective; it repeats both ways. */
const swell = new Texture(512, 512, (x, y) => {
  return (
    field((x / 512) * 40, (y / 512) * 40, 311, 40) * 0.6 +
    field((x / 512) * 84, (y / 512) * 84, 313, 84) * 0.4
  );
});

/** Water from the horizon to the lower edge, with the light of sun, moon and lamp broken on it. */
export function drawSea({ picture, palette, seconds, sun, moon, beam }) {
  const { width, height, pixels } = picture;
  const lamp = { x: 985, light: 0.32 * beam.strength * (0.3 + 0.7 * Math.max(0, Math.sin(beam.angle)) ** 6) };
  for (let y = HORIZON_Y; y < height; y++) {
    const depth = (y - HORIZON_Y) / (height - HORIZON_Y);
    const far = 1 / (depth + 0.2);
    const water = mix(
      mix(palette.low, palette.sea, Math.min(1, 0.42 + depth * 1.2)),
      palette.ground,
      depth * 0.25,
    );
    const crest = mix(palette.low, palette.mid, Math.min(1, depth * 1.6));
    const strength = 0.34 * (0.35 + 0.65 * Math.min(1, depth * 5)) * (1 - depth * 0.35);
    const v = far * 150 + seconds * 4;
    for (let x = 0, i = y * width * 3; x < width; x++, i += 3) {
      const wave = swellAt((x - 640) * far * 0.085, v, seconds);
      const bright = Math.max(0, wave - 0.47) * 3.2 * strength;
      const path =
        glitter(x, depth, wave, sun) + glitter(x, depth, wave, moon) * 0.8 + glitter(x, depth, wave, lamp);
      for (let k = 0; k < 3; k++) {
        const lit = water[k] + (crest[k] - water[k]) * bright;
        pixels[i + k] = lit + (1 - lit) * Math.min(1, path) * (k === 2 ? 0.62 : k === 1 ? 0.82 : 1) * 0.85;
      }
    }
  }
}

function swellAt(u, v, seconds) {
  const a = swell.at(u + seconds * 1.1, wrap(v));
  const b = swell.at(u * 1.3 - seconds * 1.4 + 90, wrap(v * 1.2 - seconds * 2.1));
  return (a + b) / 2;
}

function wrap(v) {
  return v - Math.floor(v / 512) * 512;
}

function glitter(x, depth, wave, { x: at, light }) {
  if (light <= 0) return 0;
  const reach = 26 + 150 * depth;
  const aside = (x - at) / reach;
  if (aside > 2.4 || aside < -2.4) return 0;
  const threshold = 0.43 + 0.1 * depth;
  const sparkle = Math.min(1, Math.max(0, (wave - threshold) * 9));
  return light * sparkle * Math.exp(-aside * aside) * (1 - depth * 0.45);
}

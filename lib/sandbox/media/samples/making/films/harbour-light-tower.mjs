import { mix } from "../draw/colour.mjs";
import { glow } from "../draw/light.mjs";
import { ellipse, rectangle, roundedRectangle, stroke } from "../draw/shapes.mjs";

export const LAMP = { x: 985, y: 150 };
const FOOT_Y = 366;

/** The tower stands on the headland; its left side has the last of the light. */
export function drawTower({ picture, pen, palette, night, beam }) {
  const white = mix(mix([0.98, 0.94, 0.88], palette.low, 0.3), palette.ground, 0.12 + 0.55 * night);
  const shade = mix(white, palette.ground, 0.55);
  const coral = mix([0.84, 0.32, 0.25], palette.ground, 0.15 + 0.5 * night);
  const dark = mix(palette.ground, [0, 0, 0], 0.2);
  const { x } = LAMP;
  const half = (y) => 16 + ((y - 176) / (FOOT_Y - 176)) * 11;
  shadedBand({ picture, pen, x, half }, 176, FOOT_Y + 6, white, shade);
  for (const [from, to] of [
    [204, 240],
    [276, 312],
  ]) {
    shadedBand({ picture, pen, x, half }, from, to, coral, mix(coral, palette.ground, 0.5));
  }
  for (const [wx, wy] of [
    [-2, 252],
    [3, 322],
  ]) {
    pen.outline(roundedRectangle(x + wx - 4, wy, 8, 13, 3)).fill(picture, dark, 0.85);
    pen
      .outline(roundedRectangle(x + wx - 3, wy + 1, 6, 11, 2.5))
      .fill(picture, [1, 0.83, 0.55], 0.75 * night);
  }
  pen.outline(roundedRectangle(x - 7, FOOT_Y - 22, 14, 28, 5)).fill(picture, dark);
  pen.outline(rectangle(x - 25, 172, 50, 5)).fill(picture, dark);
  for (let post = -24; post <= 24; post += 8) pen.outline(rectangle(x + post - 0.7, 160, 1.4, 13));
  pen.outline(rectangle(x - 25, 159, 50, 1.8)).fill(picture, dark);
  const glass = mix(mix(palette.mid, palette.low, 0.5), [1, 0.9, 0.68], 0.75 * beam.strength);
  pen.outline(rectangle(x - 12, 136, 24, 36)).fill(picture, glass, 0.9);
  for (const bar of [-12, -4, 4, 12]) pen.outline(rectangle(x + bar - 0.8, 136, 1.6, 36));
  pen.outline(rectangle(x - 13, 152, 26, 1.3)).fill(picture, dark);
  pen
    .outline([x - 17, 137, x - 13, 127, x - 6, 120, x, 117, x + 6, 120, x + 13, 127, x + 17, 137])
    .fill(picture, coral);
  pen
    .outline(ellipse(x, 116, 3))
    .outline(stroke(x, 116, x, 102, 1.4))
    .fill(picture, dark);
}

function shadedBand({ picture, pen, x, half }, from, to, light, shade) {
  const slices = 16;
  for (let i = 0; i < slices; i++) {
    const a = -1 + (i / slices) * 2;
    const b = -1 + ((i + 1) / slices) * 2 + 0.02;
    const round = Math.max(0, Math.sin(((i + 0.5) / slices) * Math.PI * 0.8 - 0.1));
    const amount = Math.min(1, 0.1 + (i / slices) ** 1.3 * 0.9 + (1 - round) * 0.12);
    pen.outline([
      x + a * half(from),
      from,
      x + b * half(from),
      from,
      x + b * half(to),
      to,
      x + a * half(to),
      to,
    ]);
    pen.fill(picture, mix(light, shade, amount));
  }
}

/** A turning cone of light in side view: long when it sweeps across, short and wide when it comes at the camera. */
export function drawBeam({ picture, beam, night }) {
  if (beam.strength <= 0) return;
  const across = Math.cos(beam.angle);
  const toward = Math.sin(beam.angle);
  const reach = 60 + 820 * Math.abs(across);
  const strength = beam.strength * (0.2 + 0.36 * night) * (0.3 + 0.7 * Math.abs(across));
  const sign = across < 0 ? -1 : 1;
  for (let step = 0; ; step++) {
    const x = Math.round(LAMP.x + sign * step);
    if (x < 0 || x >= picture.width) break;
    const half = 3.5 + step * (0.052 + 0.07 * Math.max(0, toward));
    const axis = LAMP.y + step * 0.05 * (1 + Math.max(0, toward));
    const along = Math.exp(-step / (reach * 0.42)) * strength;
    if (along < 0.004) break;
    for (let y = Math.floor(axis - half * 2); y <= axis + half * 2; y++) {
      const aside = (y - axis) / half;
      picture.light(x, y, [1, 0.93, 0.76], along * Math.exp(-aside * aside * 1.6));
    }
  }
}

/** The lamp's own glow, and its flash when the beam looks at the camera. */
export function drawLamp({ picture, beam }) {
  if (beam.strength <= 0) return;
  const flash = Math.max(0, Math.sin(beam.angle)) ** 14;
  glow(picture, LAMP.x, LAMP.y, 36, [1, 0.95, 0.8], 1.2 * beam.strength);
  glow(picture, LAMP.x, LAMP.y, 120, [1, 0.86, 0.6], 0.45 * beam.strength);
  glow(picture, LAMP.x, LAMP.y, 70 + 230 * flash, [1, 0.93, 0.76], 0.75 * flash * beam.strength);
}

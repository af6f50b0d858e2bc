import { blend, mix } from "../draw/colour.mjs";
import { glow, mist, streaks } from "../draw/light.mjs";
import { hash, ridge, wave } from "../draw/noise.mjs";
import { ellipse, groundBelow, rectangle } from "../draw/shapes.mjs";
import { opening } from "./night-train-route.mjs";

/** The country that the night train passes, from the far mountains to the forest. */

const SHORE_Y = 474;
/** Where the town lies on the hills, in pixels of that layer. */
const TOWN = { from: 1500, to: 2300 };

/** Two ranges, the further one paler. */
export function drawMountains({ picture, pen, palette, travel }) {
  const far = mix(palette.low, palette.mid, 0.55);
  layer(picture, pen, {
    height: (x) =>
      352 - 96 * peaks((x + travel * 0.045) / 330, 11) - 8 * ridge((x + travel * 0.045) / 34, 3, 5),
    from: mix(far, palette.ground, 0.16),
    to: mix(far, palette.low, 0.7),
    top: 260,
    step: 3,
  });
  layer(picture, pen, {
    height: (x) =>
      414 - 78 * peaks((x + travel * 0.09) / 250, 23) - 6 * ridge((x + travel * 0.09) / 22, 3, 6),
    from: mix(far, palette.ground, 0.36),
    to: mix(far, palette.low, 0.5),
    top: 330,
    step: 3,
  });
}

/** Sharp crests and wide valleys, 0 … about 1. */
function peaks(x, seed) {
  const crest = 1 - Math.abs(wave(x, seed));
  const second = 1 - Math.abs(wave(x * 2.1 + 5, seed + 1));
  return crest * crest * 0.72 + second * second * 0.34;
}

function layer(picture, pen, { height, from, to, top, step = 2, bottom = SHORE_Y + 4 }) {
  pen.outline(groundBelow(picture.width, bottom, height, step));
  pen.fill(picture, (y) => blend(from, to, (y - top) / (bottom - top)));
}

const hillTop = (x) => 438 - 17 * wave(x / 310, 31) - 8 * wave(x / 120, 32);

/** Hills with trees, a farm now and then, and a town at one place. */
export function drawHills(scene) {
  const { picture, pen, palette, travel } = scene;
  const offset = travel * 0.17;
  const colour = mix(mix(palette.low, palette.mid, 0.6), palette.ground, 0.6);
  layer(picture, pen, {
    height: (x) => hillTop(x + offset),
    from: colour,
    to: mix(colour, palette.low, 0.22),
    top: 420,
  });
  const first = Math.floor((offset - 60) / 26);
  for (let i = first; i < first + 54; i++) {
    const inTown = i * 26 > TOWN.from && i * 26 < TOWN.to;
    const kind = hash(i, 3, 41);
    if (inTown || kind < 0.1) drawHouse(scene, i, { offset, colour, inTown });
    else if (kind < 0.5) drawRoundTree(scene, i, { offset, colour });
  }
}

function drawHouse({ picture, pen, palette, night }, i, { offset, colour, inTown }) {
  const world = i * 26 + hash(i, 1, 41) * 14;
  const x = world - offset;
  const y = hillTop(world) + 3 + hash(i, 2, 41) * 9;
  const wide = 13 + hash(i, 4, 41) * 9;
  const tall = 9 + hash(i, 5, 41) * (inTown ? 15 : 5);
  const wall = mix(colour, palette.ground, 0.45);
  pen.outline(rectangle(x, y - tall, wide, tall + 4)).fill(picture, wall);
  const eaves = y - tall;
  const church = hash(i, 6, 41) > 0.9;
  const gable = church ? 30 : 6;
  pen
    .outline([x - 2, eaves, x + wide / 2, eaves - gable, x + wide + 2, eaves])
    .fill(picture, mix(wall, palette.ground, 0.4));
  for (let window = 0; window < 3; window++) {
    if (hash(i, 10 + window, 41) < 0.4) continue;
    const wx = x + 2.5 + window * 5;
    if (wx + 2.5 > x + wide) continue;
    const wy = eaves + 3 + (hash(i, 20 + window, 41) > 0.5 && tall > 14 ? 6 : 0);
    const lit = night * (0.55 + 0.45 * hash(i, 30 + window, 41));
    pen.outline(rectangle(wx, wy, 2.4, 3.2)).fill(picture, palette.lamp, 0.12 + 0.85 * lit);
    glow(picture, wx + 1.2, wy + 1.6, 11, palette.lamp, 0.22 * lit);
  }
}

function drawRoundTree({ picture, pen, palette }, i, { offset, colour }) {
  const world = i * 26 + hash(i, 1, 41) * 20;
  const size = 4 + hash(i, 7, 41) * 4;
  const x = world - offset;
  const y = hillTop(world) - size * 0.4 + 3;
  for (let part = 0; part < 4; part++) {
    const reach = size * (0.7 + 0.4 * hash(i, 12 + part, 43));
    pen.outline(
      ellipse(x + (part - 1.5) * size * 0.8, y - hash(i, 8 + part, 43) * size * 0.5, reach, reach * 0.9, 18),
    );
  }
  pen.fill(picture, mix(colour, palette.ground, 0.24));
}

/** The lake mirrors what is already drawn above its shore, darker and slightly broken by ripples. */
export function drawLake({ picture, palette, seconds, moon }) {
  const { pixels, width, height } = picture;
  const water = mix(palette.top, palette.ground, 0.35);
  for (let y = SHORE_Y; y < height; y++) {
    const depth = (y - SHORE_Y) / (height - SHORE_Y);
    const source = Math.max(0, Math.round(SHORE_Y - 1 - (y - SHORE_Y) * 1.35));
    const swing = 1.2 + depth * 7;
    const keep = 0.7 - 0.25 * depth;
    for (let x = 0; x < width; x++) {
      const ripple = Math.sin(y * (0.9 - depth * 0.5) + seconds * 0.9 + 1.8 * Math.sin(x / 97 + y * 0.11));
      const sx = Math.min(width - 1, Math.max(0, Math.round(x + ripple * swing)));
      const to = (y * width + x) * 3;
      const from = (source * width + sx) * 3;
      pixels[to] = water[0] + (pixels[from] - water[0]) * keep;
      pixels[to + 1] = water[1] + (pixels[from + 1] - water[1]) * keep;
      pixels[to + 2] = water[2] + (pixels[from + 2] - water[2]) * keep;
    }
  }
  if (moon) {
    const colour = [0.98, 0.94, 0.84];
    const light = 0.55 * moon.light;
    streaks(picture, {
      x: moon.x,
      y: SHORE_Y + 6,
      depth: 230,
      width: 140,
      count: 80,
      seed: 45,
      seconds,
      colour,
      light,
    });
  }
  mist(picture, SHORE_Y + 2, 12, palette.low, 0.5);
}

/** Two rows of conifers; both stand aside where the lake is. */
export function drawForest(scene) {
  const { palette } = scene;
  const back = mix(mix(palette.low, palette.mid, 0.7), palette.ground, 0.76);
  conifers(scene, { speed: 0.3, base: 500, spacing: 15, tall: 44, colour: back, seed: 51 });
  mist(scene.picture, 506, 34, mix(palette.low, palette.mid, 0.5), 0.3);
  const front = mix(mix(palette.low, palette.mid, 0.7), palette.ground, 0.9);
  conifers(scene, { speed: 0.5, base: 540, spacing: 25, tall: 66, colour: front, seed: 61 });
}

function conifers({ picture, pen, palette, travel }, { speed, base, spacing, tall, colour, seed }) {
  const offset = travel * speed;
  const floor = (world) => base - 9 * wave(world / 210, seed) + 330 * opening(world, speed, 420);
  pen.outline(groundBelow(picture.width, 724, (x) => floor(x + offset), 4));
  const first = Math.floor((offset - 40) / spacing);
  for (let i = first; i < first + (1280 + 90) / spacing; i++) {
    if (hash(i, 1, seed) < 0.16) continue;
    const world = i * spacing + hash(i, 2, seed) * spacing;
    const size = tall * (0.5 + 0.75 * hash(i, 3, seed)) * (0.75 + 0.35 * wave(world / 500, seed + 2));
    if (floor(world) < 730) pen.outline(conifer(world - offset, floor(world) + 4, size));
  }
  const below = mix(colour, palette.low, 0.16);
  pen.fill(picture, (y) => blend(colour, below, (y - base + 30) / 120));
}

/** Five tiers of boughs; the outline runs up the left side and down the right. */
function conifer(x, y, size) {
  const left = [];
  const right = [];
  for (let tier = 0; tier < 5; tier++) {
    const at = y - size * (0.1 + tier * 0.18);
    const reach = size * 0.23 * (1 - tier / 5.6);
    left.push(x - reach, at, x - reach * 0.42, at - size * 0.13);
    right.unshift(x + reach * 0.42, at - size * 0.13, x + reach, at);
  }
  return [x - size * 0.03, y, ...left, x, y - size, ...right, x + size * 0.03, y];
}

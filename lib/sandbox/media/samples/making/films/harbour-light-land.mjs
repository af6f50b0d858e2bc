import { blend, mix } from "../draw/colour.mjs";
import { glow, puff, streaks } from "../draw/light.mjs";
import { hash, ridge, wave } from "../draw/noise.mjs";
import { ellipse, groundBelow, rectangle, roundedRectangle } from "../draw/shapes.mjs";
import { ease } from "../draw/timing.mjs";

const WINDOW_LIT_AT = 53;

/** The cliff's skyline: steep at the water, then nearly level up to the edge of the frame. */
function cliffTop(x) {
  const rise = ease(742, 900, x);
  const shoulder = ease(800, 1010, x);
  return (
    556 - 120 * rise - 72 * shoulder - 7 * ridge(x / 46, 3, 321) * (0.4 + rise) + 16 * ease(1030, 1280, x)
  );
}

/** Where the rock meets the water: it comes from the jetty towards the camera. */
function waterline(x) {
  return 562 + (x - 724) * 0.27 + 9 * ridge(x / 38, 3, 322) * ease(724, 790, x);
}

/** The cliff with what stands and grows on it, and the shore on the other side of the bay. */
export function drawHeadland(scene) {
  const { picture, pen, palette, seconds } = scene;
  const rock = mix(palette.ground, palette.mid, 0.2);
  drawFarShore(scene);
  drawHouse(scene);
  const outline = [722, 562];
  for (let x = 726; x <= 1286; x += 2) outline.push(x, cliffTop(x));
  for (let x = 1286; x >= 726; x -= 4) outline.push(x, waterline(x));
  pen.outline(outline).fill(picture, (y) => blend(rock, palette.ground, (y - 366) / 200));
  drawFacets(scene, rock);
  drawFoam(scene);
  drawJetty(scene);
  for (let i = 0; i < 116; i++) {
    const x = 838 + i * 3.8 + hash(i, 1, 323) * 3;
    const sway = 2.4 * wave(seconds * 0.7 + x / 90, 324);
    const y = cliffTop(x) + 3;
    const tall = 4 + 5 * hash(i, 2, 323);
    pen.outline([x - 1.2, y, x + sway, y - tall, x + 1.2, y]);
  }
  pen.fill(picture, mix(rock, palette.low, 0.06));
}

function drawFarShore({ picture, pen, palette }) {
  const colour = mix(mix(palette.low, palette.mid, 0.6), palette.sea, 0.35);
  const left = (x) => 17 * Math.max(0, wave(x / 170 + 3, 325)) * (1 - ease(150, 330, x));
  const right = (x) => 26 * ease(600, 800, x) * (0.7 + 0.3 * wave(x / 90, 326));
  pen
    .outline(groundBelow(picture.width, 435, (x) => 434 - left(x) - right(x), 3))
    .fill(picture, colour, 0.85);
}

/** Broken faces of the rock: those that look to the west have a little of the sky. */
function drawFacets({ picture, pen, palette }, rock) {
  for (let i = 0; i < 30; i++) {
    const x = 770 + i * 17.5 + hash(i, 1, 327) * 14;
    const top = cliffTop(x) + 8 + hash(i, 2, 327) ** 2 * 70;
    const tall = Math.min(waterline(x) - top - 10, 50 + hash(i, 3, 327) * 90);
    if (tall < 18) continue;
    const wide = 12 + hash(i, 4, 327) * 26;
    pen.outline([
      x,
      top,
      x + wide,
      top + 8,
      x + wide * 0.55,
      top + tall * 0.6,
      x + wide * 0.8,
      top + tall,
      x - 8,
      top + tall * 0.9,
    ]);
    pen.fill(picture, mix(rock, palette.low, 0.3), (y) => 0.3 * Math.max(0, 1 - (y - top) / tall));
  }
}

function drawFoam({ picture, palette, seconds }) {
  const foam = mix(palette.low, [1, 1, 1], 0.3);
  for (let i = 0; i < 90; i++) {
    const x = 726 + i * 6.4 + hash(i, 1, 328) * 6;
    const breath = 0.5 + 0.5 * Math.sin(seconds * 0.75 + x / 60 + hash(i, 2, 328) * 2);
    puff(
      picture,
      x - 3 * breath,
      waterline(x) + 2 + 3 * breath,
      5 + 6 * hash(i, 3, 328) + 3 * breath,
      foam,
      0.12 + 0.3 * breath,
    );
  }
}

function drawJetty({ picture, pen, palette, night, seconds }) {
  const wood = mix(palette.ground, [0, 0, 0], 0.15);
  pen.outline(rectangle(650, 560, 130, 6));
  for (let x = 656; x < 770; x += 26) pen.outline(rectangle(x, 556, 4, 42));
  pen.outline(rectangle(652, 522, 2.6, 40)).outline([646, 524, 653, 517, 660, 524]);
  pen.fill(picture, wood);
  pen.outline(rectangle(649.6, 524, 7.4, 8)).fill(picture, [1, 0.84, 0.56], 0.25 + 0.75 * night);
  glow(picture, 653, 528, 64, [1, 0.8, 0.5], 0.8 * night);
  const colour = [1, 0.8, 0.5];
  streaks(picture, {
    x: 653,
    y: 570,
    depth: 96,
    width: 44,
    count: 34,
    seed: 333,
    seconds,
    colour,
    light: 0.7 * night,
  });
}

/** The keeper's house: dark until somebody comes home and puts the kettle on. */
function drawHouse({ picture, pen, palette, night, seconds }) {
  const wall = mix(mix([0.92, 0.88, 0.84], palette.low, 0.3), palette.ground, 0.3 + 0.48 * night);
  const roof = mix(palette.ground, palette.mid, 0.16);
  const x = 1056;
  const y = 366;
  pen
    .outline(rectangle(x, y - 34, 96, 60))
    .fill(picture, (row) => blend(wall, palette.ground, 0.1 + (row - y + 34) / 130));
  pen.outline([x - 7, y - 33, x + 12, y - 62, x + 84, y - 62, x + 103, y - 33]).fill(picture, roof);
  pen.outline(rectangle(x + 66, y - 76, 11, 20)).fill(picture, roof);
  pen
    .outline(roundedRectangle(x + 42, y - 22, 13, 44, 2))
    .fill(picture, mix(palette.ground, [0.4, 0.2, 0.16], 0.4));
  const home = ease(WINDOW_LIT_AT, WINDOW_LIT_AT + 0.8, seconds);
  for (const [wx, lit] of [
    [14, home],
    [68, home * 0.85],
  ]) {
    pen.outline(rectangle(x + wx, y - 21, 15, 14)).fill(picture, mix(roof, palette.top, 0.3));
    pen.outline(rectangle(x + wx, y - 21, 15, 14)).fill(picture, [1, 0.84, 0.52], lit);
    pen
      .outline(rectangle(x + wx + 6.8, y - 21, 1.4, 14))
      .outline(rectangle(x + wx, y - 14.6, 15, 1.3))
      .fill(picture, roof);
    glow(picture, x + wx + 7, y - 14, 62, [1, 0.8, 0.48], 0.7 * lit);
  }
  for (let i = 0; i < 14; i++) {
    const age = (seconds * 0.5 + i) % 14;
    const t = age / 14;
    puff(
      picture,
      x + 72 + 60 * t + 9 * wave(i + t * 3, 328),
      y - 80 - 84 * t,
      4 + 17 * t,
      mix(palette.low, palette.mid, 0.5),
      0.26 * (1 - t) * Math.min(1, age),
    );
  }
}

/** A small boat with a mast and a lantern; it crosses the light on the water and comes in to the jetty. */
export function drawBoat({ picture, pen, palette, night, seconds }) {
  const way = ease(4, 56, seconds) * 0.45 + Math.min(1, Math.max(0, (seconds - 4) / 52)) * 0.55;
  const x = -60 + way * 668;
  const size = 0.72 + way * 0.5;
  const y = 492 + way * 68 + 1.8 * Math.sin(seconds * 1.1);
  const tilt = 0.03 * Math.sin(seconds * 0.9);
  const point = (dx, dy) => [x + size * (dx - dy * tilt), y + size * (dy + dx * tilt)];
  const shape = (...pairs) => pairs.flatMap(([dx, dy]) => point(dx, dy));
  const hull = mix(palette.ground, [0, 0, 0], 0.1);
  const sail = mix(mix([0.94, 0.86, 0.76], palette.low, 0.35), palette.ground, 0.2 + 0.5 * night);
  pen.outline(shape([-34, -9], [38, -11], [46, -15], [34, 5], [-26, 5])).fill(picture, hull);
  pen
    .outline(shape([-34, -9], [40, -11.5], [40, -9.5], [-34, -7]))
    .fill(picture, mix(hull, palette.low, 0.4));
  pen.outline(shape([0, -10], [0, -74], [2.4, -74], [2.4, -10])).fill(picture, hull);
  pen.outline(shape([4, -70], [8, -52], [30, -19], [4, -17])).fill(picture, sail);
  pen
    .outline(shape([-2, -66], [-2, -17], [-27, -17], [-14, -42]))
    .fill(picture, mix(sail, palette.ground, 0.16));
  const [lx, ly] = point(-24, -22);
  pen
    .outline(shape([-24.8, -9], [-24.8, -20], [-23.2, -20], [-23.2, -9]))
    .outline(ellipse(lx, ly, 2.4))
    .fill(picture, mix(hull, [1, 0.85, 0.55], 0.3 + 0.7 * night));
  glow(picture, lx, ly, 52, [1, 0.82, 0.52], 0.3 + 0.6 * night);
  const colour = [1, 0.82, 0.52];
  streaks(picture, {
    x: lx,
    y: y + 8,
    depth: 60,
    width: 34,
    count: 22,
    seed: 335,
    seconds,
    colour,
    light: 0.6 * night,
  });
  drawBoatShadow(picture, { x, y, size, seconds, hull });
}

function drawBoatShadow(picture, { x, y, size, seconds, hull }) {
  for (let row = 0; row < 26; row++) {
    const half = 34 * size * (1 - row / 40) + 5 * Math.sin(row * 1.1 + seconds * 1.7);
    for (let dx = -half; dx < half; dx++) {
      picture.over(Math.round(x + dx), Math.round(y + 5 + row), hull, 0.4 * (1 - row / 26));
    }
  }
}

/** Dark rocks and grass close to the camera, to look past. */
export function drawForeshore({ picture, pen, palette, seconds }) {
  const dark = mix(palette.ground, [0, 0, 0], 0.5);
  const ground = (x) =>
    738 - 96 * (1 - ease(0, 420, x)) - 88 * ease(860, 1280, x) - 7 * ridge(x / 50, 3, 329);
  pen.outline(groundBelow(picture.width, 724, ground, 3));
  for (let i = 0; i < 150; i++) {
    const x = (i < 80 ? i * 4.6 : 930 + (i - 80) * 5) + hash(i, 1, 331) * 8;
    const tall = (16 + 44 * hash(i, 2, 331)) * (i < 80 ? 1 - x / 520 : 0.5 + (x - 930) / 700);
    const sway = 7 * wave(seconds * 0.5 + x / 130, 332) + (hash(i, 3, 331) - 0.4) * 14;
    const y = ground(x) + 4;
    pen.outline([
      x - 2.2,
      y,
      x + sway * 0.4 - 0.8,
      y - tall * 0.6,
      x + sway,
      y - tall,
      x + sway * 0.4 + 0.8,
      y - tall * 0.6,
      x + 2.2,
      y,
    ]);
  }
  pen.fill(picture, dark);
}

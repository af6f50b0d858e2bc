import { mix } from "../draw/colour.mjs";
import { glow } from "../draw/light.mjs";
import { hash, wave } from "../draw/noise.mjs";
import { ellipse, groundBelow, rectangle } from "../draw/shapes.mjs";
import { ease } from "../draw/timing.mjs";

/** Peaks are straight cuts from point to point, as scissors make them. */
const FAR = [
  [-10, 470],
  [70, 392],
  [150, 440],
  [262, 300],
  [352, 404],
  [420, 372],
  [548, 486],
  [660, 402],
  [742, 446],
  [868, 272],
  [972, 388],
  [1036, 352],
  [1160, 452],
  [1290, 380],
];
const NEAR = [
  [-10, 500],
  [120, 398],
  [205, 470],
  [300, 430],
  [420, 540],
  [560, 452],
  [640, 500],
  [720, 470],
  [850, 566],
  [985, 420],
  [1078, 502],
  [1150, 464],
  [1290, 548],
];

/** Two ranges with caps of white paper, which grow when it snows. */
export function drawMountains({ pen, palette, seconds, lay, night }) {
  range(pen, FAR);
  lay(palette.one, { lift: 10, texture: 1 });
  const snow = ease(40, 46, seconds);
  const white = mix([0.98, 0.98, 1], palette.one, 0.12 + 0.6 * night);
  for (const peak of [3, 9]) cap(pen, FAR, peak, 0.34 + 0.5 * snow);
  lay(white, { lift: 4, texture: 2 });
  range(pen, NEAR);
  lay(palette.two, { lift: 13, texture: 4 });
  if (snow <= 0) return;
  for (const peak of [1, 5, 9, 11]) cap(pen, NEAR, peak, 0.55 * snow);
  lay(mix([0.98, 0.98, 1], palette.two, 0.15 + 0.6 * night), { lift: 4, texture: 2 });
}

function range(pen, points) {
  pen.outline([-10, 740, ...points.flat(), 1290, 740]);
}

/** A snow cap: the tip of a peak down to a zigzag; `size` is the part of the slope that is covered. */
function cap(pen, points, peak, size) {
  const [px, py] = points[peak];
  const [lx, ly] = points[peak - 1];
  const [rx, ry] = points[peak + 1];
  const left = [px + (lx - px) * size, py + (ly - py) * size];
  const right = [px + (rx - px) * size, py + (ry - py) * size];
  const outline = [px, py - 0.5, ...right];
  const teeth = 6;
  for (let tooth = 1; tooth < teeth; tooth++) {
    const t = tooth / teeth;
    const down = tooth % 2 ? -16 * size : 17 * size + 6;
    outline.push(right[0] + (left[0] - right[0]) * t, right[1] + (left[1] - right[1]) * t + down);
  }
  pen.outline([...outline, ...left]);
}

const hill = (x) => 560 - 34 * wave(x / 330 + 0.4, 411) - 10 * wave(x / 130, 412);
const meadow = (x) => 604 - 30 * wave(x / 400 + 2.2, 413) - 8 * wave(x / 150, 414);

/** The hill with pines, the house, the meadow, and leaves in front. */
export function drawLand(scene) {
  const { pen, palette, lay, seconds } = scene;
  pen.outline(groundBelow(1280, 740, hill, 4));
  for (let i = 0; i < 34; i++) {
    const x = 40 + i * 37 + hash(i, 1, 415) * 26;
    if (x > 720 && x < 900) continue;
    pen.outline(pine(x, hill(x) + 6, 42 + 40 * hash(i, 2, 415)));
  }
  lay(palette.three, { lift: 12, texture: 5 });
  drawHouse(scene);
  pen.outline(groundBelow(1280, 740, meadow, 4));
  for (let i = 0; i < 11; i++) {
    const x = 90 + hash(i, 1, 416) * 460 + (i > 4 ? 560 : 0);
    if (x > 690 && x < 900) continue;
    const size = 22 + 14 * hash(i, 2, 416);
    pen
      .outline(rectangle(x - 2.5, meadow(x) - size * 1.5, 5, size * 1.5 + 8))
      .outline(ellipse(x, meadow(x) - size * 1.9, size * 0.8, size, 32));
  }
  lay(palette.four, { lift: 13, texture: 6 });
  drawLeaves(pen, seconds);
  lay(palette.five, { lift: 17, texture: 7 });
}

function pine(x, y, size) {
  return [
    x - size * 0.3,
    y,
    x - size * 0.1,
    y - size * 0.4,
    x - size * 0.2,
    y - size * 0.4,
    x,
    y - size,
    x + size * 0.2,
    y - size * 0.4,
    x + size * 0.1,
    y - size * 0.4,
    x + size * 0.3,
    y,
  ];
}

function drawHouse({ picture, pen, palette, lay, night, seconds }) {
  const x = 770;
  const y = meadow(800) + 6;
  const wall = mix([0.96, 0.91, 0.83], palette.three, 0.12 + 0.5 * night);
  pen.outline(rectangle(x, y - 62, 78, 80));
  lay(wall, { lift: 7, texture: 8 });
  pen.outline(rectangle(x + 54, y - 112, 13, 34)).outline([x - 12, y - 60, x + 39, y - 108, x + 90, y - 60]);
  lay(mix([0.82, 0.36, 0.28], palette.four, 0.15 + 0.45 * night), { lift: 6, texture: 9 });
  const lit = ease(20, 22, seconds) * (1 - ease(33, 35, seconds)) * 0.7 + night;
  const pane = mix(mix(palette.five, palette.sky, 0.2), [1, 0.86, 0.52], Math.min(1, lit));
  for (const wx of [12, 50]) pen.outline(rectangle(x + wx, y - 48, 17, 19));
  pen.fill(picture, pane);
  for (const wx of [12, 50])
    pen.outline(rectangle(x + wx + 7.6, y - 48, 1.8, 19)).outline(rectangle(x + wx, y - 39.5, 17, 1.8));
  pen.fill(picture, wall);
  glow(picture, x + 39, y - 38, 120, [1, 0.82, 0.5], 0.5 * night);
}

/** Leaves in front, on both sides, breathing a little. */
function drawLeaves(pen, seconds) {
  pen.outline(groundBelow(1280, 740, (x) => 700 - 34 * (1 - ease(40, 330, x)) - 34 * ease(960, 1240, x), 4));
  for (let i = 0; i < 22; i++) {
    const isLeft = i < 11;
    const root = isLeft ? 46 + i * 23 : 1010 + (i - 11) * 22;
    const long = (90 + 70 * hash(i, 1, 417)) * (isLeft ? 1 - (root - 46) / 420 : 0.5 + (root - 1010) / 420);
    const angle = -Math.PI / 2 + (hash(i, 2, 417) - 0.5) * 1.1 + 0.035 * Math.sin(seconds * 0.9 + i);
    leaf(pen, { x: root, y: 700, long, angle, wide: 0.13 + 0.05 * hash(i, 3, 417) });
  }
}

function leaf(pen, { x, y, long, angle, wide }) {
  const outline = [];
  for (let step = 0; step <= 20; step++) {
    const t = step <= 10 ? step / 10 : (20 - step) / 10;
    const side = (step <= 10 ? 1 : -1) * Math.sin(Math.PI * t ** 0.8) * wide * long;
    const bend = angle + 0.25 * t * Math.sign(Math.cos(angle));
    outline.push(
      x + Math.cos(bend) * t * long - Math.sin(bend) * side,
      y + Math.sin(bend) * t * long + Math.cos(bend) * side,
    );
  }
  pen.outline(outline);
}

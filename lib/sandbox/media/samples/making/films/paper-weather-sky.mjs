import { hex, mix } from "../draw/colour.mjs";
import { hash, wave } from "../draw/noise.mjs";
import { ellipse, rectangle, stroke } from "../draw/shapes.mjs";
import { during, ease } from "../draw/timing.mjs";

const MOON_X = 905;

/** Everything that hangs on threads. */

/** It is pulled up in the morning, sinks for the rain, and goes for good with the snow. */
export function drawSun({ pen, seconds, lay }) {
  const up = ease(0.5, 8, seconds) * (1 - 0.75 * ease(18, 24, seconds)) + 0.75 * ease(31, 36, seconds);
  const gone = ease(39, 46, seconds);
  const x = 452 + 5 * Math.sin(seconds * 0.5);
  const y = 520 - 318 * Math.min(1, up) + 420 * gone;
  if (gone >= 1) return;
  thread(pen, x, y);
  const turn = seconds * 0.1;
  for (let ray = 0; ray < 16; ray++) {
    const angle = turn + (ray / 16) * 2 * Math.PI;
    const point = (distance, aside) => [
      x + Math.cos(angle + aside) * distance,
      y + Math.sin(angle + aside) * distance,
    ];
    pen.outline([...point(68, -0.11), ...point(ray % 2 ? 88 : 100, 0), ...point(68, 0.11)]);
  }
  lay(hex("#f6b65e"), { lift: 8, texture: 11 });
  pen.outline(ellipse(x, y, 58, 58, 64));
  lay(hex("#f9cf7c"), { lift: 7, texture: 12 });
}

function thread(pen, x, y) {
  pen.outline(rectangle(x - 0.55, -4, 1.1, y + 4));
}

const BOWS = ["#d9604f", "#ea9a54", "#f2cf6b", "#7fb98a", "#5a93b8", "#7d72ac"].map(hex);

/** Six half rings that rise together from behind the mountains. */
export function drawRainbow({ pen, palette, seconds, lay }) {
  const up = ease(30, 35, seconds) * (1 - ease(39.5, 44, seconds));
  if (up <= 0) return;
  const x = 700;
  const y = 640 + (1 - up) * 420;
  BOWS.forEach((bow, i) => {
    const outer = 400 - i * 24;
    const arc = [];
    for (let step = 0; step <= 60; step++) {
      const angle = Math.PI + (step / 60) * Math.PI;
      arc.push(x + Math.cos(angle) * outer, y + Math.sin(angle) * outer);
    }
    for (let step = 60; step >= 0; step--) {
      const angle = Math.PI + (step / 60) * Math.PI;
      arc.push(x + Math.cos(angle) * (outer - 25), y + Math.sin(angle) * (outer - 25));
    }
    pen.outline(arc);
    lay(mix(bow, palette.sky, 0.22), { lift: 4, texture: 13 + i });
  });
}

/** [x, y, size, when it comes, when it goes, white or grey]; clouds come down on their threads. */
const CLOUDS = [
  [250, 216, 1.05, 9, 38, 0],
  [930, 176, 1.25, 11, 39, 0],
  [650, 246, 0.85, 13, 30, 0],
  [430, 150, 1.45, 18, 31, 1],
  [1060, 262, 1.15, 19, 32, 1],
  [790, 132, 1.5, 18.5, 31.5, 1],
  [330, 168, 1.2, 39, 52, 0],
  [980, 150, 1.35, 38, 51, 0],
];

/** Every cloud that is down at this moment. */
export function drawClouds({ pen, palette, seconds, lay }) {
  CLOUDS.forEach(([at, level, size, from, to, grey], i) => {
    const down = ease(from, from + 4.5, seconds) * (1 - ease(to, to + 4.5, seconds));
    if (down <= 0) return;
    const x = at + 10 * Math.sin(seconds * 0.28 + i * 2) + seconds * 0.5;
    const y = level - (1 - down) * (level + 150 * size) + 3 * Math.sin(seconds * 0.6 + i);
    thread(pen, x - 46 * size, y - 20 * size);
    thread(pen, x + 52 * size, y - 16 * size);
    const lobes = [
      [-74, 4, 30],
      [-38, -20, 40],
      [8, -32, 50],
      [54, -14, 38],
      [86, 6, 28],
    ];
    for (const [dx, dy, r] of lobes)
      pen.outline(ellipse(x + dx * size, y + dy * size, r * size, r * size, 40));
    pen.outline(rectangle(x - 74 * size, y + 2 * size, 160 * size, 32 * size));
    const white = mix([1, 0.99, 0.96], palette.sky, 0.14);
    lay(grey ? mix(palette.two, palette.three, 0.3 + 0.2 * (i % 2)) : white, { lift: 11, texture: 20 + i });
  });
}

/** Five of them, once, from right to left. */
export function drawSwallows({ pen, palette, seconds, lay }) {
  const shown = during(9, 19, 1.5, seconds);
  if (shown <= 0) return;
  for (let i = 0; i < 5; i++) {
    const t = (seconds - 9) / 10;
    const x = 1330 - t * 1500 - i * 92 + 20 * Math.sin(seconds + i);
    const y = 300 + 40 * Math.sin(t * 7 + i) + i * 13;
    const flap = 9 * Math.sin(seconds * 5 + i * 2);
    thread(pen, x, y);
    pen.outline([
      x - 26,
      y + 1,
      x - 6,
      y - 3,
      x + 4,
      y - 14 - flap,
      x + 12,
      y - 3,
      x + 24,
      y - 5,
      x + 17,
      y,
      x + 25,
      y + 5,
      x + 10,
      y + 3,
      x,
      y + 5 - flap * 0.2,
    ]);
  }
  lay(palette.five, { lift: 7, alpha: shown });
}

/** Strips that fall in two distances. */
export function drawRain({ pen, palette, seconds, lay }) {
  const amount = ease(20, 24, seconds) * (1 - ease(29, 32.5, seconds));
  if (amount <= 0) return;
  for (const [depth, count, speed] of [
    [0, 66, 150],
    [1, 54, 190],
  ]) {
    for (let i = 0; i < count; i++) {
      if (hash(i, 5, 431 + depth) > amount) continue;
      const way = hash(i, 1, 431 + depth) * 620 + seconds * speed;
      const y = 120 + (way % 620);
      const x = 110 + hash(i, 2, 431 + depth) * 1090 - (way % 620) * 0.08;
      const long = 24 + 16 * depth;
      pen.outline(stroke(x, y, x - long * 0.09, y + long, 3 + depth * 1.2));
    }
    lay(mix([0.86, 0.92, 0.97], palette.sky, 0.3 - 0.2 * depth), { lift: 5 + 3 * depth });
  }
}

/** Flakes with six arms, turning as they fall. */
export function drawSnow({ pen, palette, seconds, lay, night }) {
  const amount = ease(39.5, 44, seconds) * (1 - ease(50, 54.5, seconds));
  if (amount <= 0) return;
  for (let i = 0; i < 46; i++) {
    if (hash(i, 5, 441) > amount) continue;
    const speed = 26 + 20 * hash(i, 3, 441);
    const way = hash(i, 1, 441) * 760 + (seconds - 39) * speed;
    const y = -30 + (way % 760);
    const x = 70 + hash(i, 2, 441) * 1150 + 22 * wave(seconds * 0.25 + i * 3, 442);
    flake(pen, { x, y, size: 6 + 7 * hash(i, 4, 441), turn: seconds * 0.35 + i });
  }
  lay(mix([1, 1, 1], palette.sky, 0.06 + 0.3 * night), { lift: 8, alpha: 1 });
}

function flake(pen, { x, y, size, turn }) {
  for (let arm = 0; arm < 3; arm++) {
    const angle = turn + (arm * Math.PI) / 3;
    const dx = Math.cos(angle) * size;
    const dy = Math.sin(angle) * size;
    pen.outline(stroke(x - dx, y - dy, x + dx, y + dy, 2.2));
    for (const end of [-1, 1]) {
      const ex = x + dx * end * 0.62;
      const ey = y + dy * end * 0.62;
      for (const side of [-0.8, 0.8]) {
        const tip = angle + side + (end < 0 ? Math.PI : 0);
        pen.outline(stroke(ex, ey, ex + Math.cos(tip) * size * 0.36, ey + Math.sin(tip) * size * 0.36, 1.7));
      }
    }
  }
}

/** Let down from above at the end of the day. */
export function drawMoonAndStars({ pen, seconds, lay }) {
  const down = ease(50.5, 55.5, seconds);
  if (down <= 0) return;
  for (let i = 0; i < 15; i++) {
    const x = 130 + i * 72 + hash(i, 1, 451) * 40;
    if (Math.abs(x - MOON_X) < 76) continue;
    const level = 82 + hash(i, 2, 451) * 190;
    const y = level - (1 - ease(50.5 + hash(i, 3, 451) * 1.5, 55 + hash(i, 3, 451), seconds)) * (level + 60);
    thread(pen, x, y - 6);
    star(pen, { x, y, size: 8 + 8 * hash(i, 4, 451), turn: 0.2 * Math.sin(seconds * 0.8 + i) });
  }
  lay(hex("#f3dfa6"), { lift: 7, texture: 31 });
  const x = MOON_X;
  const y = 196 - (1 - down) * 330;
  thread(pen, x - 24, y - 56);
  pen.outline(crescent(x, y, 66));
  lay(hex("#f8e9bd"), { lift: 11, texture: 32 });
}

function star(pen, { x, y, size, turn }) {
  const outline = [];
  for (let i = 0; i < 10; i++) {
    const angle = turn - Math.PI / 2 + (i * Math.PI) / 5;
    const reach = i % 2 ? size * 0.45 : size;
    outline.push(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach);
  }
  pen.outline(outline);
}

/** What a second, smaller circle leaves of the first. */
function crescent(x, y, radius) {
  const bite = { x: x + radius * 0.42, y: y - radius * 0.26, radius: radius * 0.82 };
  const circle = (cx, cy, r, i) => [cx + Math.cos(i / 40) * r, cy + Math.sin(i / 40) * r];
  const outer = [];
  const inner = [];
  for (let i = 0; i < 251; i++) {
    const [ox, oy] = circle(x, y, radius, i);
    if (Math.hypot(ox - bite.x, oy - bite.y) > bite.radius) outer.push([ox, oy]);
    const [ix, iy] = circle(bite.x, bite.y, bite.radius, i);
    if (Math.hypot(ix - x, iy - y) < radius) inner.push([ix, iy]);
  }
  const angleFromBite = ([px, py]) => (Math.atan2(py - bite.y, px - bite.x) + 2 * Math.PI) % (2 * Math.PI);
  inner.sort((a, b) => angleFromBite(b) - angleFromBite(a));
  const gap = outer.findIndex(
    ([px, py], i) => i > 0 && Math.hypot(px - outer[i - 1][0], py - outer[i - 1][1]) > 6,
  );
  const turned = gap > 0 ? [...outer.slice(gap), ...outer.slice(0, gap)] : outer;
  return [...turned, ...inner].flat();
}

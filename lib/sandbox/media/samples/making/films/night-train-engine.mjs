import { blend, mix } from "../draw/colour.mjs";
import { glow, puff } from "../draw/light.mjs";
import { hash, wave } from "../draw/noise.mjs";
import { ellipse, rectangle, roundedRectangle, stroke } from "../draw/shapes.mjs";
import { RAIL_Y } from "./night-train-route.mjs";

/** The train itself: three carriages, a tender and a small engine, heading right. */

const CARRIAGE = { length: 176, gap: 9, top: -74, body: 58 };
const CARRIAGES = 3;
const TENDER_X = CARRIAGES * (CARRIAGE.length + CARRIAGE.gap);
const ENGINE_X = TENDER_X + 84;
const WHEEL_TURNS_PER_SECOND = 0.67;

/** All of it, with its left end at `x`. */
export function drawTrain(scene, x) {
  const body = mix(scene.palette.ground, scene.palette.mid, 0.1);
  const shade = mix(scene.palette.ground, [0, 0, 0], 0.45);
  const edge = mix(scene.palette.ground, scene.palette.low, 0.5);
  const train = { ...scene, body, shade, edge };
  for (let i = 0; i < CARRIAGES; i++) {
    const bob = 0.5 * wave(scene.seconds * 1.6 + i * 3.1, 91);
    drawCarriage(train, x + i * (CARRIAGE.length + CARRIAGE.gap), RAIL_Y + bob, i);
  }
  drawTender(train, x + TENDER_X, RAIL_Y);
  drawEngine(train, x + ENGINE_X, RAIL_Y);
}

function drawCarriage(train, x, y, index) {
  const { picture, pen, body, shade, edge, palette, night } = train;
  const { length, top, body: tall } = CARRIAGE;
  pen.outline(rectangle(x + length - 2, y - 22, CARRIAGE.gap + 6, 4)).fill(picture, shade);
  pen.outline(rectangle(x + 8, y - 18, length - 16, 7)).fill(picture, shade);
  for (const wheel of [22, 46, length - 46, length - 22]) drawWheel(train, x + wheel, y, 9.5);
  pen.outline(roundedRectangle(x, y + top, length, tall, 7)).fill(picture, body);
  pen.outline(roundedRectangle(x + 3, y + top - 4, length - 6, 11, 5)).fill(picture, shade);
  pen.outline(rectangle(x + 6, y + top - 4, length - 12, 1.4)).fill(picture, edge, 0.8);
  pen.outline(rectangle(x + 3, y + top + 40, length - 6, 2.2)).fill(picture, palette.lamp, 0.3);
  const lit = 0.5 + 0.45 * night;
  for (let window = 0; window < 7; window++) {
    const wx = x + 13 + window * 22;
    pen.outline(roundedRectangle(wx, y + top + 13, 15, 20, 3)).fill(picture, palette.lamp, lit);
    drawPassenger(train, wx, y + top + 33, index * 7 + window);
  }
  glow(picture, x + length / 2, y + top + 24, length * 0.62, palette.lamp, 0.08 + 0.24 * night);
  glow(picture, x + length / 2, y + 22, length * 0.55, palette.lamp, 0.17 * night);
}

/** Somebody reads, somebody sleeps, many seats are free; in one window a cat. */
function drawPassenger({ picture, pen, body, seconds }, x, sill, seat) {
  if (seat === 9) {
    pen.outline(ellipse(x + 8, sill - 3, 4.4, 4)).outline(ellipse(x + 10, sill - 8, 2.7, 2.5));
    pen.outline([x + 7.8, sill - 9, x + 8.6, sill - 13, x + 10, sill - 10]);
    pen.outline([x + 10.2, sill - 10, x + 11.6, sill - 13, x + 12.2, sill - 9]).fill(picture, body, 0.95);
    return;
  }
  if (hash(seat, 1, 97) < 0.5) return;
  const nod = 0.7 * wave(seconds * 0.35 + seat, 98);
  const head = x + 5 + hash(seat, 2, 97) * 5;
  pen.outline(ellipse(head + nod, sill - 9, 3.4, 3.9)).outline(ellipse(head, sill + 0.5, 5.6, 5.4, 24));
  pen.outline(rectangle(x, sill, 15, 7));
  pen.fill(picture, body, (row) => (row < sill ? 0.92 : 1));
}

function drawTender(train, x, y) {
  const { picture, pen, body, shade, edge } = train;
  pen.outline(rectangle(x - 4, y - 22, 90, 5)).fill(picture, shade);
  for (const wheel of [16, 38, 60]) drawWheel(train, x + wheel, y, 9.5);
  pen.outline([x, y - 18, x, y - 50, x + 72, y - 50, x + 72, y - 18]).fill(picture, body);
  pen
    .outline([x + 6, y - 50, x + 18, y - 57, x + 38, y - 60, x + 58, y - 56, x + 66, y - 50])
    .fill(picture, shade);
  pen.outline(rectangle(x, y - 51, 72, 1.6)).fill(picture, edge, 0.7);
}

function drawEngine(train, x, y) {
  const { picture, pen, body, shade, edge, night } = train;
  pen.outline(rectangle(x - 10, y - 24, 176, 6)).fill(picture, shade);
  pen.outline([x + 158, y - 22, x + 184, y - 3, x + 158, y - 3]).fill(picture, shade);
  pen
    .outline(roundedRectangle(x + 44, y - 58, 122, 36, 9))
    .fill(picture, (row) => blend(body, shade, (row - y + 56) / 34));
  pen.outline(roundedRectangle(x + 140, y - 61, 28, 41, 6)).fill(picture, shade);
  pen.outline(rectangle(x + 50, y - 58, 90, 1.5)).fill(picture, edge, 0.75);
  pen.outline([
    x + 148,
    y - 58,
    x + 146,
    y - 84,
    x + 143,
    y - 88,
    x + 165,
    y - 88,
    x + 162,
    y - 84,
    x + 160,
    y - 58,
  ]);
  pen
    .outline(ellipse(x + 112, y - 60, 10, 9))
    .outline(roundedRectangle(x + 78, y - 66, 10, 10, 3))
    .fill(picture, shade);
  drawCab(train, x, y);
  const fire = 0.75 + 0.25 * wave(train.seconds * 3.1, 99);
  glow(picture, x + 4, y - 26, 46, [1, 0.56, 0.22], 0.45 * fire * (0.4 + 0.6 * night));
  drawRunningGear(train, x, y);
  const lamp = [1, 0.93, 0.76];
  pen.outline(ellipse(x + 169, y - 50, 4.2)).fill(picture, lamp);
  glow(picture, x + 172, y - 50, 44, lamp, 0.5 + 0.4 * night);
  glow(picture, x + 250, y - 34, 150, lamp, 0.06 + 0.2 * night);
}

function drawCab({ picture, pen, body, shade, edge, palette, night }, x, y) {
  pen.outline([x - 2, y - 20, x - 2, y - 76, x + 50, y - 76, x + 50, y - 20]).fill(picture, body);
  pen.outline(roundedRectangle(x - 9, y - 83, 66, 9, 4)).fill(picture, shade);
  pen.outline(rectangle(x - 6, y - 83, 60, 1.4)).fill(picture, edge, 0.8);
  pen.outline(roundedRectangle(x + 10, y - 68, 26, 20, 4)).fill(picture, palette.lamp, 0.6 + 0.35 * night);
  pen
    .outline(ellipse(x + 18, y - 54, 4, 4.6))
    .outline(rectangle(x + 13, y - 50, 11, 4))
    .fill(picture, body, 0.95);
}

function drawRunningGear(train, x, y) {
  const { picture, pen, edge, seconds } = train;
  const drivers = [30, 72, 114];
  for (const wheel of drivers) drawWheel(train, x + wheel, y, 18);
  drawWheel(train, x + 146, y, 10);
  const angle = seconds * WHEEL_TURNS_PER_SECOND * 2 * Math.PI;
  const px = Math.cos(angle) * 10;
  const py = Math.sin(angle) * 10;
  pen.outline(stroke(x + 28 + px, y - 18 + py, x + 116 + px, y - 18 + py, 3.4)).fill(picture, edge, 0.9);
  pen.outline(stroke(x + 72 + px, y - 18 + py, x + 138, y - 19, 2.6)).fill(picture, edge, 0.75);
  pen.outline(roundedRectangle(x + 132, y - 27, 28, 15, 3)).fill(picture, train.shade);
}

function drawWheel({ picture, pen, shade, edge, seconds }, x, y, radius) {
  const cy = y - radius;
  pen.outline(ellipse(x, cy, radius, radius, 32)).fill(picture, shade);
  pen.outline(ellipse(x, cy, radius * 0.8, radius * 0.8, 32)).fill(picture, edge, 0.32);
  const angle = seconds * WHEEL_TURNS_PER_SECOND * 2 * Math.PI * (18 / radius);
  for (let spoke = 0; spoke < 4; spoke++) {
    const a = angle + (spoke * Math.PI) / 4;
    const dx = Math.cos(a) * radius * 0.82;
    const dy = Math.sin(a) * radius * 0.82;
    pen.outline(stroke(x - dx, cy - dy, x + dx, cy + dy, radius * 0.16));
  }
  pen.outline(ellipse(x, cy, radius * 0.24, radius * 0.24, 16)).fill(picture, shade);
}

/** Smoke leaves the chimney with every half turn of the wheels, and hangs in the air behind. */
export function drawSmoke({ picture, palette, seconds, night }, trainX) {
  const every = 1 / (WHEEL_TURNS_PER_SECOND * 4);
  const lives = 6.5;
  const colour = mix(mix(palette.low, palette.mid, 0.2), [1, 1, 1], 0.42 - 0.24 * night);
  const newest = Math.floor(seconds / every);
  for (let i = Math.ceil((seconds - lives) / every); i <= newest; i++) {
    const age = seconds - i * every;
    const t = age / lives;
    const x = trainX + ENGINE_X + 154 - age * 62 - 30 * t * t;
    const y = RAIL_Y - 92 - 78 * Math.sqrt(t) - 14 * wave(i * 0.37 + age * 0.3, 95);
    const radius = 9 + 52 * Math.sqrt(t) + 10 * hash(i, 2, 96);
    puff(picture, x, y, radius, colour, 0.62 * (1 - t) ** 1.3 * Math.min(1, age * 3));
  }
}

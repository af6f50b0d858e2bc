import { blend, mix } from "../draw/colour.mjs";
import { hash, wave } from "../draw/noise.mjs";
import { ellipse, groundBelow, rectangle, stroke } from "../draw/shapes.mjs";
import { BRIDGE, isBridgeNear, opening, RAIL_Y } from "./night-train-route.mjs";

/** What is near the night train: the rails and what carries them, fence, telegraph, grass. */

/** The viaduct, the bank that carries the rails where there is one, and the rails. */
export function drawRails({ picture, pen, palette, travel }) {
  const earth = mix(palette.ground, palette.mid, 0.1);
  const bank = (x) => RAIL_Y + 12 + 220 * opening(x + travel, 1, 170) + 2 * wave((x + travel) / 40, 71);
  if (isBridgeNear(travel, 300)) drawViaduct(picture, pen, palette, travel);
  pen.outline(groundBelow(picture.width, 724, bank, 3));
  drawShrubs(pen, bank, travel);
  pen.fill(picture, (y) => blend(earth, palette.ground, (y - RAIL_Y) / 90));
  drawFence({ picture, pen, palette, travel });
  pen
    .outline(rectangle(-2, RAIL_Y + 7, picture.width + 4, 8))
    .fill(picture, mix(palette.ground, palette.mid, 0.12));
  pen
    .outline(rectangle(-2, RAIL_Y, picture.width + 4, 2.4))
    .fill(picture, mix(palette.ground, palette.low, 0.4));
  for (let i = Math.floor(travel / 24); i < (travel + 1310) / 24; i++) {
    pen.outline(rectangle(i * 24 - travel, RAIL_Y + 3, 13, 4));
  }
  pen.fill(picture, palette.ground);
}

/** Low bushes behind the rails, in patches. */
function drawShrubs(pen, bank, travel) {
  for (let i = Math.floor(travel / 19) - 3; i * 19 < travel + 1330; i++) {
    if (wave(i / 13, 73) < 0.1 || hash(i, 1, 74) < 0.3) continue;
    const x = i * 19 - travel + hash(i, 2, 74) * 14;
    if (bank(x) > RAIL_Y + 24) continue;
    const size = 5 + 9 * hash(i, 3, 74);
    pen.outline(ellipse(x, RAIL_Y + 10 - size * 0.2, size * 1.2, size, 18));
    pen.outline(ellipse(x + size, RAIL_Y + 11, size * 0.9, size * 0.8, 18));
  }
}

/** A pasture fence on the slope between the rails and the camera; it ends where the lake begins. */
function drawFence({ picture, pen, palette, travel }) {
  const offset = travel * 1.12;
  const slope = (x) => 640 + 10 * wave((x + offset) / 360, 76) + 300 * opening((x + offset) / 1.12, 1, 120);
  const meadow = mix(palette.ground, palette.mid, 0.05);
  pen.outline(groundBelow(picture.width, 724, (x) => slope(x) - 14, 4)).fill(picture, meadow, 0.75);
  for (let i = Math.floor(offset / 58) - 1; i * 58 < offset + 1300; i++) {
    const x = i * 58 - offset;
    const lean = (hash(i, 1, 77) - 0.5) * 5;
    pen.outline(stroke(x + lean, slope(x) - 30, x, slope(x) + 14, 4));
    if (hash(i, 2, 77) < 0.08) continue;
    for (const rail of [22, 9]) pen.outline(stroke(x, slope(x) - rail, x + 58, slope(x + 58) - rail, 2.4));
  }
  pen.fill(picture, mix(palette.ground, [0, 0, 0], 0.22));
}

function drawViaduct(picture, pen, palette, travel) {
  const span = 148;
  const pier = 30;
  const stone = mix(palette.ground, palette.mid, 0.2);
  const from = BRIDGE.from - 320;
  for (let i = 0; from + i * span < BRIDGE.to + 320; i++) {
    const x = from + i * span - travel;
    if (x < -span || x > 1290) continue;
    const arch = [x, RAIL_Y + 12, x, 724, x + pier, 724];
    const radius = (span - pier) / 2;
    for (let step = 0; step <= 20; step++) {
      const angle = Math.PI - (step / 20) * Math.PI;
      arch.push(x + pier + radius + Math.cos(angle) * radius, RAIL_Y + 96 - Math.sin(angle) * radius);
    }
    arch.push(x + span, 724, x + span, RAIL_Y + 12);
    pen.outline(arch).fill(picture, (y) => blend(stone, palette.ground, (y - RAIL_Y) / 110));
    pen.outline(rectangle(x - 3, RAIL_Y + 92, pier + 6, 5)).fill(picture, mix(stone, palette.low, 0.1));
  }
  const start = Math.max(-4, BRIDGE.from - 320 - travel);
  const end = Math.min(1290, BRIDGE.to + 320 - travel);
  pen.outline(rectangle(start, RAIL_Y + 10, end - start, 11)).fill(picture, mix(stone, palette.low, 0.08));
}

/** Telegraph poles with sagging wires, and grass close to the camera. */
export function drawForeground({ picture, pen, palette, travel }) {
  const dark = mix(palette.ground, [0, 0, 0], 0.35);
  const offset = travel * 1.28;
  const spacing = 560;
  for (let i = Math.floor(offset / spacing) - 1; i * spacing < offset + 1400; i++) {
    const x = i * spacing - offset;
    pen.outline(rectangle(x - 2.6, 414, 5.2, 320));
    pen.outline(rectangle(x - 25, 428, 50, 4)).outline(rectangle(x - 18, 446, 36, 4));
    for (const [from, y] of [
      [-22, 427],
      [22, 427],
      [-15, 445],
    ])
      wire(pen, x + from, y, spacing);
  }
  pen.fill(picture, dark, 0.94);
  const near = travel * 1.5;
  const ground = (x) => 676 + 12 * wave((x + near) / 300, 81) + 120 * opening((x + near) / 1.5, 1, 200);
  pen.outline(groundBelow(picture.width, 724, ground, 4));
  for (let i = Math.floor(near / 9) - 2; i * 9 < near + 1300; i++) {
    const x = i * 9 - near + hash(i, 1, 83) * 8;
    const tall = (10 + 26 * hash(i, 2, 83)) * (0.5 + 0.5 * wave(i / 22, 84) ** 2);
    const lean = (hash(i, 3, 83) - 0.65) * 16;
    pen.outline([x - 2, ground(x) + 4, x + lean, ground(x) - tall, x + 2.4, ground(x) + 4]);
  }
  pen.fill(picture, dark);
}

function wire(pen, x, y, spacing) {
  const parts = 14;
  for (let step = 0; step < parts; step++) {
    const a = step / parts;
    const b = (step + 1) / parts;
    const sag = (t) => y + 26 * 4 * t * (1 - t);
    pen.outline(stroke(x + a * spacing, sag(a), x + b * spacing, sag(b), 1.1));
  }
}

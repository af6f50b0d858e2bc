import { hex, mix, paletteAt } from "../draw/colour.mjs";
import { glow, mist, stars, vignette } from "../draw/light.mjs";
import { cloud } from "../draw/noise.mjs";
import { ellipse } from "../draw/shapes.mjs";
import { Texture } from "../draw/texture.mjs";
import { during, ease } from "../draw/timing.mjs";
import { drawEnd, drawOpening, drawTitle } from "./cards.mjs";
import { drawBoat, drawForeshore, drawHeadland } from "./harbour-light-land.mjs";
import { drawSea, HORIZON_Y } from "./harbour-light-sea.mjs";
import { drawBeam, drawLamp, drawTower, LAMP } from "./harbour-light-tower.mjs";

/** An evening at a lighthouse: the sun goes, the lamp begins to turn, a boat comes home. The camera stands still. */
export const harbourLight = { name: "Harbour Light", width: 1280, height: 720, seconds: 64, draw };

const colours = (top, mid, low, sea, ground) => ({
  top: hex(top),
  mid: hex(mid),
  low: hex(low),
  sea: hex(sea),
  ground: hex(ground),
});

const LIGHT = [
  [0, colours("#4a6fa5", "#e9a184", "#ffe0a6", "#3d5f86", "#3a3346")],
  [10, colours("#3a5a98", "#dd8577", "#ffcb8e", "#34507c", "#312b40")],
  [20, colours("#27407f", "#9a5f83", "#f59a7c", "#263c68", "#251f36")],
  [30, colours("#162a5c", "#46487f", "#a6769a", "#182a52", "#171629")],
  [42, colours("#0b1838", "#1d2f5e", "#4a5f92", "#0f1f44", "#0d0f20")],
  [64, colours("#081330", "#172a58", "#42588c", "#0c1a3c", "#0a0c1b")],
];

const banks = new Texture(1024, 220, (x, y) => cloud((x / 1024) * 7, y / 24, 5, 301, 7));

function draw(picture, pen, seconds) {
  const palette = paletteAt(LIGHT, seconds);
  const night = ease(20, 42, seconds);
  const turning = ease(21, 25, seconds);
  const beam = { angle: ((seconds - 23) / 8) * 2 * Math.PI + 0.6, strength: turning * (0.35 + 0.65 * night) };
  const sun = { x: 396, y: 318 + seconds * 6.4, light: 1 - ease(18, 30, seconds) };
  const moon = { x: 300, y: HORIZON_Y + 40 - (seconds - 36) * 9.4, light: ease(38, 48, seconds) };
  const scene = { picture, pen, seconds, palette, night, beam, sun, moon };
  drawHeavens(scene);
  drawSea(scene);
  if (Math.sin(beam.angle) < 0) drawBeam(scene);
  drawBoat(scene);
  drawTower(scene);
  drawHeadland(scene);
  if (Math.sin(beam.angle) >= 0) drawBeam(scene);
  drawLamp(scene);
  drawForeshore(scene);
  vignette(picture, 0.3);
  drawTitles(scene);
}

function drawHeavens(scene) {
  const { picture, pen, palette, seconds, night, sun, moon } = scene;
  const { top, mid, low } = palette;
  picture.sky([
    [0, top],
    [210, mix(top, mid, 0.62)],
    [330, mix(mid, low, 0.4)],
    [HORIZON_Y, low],
    [720, low],
  ]);
  stars(picture, { count: 230, bottom: HORIZON_Y - 10, seed: 9, visible: night, seconds });
  drawCloudBanks(scene);
  drawDisc({ picture, pen }, sun, 40, mix(low, [1, 0.97, 0.86], 0.68), low);
  drawDisc({ picture, pen }, moon, 27, [0.98, 0.95, 0.87], [0.5, 0.62, 0.95]);
  drawGulls(scene);
  mist(picture, HORIZON_Y, 40, low, 0.3);
}

function drawDisc({ picture, pen }, { x, y, light }, radius, colour, halo) {
  if (light <= 0 || y > HORIZON_Y + 60) return;
  glow(picture, x, y, radius * 11, halo, 0.5 * light);
  glow(picture, x, y, radius * 3.4, colour, 0.7 * light);
  pen.outline(ellipse(x, y, radius)).fill(picture, colour, light);
}

function drawCloudBanks({ picture, palette, seconds, sun }) {
  const { pixels, width } = picture;
  const lit = mix(palette.low, [1, 0.9, 0.82], 0.25);
  const dark = mix(palette.mid, palette.top, 0.55);
  for (let y = 90; y < HORIZON_Y; y++) {
    const band = Math.exp(-(((y - 285) / 105) ** 2)) * 2.3;
    for (let x = 0, i = y * width * 3; x < width; x++, i += 3) {
      const density = banks.at(x * 0.7 + seconds * 1.5, (y - 60) * 0.58);
      if (density <= 0.502) continue;
      const cover = Math.min(0.75, (density - 0.5) * band);
      const near = sun.light > 0 ? Math.exp(-Math.abs(x - sun.x) / 420) * sun.light : 0;
      const warm = (0.35 + 0.6 * near) * (1.15 - Math.min(1, cover * 1.6));
      for (let k = 0; k < 3; k++)
        pixels[i + k] += (dark[k] + (lit[k] - dark[k]) * warm - pixels[i + k]) * cover;
    }
  }
}

function drawGulls({ picture, pen, palette, seconds }) {
  const shown = 1 - ease(22, 28, seconds);
  if (shown <= 0) return;
  for (let i = 0; i < 4; i++) {
    const turn = seconds * (0.16 + 0.02 * i) + i * 1.9;
    const x = 600 + i * 60 + 230 * Math.cos(turn);
    const y = 205 + i * 16 + 46 * Math.sin(turn * 1.3);
    const size = 9 + 2.5 * Math.sin(turn);
    const flap = size * 0.45 * Math.sin(seconds * 4.6 + i * 2.3);
    pen.outline([
      x - size,
      y - flap - 2,
      x - size * 0.45,
      y - 3,
      x,
      y + 1.4,
      x + size * 0.45,
      y - 3,
      x + size,
      y - flap - 2,
      x + size * 0.4,
      y - 1,
      x,
      y + 3,
      x - size * 0.4,
      y - 1,
    ]);
  }
  pen.fill(picture, mix(palette.ground, palette.top, 0.3), 0.9 * shown);
}

function drawTitles({ picture, seconds }) {
  const last = harbourLight.seconds;
  const shown = during(0.9, 6.6, 1.4, seconds);
  drawTitle(picture, { text: "HARBOUR LIGHT", shown, x: 500, y: 132, size: 62 });
  const end = {
    words: "Good night.",
    size: 52,
    lines: [336, 408],
    sink: [5, 3],
    card: [3.6, 0.2],
    soft: 0.8,
  };
  const farewell = drawEnd(picture, { film: harbourLight, seconds, dark: [0.03, 0.04, 0.09], ...end });
  drawOpening(picture, { seconds, until: 0.9 });
  // The lamp is the last thing to be seen.
  const lamp = farewell.sunk * (1 - farewell.shown) * (1 - ease(last - 1, last, seconds));
  glow(picture, LAMP.x, LAMP.y, 40, [1, 0.9, 0.7], 0.5 * lamp);
}

import { hex, mix, paletteAt } from "../draw/colour.mjs";
import { glow, mist, stars, vignette } from "../draw/light.mjs";
import { ellipse } from "../draw/shapes.mjs";
import { during, ease } from "../draw/timing.mjs";
import { drawEnd, drawLine, drawOpening, drawTitle } from "./cards.mjs";
import { drawSmoke, drawTrain } from "./night-train-engine.mjs";
import { drawForest, drawHills, drawLake, drawMountains } from "./night-train-land.mjs";
import { drawForeground, drawRails } from "./night-train-line.mjs";

/**
 * A train travels from one evening into the next morning. The camera runs beside it; everything else passes by,
 * slower the further away it is.
 */
export const nightTrain = { name: "Night Train", width: 1280, height: 720, seconds: 126, draw };

/** The story is told on a clock of 140 units; the film runs a little quicker than it was drawn. */
const STORY_SECONDS = 140;
const PIXELS_PER_SECOND = 76;

const colours = (top, mid, low, ground, lamp) => ({
  top: hex(top),
  mid: hex(mid),
  low: hex(low),
  ground: hex(ground),
  lamp: hex(lamp),
});

const LIGHT = [
  [0, colours("#35508a", "#e08a6a", "#ffd9a0", "#2a2340", "#ffd9a0")],
  [20, colours("#2c3f78", "#c96f6c", "#ffc48a", "#231d3b", "#ffd596")],
  [38, colours("#1b2555", "#6a4a7c", "#f0957a", "#191733", "#ffcf8a")],
  [54, colours("#0f1a40", "#2c3a70", "#7f7ba8", "#101229", "#ffc987")],
  [70, colours("#081230", "#172750", "#41578a", "#0a0f24", "#ffc581")],
  [100, colours("#070f2a", "#14224a", "#37497c", "#090d21", "#ffc581")],
  [114, colours("#101c48", "#3b4580", "#b5839a", "#121430", "#ffca88")],
  [126, colours("#2a478a", "#9d7fa0", "#ffb692", "#221f40", "#ffd596")],
  [137, colours("#4674b4", "#f0b79a", "#ffe9bd", "#2f2c50", "#ffe0b0")],
];

function draw(picture, pen, filmSeconds) {
  const seconds = filmSeconds * (STORY_SECONDS / nightTrain.seconds);
  const palette = paletteAt(LIGHT, seconds);
  const night = ease(34, 62, seconds) * (1 - ease(108, 126, seconds));
  const travel = 400 + seconds * PIXELS_PER_SECOND;
  const scene = { picture, pen, seconds, palette, night, travel, moon: moonAt(seconds) };
  const trainX = 178 + 34 * Math.sin(seconds / 17);
  drawHeavens(scene);
  drawBirds(scene);
  drawMountains(scene);
  drawHills(scene);
  drawLake(scene);
  drawForest(scene);
  drawRails(scene);
  drawSmoke(scene, trainX);
  drawTrain(scene, trainX);
  drawForeground(scene);
  vignette(picture, 0.32);
  drawTitles({ picture, palette, seconds: filmSeconds });
}

function drawHeavens({ picture, pen, seconds, palette, night, moon }) {
  const { top, mid, low } = palette;
  picture.sky([
    [0, top],
    [230, mix(top, mid, 0.72)],
    [340, mix(mid, low, 0.45)],
    [455, low],
    [720, low],
  ]);
  stars(picture, { count: 240, bottom: 400, seed: 7, visible: night, seconds, drift: seconds * 0.4 });
  drawFallingStar(picture, seconds);
  drawSun(picture, pen, palette, { x: 905, y: 330 + seconds * 5.2, strength: 1 - ease(16, 34, seconds) });
  drawSun(picture, pen, palette, {
    x: 1010,
    y: 486 - (seconds - 116) * 5,
    strength: ease(112, 124, seconds),
  });
  if (moon) drawMoon(picture, pen, palette, moon);
  mist(picture, 440, 90, low, 0.35);
}

function drawSun(picture, pen, { low }, { x, y, strength }) {
  if (strength <= 0) return;
  const warm = mix(low, [1, 0.96, 0.86], 0.6);
  glow(picture, x, y, 480, low, 0.5 * strength);
  glow(picture, x, y, 150, warm, 0.7 * strength);
  if (y < 520) pen.outline(ellipse(x, y, 44)).fill(picture, warm, strength);
}

/** Where the moon stands and how bright; null while it is not up. */
function moonAt(seconds) {
  const light = ease(52, 66, seconds) * (1 - ease(106, 118, seconds));
  if (light <= 0) return null;
  return {
    x: 300 + (seconds - 52) * 4.4,
    y: 330 - 190 * Math.sin(((seconds - 50) / 72) * Math.PI * 0.72),
    light,
  };
}

function drawMoon(picture, pen, palette, { x, y, light }) {
  const pale = [0.98, 0.95, 0.86];
  glow(picture, x, y, 360, [0.55, 0.66, 0.95], 0.45 * light);
  glow(picture, x, y, 90, pale, 0.7 * light);
  pen.outline(ellipse(x, y, 30)).fill(picture, mix(palette.mid, pale, 0.97), light);
  pen.outline(ellipse(x - 9, y - 6, 7, 6)).fill(picture, [0.86, 0.84, 0.8], light * 0.6);
  pen.outline(ellipse(x + 8, y + 9, 9, 7)).fill(picture, [0.87, 0.85, 0.8], light * 0.6);
  pen.outline(ellipse(x + 10, y - 11, 4, 4)).fill(picture, [0.88, 0.86, 0.81], light * 0.6);
}

function drawFallingStar(picture, seconds) {
  const t = (seconds - 86) / 1.5;
  if (t <= 0 || t >= 1) return;
  for (let i = 0; i < 40; i++) {
    const tail = i / 40;
    const x = 1060 - (t * 330 - tail * 90);
    const y = 66 + (t * 120 - tail * 33);
    glow(picture, x, y, 2.6 - 1.6 * tail, [0.95, 0.97, 1], 0.7 * (1 - tail) ** 2 * Math.sin(t * Math.PI));
  }
}

/** Geese in the evening, and again in the morning. */
function drawBirds({ picture, pen, palette, seconds }) {
  for (const [from, to, y] of [
    [8, 34, 150],
    [117, 139, 120],
  ]) {
    const t = (seconds - from) / (to - from);
    if (t <= 0 || t >= 1) continue;
    for (let bird = 0; bird < 9; bird++) {
      const rank = bird - 4;
      const x = -120 + t * 1500 - Math.abs(rank) * 25;
      const by = y - t * 40 + rank * 13 + 3 * Math.sin(seconds * 1.1 + bird);
      const flap = 3.2 * Math.sin(seconds * 6.2 + bird * 1.7);
      pen.outline([x - 9, by - flap, x, by + 1.5, x + 9, by - flap, x + 1, by - 0.6, x - 1, by - 0.6]);
    }
    pen.fill(picture, mix(palette.top, palette.ground, 0.6), 0.85 * during(0, 1, 0.1, t));
  }
}

function drawTitles({ picture, seconds, palette }) {
  const shown = during(1.2, 7.4, 1.6, seconds);
  drawTitle(picture, { text: "NIGHT TRAIN", shown, y: 196, size: 72, spacing: 22 });
  const second = during(2.2, 7.4, 1.4, seconds) * 0.9;
  drawLine(picture, { text: "from one evening to the next morning", shown: second, y: 262, size: 28 });
  const dark = mix(palette.ground, [0.05, 0.05, 0.1], 0.6);
  const end = {
    words: "Good morning.",
    size: 54,
    lines: [330, 404],
    sink: [7.6, 5],
    card: [5.4, 0.3],
    soft: 1.1,
  };
  drawEnd(picture, { film: nightTrain, seconds, dark, ...end });
  drawOpening(picture, { seconds, until: 1.1 });
}

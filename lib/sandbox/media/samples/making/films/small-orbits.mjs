import { hex, mix } from "../draw/colour.mjs";
import { glow, stars, vignette } from "../draw/light.mjs";
import { cloud } from "../draw/noise.mjs";
import { Texture } from "../draw/texture.mjs";
import { during, ease } from "../draw/timing.mjs";
import { drawEnd, drawOpening, drawTitle, PAPER } from "./cards.mjs";
import { drawMoon, MOONS, moonAt } from "./small-orbits-moons.mjs";
import { drawPlanet, drawRings, TILT } from "./small-orbits-planet.mjs";

/** A ringed planet and its three moons, seen from a camera that draws away slowly. */
export const smallOrbits = { name: "Small Orbits", width: 1280, height: 720, seconds: 44, draw };

const nebula = new Texture(512, 360, (x, y) => cloud(x / 128, y / 128, 5, 501, 4));
const dust = new Texture(512, 360, (x, y) => cloud(x / 64, y / 64, 5, 511, 8));

function draw(picture, pen, seconds) {
  const away = ease(-6, smallOrbits.seconds + 8, seconds);
  const radius = 208 - 88 * away;
  const camera = { x: 690 - 40 * away, y: 392 - 14 * away, radius, roll: -0.3 + 0.06 * away, tilt: TILT };
  const scene = { picture, pen, seconds, camera };
  drawSpace(scene);
  const moons = MOONS.map((moon) => moonAt(moon, camera, seconds));
  drawOrbits(scene);
  for (const moon of moons) if (moon.z < 0) drawMoon(scene, moon);
  drawRings(scene, "behind");
  drawPlanet(scene);
  drawRings(scene, "before");
  for (const moon of moons) if (moon.z >= 0) drawMoon(scene, moon);
  vignette(picture, 0.4);
  drawTitles(scene);
}

const DEEP = [hex("#060818"), hex("#101a40"), hex("#3a2a5e"), hex("#123c52")];

function drawSpace({ picture, seconds }) {
  const { width, height, pixels } = picture;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const u = x / 2 + seconds * 0.25;
      const haze = nebula.at(u, y / 2);
      const grain = dust.at(u * 1.1, y / 2);
      const along = Math.exp(-(((y - 420 + (x - 640) * 0.32) / 260) ** 2));
      const blue = along * Math.max(0, haze - 0.34) * 1.5;
      const violet = along * Math.max(0, grain - 0.46) * 1.5;
      const teal = Math.max(0, haze * grain - 0.24) * 0.9;
      for (let k = 0; k < 3; k++) {
        pixels[i + k] = DEEP[0][k] + DEEP[1][k] * blue + DEEP[2][k] * violet + DEEP[3][k] * teal;
      }
    }
  }
  stars(picture, {
    count: 420,
    bottom: height * 1.9,
    seed: 12,
    visible: 1,
    seconds,
    drift: 2000 - seconds * 0.5,
  });
  glow(picture, -60, 120, 620, [1, 0.8, 0.66], 0.2);
}

/** The moons' paths, so thin that they are seen only by those who look. */
function drawOrbits({ picture, camera }) {
  for (const moon of MOONS) {
    for (let step = 0; step < 1400; step++) {
      const at = moonAt(moon, camera, 0, (step / 1400) * 2 * Math.PI);
      const hidden = at.z < 0 && Math.hypot(at.x - camera.x, at.y - camera.y) < camera.radius;
      if (!hidden) glow(picture, at.x, at.y, 1.6, [0.72, 0.8, 1], 0.1);
    }
  }
}

function drawTitles({ picture, seconds }) {
  const colour = mix(PAPER, [0.8, 0.88, 1], 0.2);
  const shown = during(1, 7, 1.6, seconds);
  drawTitle(picture, { text: "SMALL ORBITS", shown, colour, y: 108, size: 60, spacing: 24 });
  const end = {
    words: "And round again.",
    size: 50,
    lines: [336, 406],
    sink: [4.4, 2.6],
    card: [3, 0.2],
    soft: 0.7,
  };
  drawEnd(picture, { film: smallOrbits, seconds, dark: [0.02, 0.02, 0.06], colour, clock: 0.45, ...end });
  drawOpening(picture, { seconds, until: 1 });
}

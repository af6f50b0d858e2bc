import { hex } from "../draw/colour.mjs";
import { crater, planetShade, SUN, turn } from "./small-orbits-planet.mjs";

/** Distances in planet radii, periods in seconds; each path leans a little differently. */
export const MOONS = [
  { distance: 2.62, period: 46, start: 2.2, lean: 0.3, size: 0.062, colour: hex("#c9d4e6"), seed: 61 },
  { distance: 3.3, period: 71, start: 5.4, lean: 0.25, size: 0.1, colour: hex("#e0b48c"), seed: 62 },
  { distance: 3.02, period: 60, start: 0.35, lean: 0.36, size: 0.045, colour: hex("#9fc7c4"), seed: 63 },
];

/** Where a moon is on the picture; z is positive on this side of the planet. */
export function moonAt(moon, camera, seconds, angle = moon.start + (seconds / moon.period) * 2 * Math.PI) {
  const along = Math.cos(angle) * moon.distance;
  const deep = Math.sin(angle) * moon.distance;
  const v = deep * moon.lean;
  const z = deep * Math.sqrt(1 - moon.lean ** 2);
  const cos = Math.cos(camera.roll);
  const sin = Math.sin(camera.roll);
  return {
    moon,
    x: camera.x + (along * cos - v * sin) * camera.radius,
    y: camera.y + (along * sin + v * cos) * camera.radius,
    z,
    own: [along, v, z],
  };
}

/** A small lit ball with a few pits; dark while it is in the planet's shadow. */
export function drawMoon({ picture, camera }, { moon, x: cx, y: cy, own }) {
  const radius = moon.size * camera.radius * (1 + own[2] * 0.03);
  const light = turn(SUN, Math.cos(camera.roll), Math.sin(camera.roll));
  const sun = planetShade(own, light);
  const craters = Array.from({ length: 7 }, (_, i) => crater(i, moon.seed));
  for (let y = Math.floor(cy - radius - 1); y <= cy + radius + 1; y++) {
    for (let x = Math.floor(cx - radius - 1); x <= cx + radius + 1; x++) {
      const dx = (x + 0.5 - cx) / radius;
      const dy = (y + 0.5 - cy) / radius;
      const distance = Math.hypot(dx, dy);
      const edge = Math.min(1, Math.max(0, (1 - distance) * radius + 0.5));
      if (edge <= 0) continue;
      const w = Math.sqrt(Math.max(0, 1 - distance * distance));
      const facing = Math.max(0, dx * SUN[0] + dy * SUN[1] + w * SUN[2]);
      const pit = craters.reduce((sum, [px, py, r]) => sum + (Math.hypot(dx - px, dy - py) < r ? 0.1 : 0), 0);
      const lit = 0.03 + (0.97 * sun + 0.02) * facing ** 0.8 * (1 - pit);
      picture.over(
        x,
        y,
        moon.colour.map((part) => part * lit),
        edge,
      );
    }
  }
}

import { gradient, hex } from "../draw/colour.mjs";
import { cloud, hash, wave } from "../draw/noise.mjs";
import { Texture } from "../draw/texture.mjs";

/** How far the rings are opened towards the camera, as a sine. */
export const TILT = 0.27;
const RING = { inner: 1.34, outer: 2.3 };
/** The sun stands to the left, a little above, and nearer than the planet. */
export const SUN = unit([-0.8, -0.3, 0.52]);

const BANDS = [
  [0, hex("#7d4a52")],
  [0.14, hex("#b9685c")],
  [0.26, hex("#e3a078")],
  [0.36, hex("#f4d3a6")],
  [0.44, hex("#d98a6a")],
  [0.52, hex("#f7dfba")],
  [0.6, hex("#e9b487")],
  [0.7, hex("#c67561")],
  [0.8, hex("#eec49a")],
  [0.9, hex("#a65f5c")],
  [1, hex("#74465a")],
];

/** Colour of the cloud tops by latitude and longitude: bands, torn by two sizes of eddies. */
const clouds = [0, 1, 2].map((k) => new Texture(1024, 384, (x, y) => gradient(BANDS, band(x, y))[k]));

function band(x, y) {
  const v = y / 384;
  const calm = Math.sin(Math.PI * v);
  const eddy = cloud((x / 1024) * 8, v * 34, 4, 521, 8) - 0.5;
  const swirl = cloud((x / 1024) * 24, v * 60, 3, 541, 24) - 0.5;
  return v + (eddy * 0.1 + swirl * 0.035) * calm + 0.012 * wave(v * 40, 523);
}

/** The ball with its air, its bands turning, and the rings' shadow on it. */
export function drawPlanet({ picture, seconds, camera }) {
  const { x: cx, y: cy, radius, roll } = camera;
  const cos = Math.cos(roll);
  const sin = Math.sin(roll);
  const light = turn(SUN, cos, sin);
  const reach = radius * 1.07;
  for (let y = Math.floor(cy - reach); y <= cy + reach; y++) {
    for (let x = Math.floor(cx - reach); x <= cx + reach; x++) {
      const dx = (x + 0.5 - cx) / radius;
      const dy = (y + 0.5 - cy) / radius;
      const square = dx * dx + dy * dy;
      if (square > 1.14) continue;
      const point = { u: dx * cos + dy * sin, v: -dx * sin + dy * cos };
      if (square >= 1) paintHalo(picture, x, y, { point, light, distance: Math.sqrt(square) });
      else paintSurface(picture, x, y, { point, light, square, radius, seconds });
    }
  }
}

/** Air beyond the edge, on the lit side. */
function paintHalo(picture, x, y, { point, light, distance }) {
  const facing = Math.max(0, (point.u * light[0] + point.v * light[1]) / distance + 0.25);
  const fall = Math.max(0, 1 - (distance - 1) / 0.065);
  picture.light(x, y, [1, 0.8, 0.66], 0.5 * facing * fall * fall);
}

function paintSurface(picture, x, y, { point, light, square, radius, seconds }) {
  const { u, v } = point;
  const w = Math.sqrt(1 - square);
  const flat = Math.sqrt(1 - TILT * TILT);
  // Turned into the planet's own frame, whose axis leans towards the camera.
  const py = v * flat - w * TILT;
  const pz = v * TILT + w * flat;
  const latitude = Math.acos(Math.max(-1, Math.min(1, -py))) / Math.PI;
  const longitude = Math.atan2(u, pz) / (2 * Math.PI) + seconds * 0.0085;
  const facing = u * light[0] + v * light[1] + w * light[2];
  const day = Math.max(0, Math.min(1, facing * 1.25 + 0.1));
  const shaded = day * day * (3 - 2 * day) * ringShade([u, v, w], light);
  const rim = (1 - w) ** 3 * Math.max(0, facing + 0.2);
  const edge = Math.min(1, (1 - Math.sqrt(square)) * radius);
  const colour = clouds.map((texture, k) => {
    const lit = texture.at(longitude * 1024, latitude * 384) * (0.035 + 0.98 * shaded);
    return Math.min(1, lit + rim * [0.5, 0.36, 0.28][k] + 0.012 * (k === 2 ? 2 : 1));
  });
  picture.over(x, y, colour, edge);
}

/** How much sunlight the rings let through to a point of the surface. */
function ringShade([u, v, w], light) {
  const flat = Math.sqrt(1 - TILT * TILT);
  const height = -v * flat + w * TILT;
  const climb = -light[1] * flat + light[2] * TILT;
  const way = -height / climb;
  if (way <= 0) return 1;
  const crossing = Math.hypot(u + light[0] * way, v + light[1] * way, w + light[2] * way);
  return 1 - 0.62 * ringDensity(crossing);
}

/** 0 … 1, by the distance from the planet's centre in planet radii. */
function ringDensity(distance) {
  if (distance < RING.inner || distance > RING.outer) return 0;
  const t = (distance - RING.inner) / (RING.outer - RING.inner);
  const gap =
    1 - 0.94 * Math.exp(-(((t - 0.62) / 0.022) ** 2)) - 0.5 * Math.exp(-(((t - 0.86) / 0.012) ** 2));
  const fine = 0.77 + 0.25 * wave(t * 34, 531) + 0.06 * wave(t * 90, 532);
  const inner = Math.min(1, t / 0.22);
  const outer = Math.min(1, (1 - t) / 0.05);
  return Math.max(0, Math.min(1, (0.28 + 0.72 * inner) * outer * gap * fine));
}

/** One half of the rings: the one `behind` the planet or the one `before` it. */
export function drawRings({ picture, camera }, half) {
  const { x: cx, y: cy, radius, roll } = camera;
  const cos = Math.cos(roll);
  const sin = Math.sin(roll);
  const light = turn(SUN, cos, sin);
  const reach = radius * RING.outer;
  const flat = Math.sqrt(1 - TILT * TILT);
  const tall = reach * (Math.abs(sin) + TILT);
  for (let y = Math.max(0, Math.floor(cy - tall)); y <= Math.min(picture.height - 1, cy + tall); y++) {
    for (let x = Math.max(0, Math.floor(cx - reach)); x <= Math.min(picture.width - 1, cx + reach); x++) {
      const dx = (x + 0.5 - cx) / radius;
      const dy = (y + 0.5 - cy) / radius;
      const u = dx * cos + dy * sin;
      const v = -dx * sin + dy * cos;
      if (v > 0 !== (half === "before")) continue;
      const along = v / TILT;
      const density = ringDensity(Math.hypot(u, along));
      if (density <= 0.004) continue;
      const lit = 0.1 + 0.9 * planetShade([u, v, along * flat], light);
      const tint = 0.8 + 0.2 * wave(Math.hypot(u, along) * 9, 533);
      picture.over(x, y, [0.98 * lit, 0.87 * lit * tint, 0.7 * lit * tint], density * 0.78);
    }
  }
}

/** 0 in the planet's shadow, 1 in the sun, soft at the border. */
export function planetShade(point, light) {
  const towards = point[0] * light[0] + point[1] * light[1] + point[2] * light[2];
  if (towards >= 0) return 1;
  const aside = Math.sqrt(Math.max(0, point[0] ** 2 + point[1] ** 2 + point[2] ** 2 - towards * towards));
  const t = Math.min(1, Math.max(0, (aside - 0.94) / 0.12));
  return t * t * (3 - 2 * t);
}

/** From the picture's axes to those of the rings. */
export function turn([x, y, z], cos, sin) {
  return [x * cos + y * sin, -x * sin + y * cos, z];
}

function unit(vector) {
  const length = Math.hypot(...vector);
  return vector.map((part) => part / length);
}

/** A pebble's worth of unevenness, for the moons. */
export function crater(i, seed) {
  return [hash(i, 1, seed) * 2 - 1, hash(i, 2, seed) * 2 - 1, 0.1 + 0.22 * hash(i, 3, seed)];
}

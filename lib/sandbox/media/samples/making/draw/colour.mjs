/**
 * Colours are [r, g, b] between 0 and 1, as a screen shows them. Blends go through OKLab, because a straight RGB
 * blend between two saturated colours passes through grey, and every sky of the films is such a blend.
 */

/** `#rrggbb` → [r, g, b]. */
export function hex(text) {
  const value = Number.parseInt(text.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/** A blend through OKLab; `amount` 0 is `from`, 1 is `to`. */
export function mix(from, to, amount) {
  if (amount <= 0) return from;
  if (amount >= 1) return to;
  const a = toOklab(from);
  const b = toOklab(to);
  return fromOklab([0, 1, 2].map((i) => a[i] + (b[i] - a[i]) * amount));
}

/** A straight blend: for the rows of a gradient whose ends `mix` has chosen, where thousands are needed a frame. */
export function blend(from, to, amount) {
  const t = Math.min(1, Math.max(0, amount));
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t, from[2] + (to[2] - from[2]) * t];
}

/** A colour of a gradient given as [[position, colour], …] in ascending order. */
export function gradient(stops, position) {
  const last = stops[stops.length - 1];
  if (position <= stops[0][0]) return stops[0][1];
  if (position >= last[0]) return last[1];
  const next = stops.findIndex(([at]) => at > position);
  const [fromAt, from] = stops[next - 1];
  const [toAt, to] = stops[next];
  return mix(from, to, (position - fromAt) / (toAt - fromAt));
}

/**
 * A palette (an object of colours) of a film's light, given as [[seconds, palette], …]. Between two entries each
 * colour is blended with an eased weight, so that dusk neither starts nor stops with a jerk.
 */
export function paletteAt(keyframes, seconds) {
  const next = keyframes.findIndex(([at]) => at > seconds);
  if (next === 0) return keyframes[0][1];
  if (next === -1) return keyframes[keyframes.length - 1][1];
  const [fromAt, from] = keyframes[next - 1];
  const [toAt, to] = keyframes[next];
  const linear = (seconds - fromAt) / (toAt - fromAt);
  const amount = linear * linear * (3 - 2 * linear);
  return Object.fromEntries(Object.keys(from).map((key) => [key, mix(from[key], to[key], amount)]));
}

function toOklab([r, g, b]) {
  const [R, G, B] = [r, g, b].map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  const l = Math.cbrt(0.4122214708 * R + 0.5363325363 * G + 0.0514459929 * B);
  const m = Math.cbrt(0.2119034982 * R + 0.6806995451 * G + 0.1073969566 * B);
  const s = Math.cbrt(0.0883024619 * R + 0.2817188376 * G + 0.6299787005 * B);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([L, a, b]) {
  const l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const linear = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return linear.map((v) => {
    const clamped = Math.min(1, Math.max(0, v));
    return clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055;
  });
}

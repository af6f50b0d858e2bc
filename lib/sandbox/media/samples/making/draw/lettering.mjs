import { execFileSync } from "node:child_process";

/** Titles and time codes, as masks that ImageMagick makes from fonts of the URW and Noto families. */

const FONTS = {
  title: "/usr/share/fonts/opentype/urw-base35/URWGothic-Book.otf",
  serif: "/usr/share/fonts/opentype/urw-base35/P052-Italic.otf",
  code: "/usr/share/fonts/truetype/noto/NotoSansMono-Regular.ttf",
};

const made = new Map();

/** A line of text → {width, height, alpha}; `spacing` is extra space between letters in pixels. */
export function lettering(text, { font, size, spacing = 0 }) {
  const key = `${font} ${size} ${spacing} ${text}`;
  const known = made.get(key);
  if (known) return known;
  const style = ["-background", "black", "-fill", "white", "-font", FONTS[font], "-pointsize", String(size)];
  const png = execFileSync("convert", [
    ...style,
    "-kerning",
    String(spacing),
    `label:${text}`,
    "-depth",
    "8",
    "pgm:-",
  ]);
  const mask = readPgm(png);
  made.set(key, mask);
  return mask;
}

/** The discreet clock in the corner of every film: minutes and seconds, digit by digit so that it never jumps. */
export function timeCode(picture, seconds, colour, alpha) {
  if (picture.isStill) return;
  const whole = Math.floor(seconds);
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  const size = Math.round(picture.height / 48);
  const advance = Math.round(size * 0.62);
  const y = picture.height - Math.round(size * 2.6);
  let x = picture.width - Math.round(size * 1.9) - advance * text.length;
  for (const character of text) {
    picture.stamp(lettering(character, { font: "code", size }), x, y, colour, alpha);
    x += advance;
  }
}

/** Text around the point x, y; without an `x` in the middle of the frame. */
export function centred(picture, text, { x: middle = picture.width / 2, y, colour, alpha, ...style }) {
  if (alpha <= 0) return;
  const mask = lettering(text, style);
  const x = Math.round(middle - (mask.width - (style.spacing ?? 0)) / 2);
  picture.stamp(mask, x, Math.round(y - mask.height / 2), colour, alpha);
}

function readPgm(bytes) {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  if (!header) throw new Error("ImageMagick's `convert` did not answer with an 8-bit PGM picture.");
  const [all, width, height] = header;
  return { width: Number(width), height: Number(height), alpha: bytes.subarray(all.length) };
}

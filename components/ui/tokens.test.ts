import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

// Read and not imported: nothing imports app.
const readApp = (name: string) => readFileSync(path.resolve(import.meta.dirname, "../../app", name), "utf8");
const css = readApp("globals.css");
const THEMES = ["light", "dark"] as const;
const GROUNDS = ["ground", "raised", "overlay"];

type Theme = (typeof THEMES)[number];
type Colour = { l: number; c: number; h: number; alpha: number };
type Rgb = [number, number, number];

/** The tokens of one block: the normal one, or the one for `prefers-contrast: more` laid over it. */
function readTokens(isHighContrast: boolean): Map<string, Record<Theme, Colour>> {
  const split = css.indexOf("@media (prefers-contrast: more)");
  const blocks = isHighContrast ? css : css.slice(0, split);
  const pattern = /--([a-z-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\)/g;
  const tokens = new Map<string, Record<Theme, Colour>>();
  for (const [, name = "", light = "", dark = ""] of blocks.matchAll(pattern)) {
    tokens.set(name, { light: parseColour(light), dark: parseColour(dark) });
  }
  return tokens;
}

function parseColour(text: string): Colour {
  const [l = 0, c = 0, h = 0, alpha = 1] = text.split(/[\s/]+/).map(Number);
  return { l, c, h, alpha };
}

/** Björn Ottosson's matrices; what falls outside sRGB is cut, as a plain screen does. */
function toLinearRgb({ l, c, h }: Colour): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb: Rgb = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return each(rgb, (value) => Math.min(1, Math.max(0, value)));
}

function each([r, g, b]: Rgb, change: (value: number, channel: 0 | 1 | 2) => number): Rgb {
  return [change(r, 0), change(g, 1), change(b, 2)];
}

const toGamma = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

/** What a tint over a ground looks like; browsers blend in gamma space. */
function blend(tint: Colour, ground: Rgb): Rgb {
  const top = each(toLinearRgb(tint), toGamma);
  return each(ground, (value, channel) =>
    toLinear(tint.alpha * top[channel] + (1 - tint.alpha) * toGamma(value)),
  );
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe.each([
  { name: "normal contrast", isHighContrast: false, textRatio: 4.5 },
  { name: "more contrast", isHighContrast: true, textRatio: 7 },
])("tokens, $name", ({ isHighContrast, textRatio }) => {
  const tokens = readTokens(isHighContrast);
  const rgb = (name: string, theme: Theme): Rgb => {
    const colour = tokens.get(name)?.[theme];
    if (!colour) throw new Error(`No token --${name}`);
    return toLinearRgb(colour);
  };
  const over = (tint: string, ground: string, theme: Theme): Rgb => {
    const colour = tokens.get(tint)?.[theme];
    if (!colour) throw new Error(`No token --${tint}`);
    return blend(colour, rgb(ground, theme));
  };

  describe.each(THEMES)("%s", (theme) => {
    it.each(GROUNDS)("words are readable on %s, plain, hovered and selected", (ground) => {
      for (const word of ["text", "muted"]) {
        for (const surface of [
          rgb(ground, theme),
          over("hover", ground, theme),
          over("selected", ground, theme),
        ]) {
          expect(contrast(rgb(word, theme), surface), `${word} on ${ground}`).toBeGreaterThanOrEqual(
            word === "text" ? textRatio : 4.5,
          );
        }
      }
    });

    it.each(GROUNDS)("coloured words and signs are readable on %s", (ground) => {
      for (const word of ["accent", "positive", "warning", "danger"]) {
        expect(contrast(rgb(word, theme), rgb(ground, theme)), `${word} on ${ground}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    });

    it("the label of a filled button is readable, hovered too", () => {
      for (const fill of ["accent", "accent-hover"]) {
        expect(contrast(rgb("on-accent", theme), rgb(fill, theme)), fill).toBeGreaterThanOrEqual(4.5);
      }
      for (const fill of ["danger", "danger-hover"]) {
        expect(contrast(rgb("on-danger", theme), rgb(fill, theme)), fill).toBeGreaterThanOrEqual(4.5);
      }
    });

    it.each(GROUNDS)("controls, their outline and faint marks are seen on %s", (ground) => {
      for (const part of ["edge", "accent", "faint"]) {
        expect(contrast(rgb(part, theme), rgb(ground, theme)), part).toBeGreaterThanOrEqual(3);
      }
    });
  });
});

it.each(THEMES)("the toolbar around a %s page has the page's own colour", (theme) => {
  const ground = readTokens(false).get("ground")?.[theme];
  if (!ground) throw new Error("No token --ground");
  const hex = each(toLinearRgb(ground), toGamma).map((value) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  expect(readApp("theme-colors.ts")).toContain(`${theme}: "#${hex.join("")}"`);
});

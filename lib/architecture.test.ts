import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkArrow } from "./architecture/arrows";
import { findCycles } from "./architecture/cycles";
import { houseRules } from "./architecture/house-rules";
import { readImports } from "./architecture/imports";
import { measureFile, type SizeViolation } from "./architecture/sizes";
import { listFolder, projectRoot, readSourceTree } from "./architecture/source-tree";

/** The executable half of ARCHITECTURE.md: where things belong, what they are called, how long they may get. */
const files = readSourceTree();

const TOP_LEVEL_FOLDERS = ["app", "components", "e2e", "lib", "pages", "public"];
const TOP_LEVEL_FILES = [
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "Dockerfile",
  "LICENSE",
  "README.md",
  "biome.json",
  "next.config.mjs",
  "package-lock.json",
  "package.json",
  "playwright.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
  "vitest.config.ts",
];
/** Made by tools beside the source, and never committed. */
const TOP_LEVEL_PRODUCTS = [
  "next-env.d.ts",
  "node_modules",
  "playwright-report",
  "test-results",
  "tsconfig.tsbuildinfo",
];

/**
 * What is over a cap and why it may stay so for now, as `file: name`. The list may only shrink: an entry that is no
 * longer over its cap fails the test until it is taken out.
 */
const SIZE_ALLOWANCES: string[] = [];

test("the top level holds what the map names", () => {
  const known = new Set([...TOP_LEVEL_FOLDERS, ...TOP_LEVEL_FILES, ...TOP_LEVEL_PRODUCTS]);
  const strangers = readdirSync(projectRoot).filter((name) => !name.startsWith(".") && !known.has(name));
  expect(strangers).toEqual([]);
});

test("imports follow the arrows", () => {
  const violations = files.flatMap((file) =>
    readImports(file)
      .map((arrow) => checkArrow(arrow, file))
      .filter((violation) => violation !== null),
  );
  expect(violations.map(({ at, message }) => `${at}: ${message}`)).toEqual([]);
});

test("no file imports itself by way of others", () => {
  expect(findCycles(files).map((cycle) => cycle.join(" → "))).toEqual([]);
});

describe("house rules", () => {
  test.each(houseRules)("$name", ({ check }) => {
    expect(files.flatMap((file) => check(file))).toEqual([]);
  });
});

describe("sizes", () => {
  const violations = files.flatMap(measureFile);
  const keyOf = (violation: SizeViolation) => `${violation.file}: ${violation.name}`;

  test("nothing grows over its cap", () => {
    const unexcused = violations.filter((violation) => !SIZE_ALLOWANCES.includes(keyOf(violation)));
    const words = unexcused.map(
      ({ kind, file, line, name, size }) => `${file}:${line} ${name}: ${kind} ${size}`,
    );
    expect(words).toEqual([]);
  });

  test("the list of allowances only shrinks", () => {
    const still = new Set(violations.map(keyOf));
    expect(SIZE_ALLOWANCES.filter((key) => !still.has(key))).toEqual([]);
  });
});

test("public holds no media: it would ship", () => {
  const media = listFolder("public").filter((file) => /\.(mp4|mkv|webm|mov|mp3|m4a|ogg)$/i.test(file));
  expect(media).toEqual([]);
});

test("the app does not know that there is a sandbox", () => {
  const curious = files.filter((file) => {
    const isApp = /^(app|components|pages|lib\/(?!sandbox|cli|architecture))/.test(file.path);
    return isApp && !file.isTest && /\bsandbox\b|sbxtok_|isDemo/i.test(stripIframeSandbox(file.text));
  });
  expect(curious.map((file) => file.path)).toEqual([]);
});

/** The HTML attribute and the CSP directive share the word. */
function stripIframeSandbox(text: string): string {
  return text.replace(/sandbox(="|=\{|;|"|:| allow|ing|ed)/g, "");
}

test("a package says in package.json exactly which version it is", () => {
  const manifest: unknown = JSON.parse(readFileSync(path.join(projectRoot, "package.json"), "utf8"));
  expect(JSON.stringify(manifest)).not.toMatch(/"[~^]\d/);
});

import path from "node:path";

/** The repository's own folder, wherever the command was called from. */
export const projectRoot = path.resolve(import.meta.dirname, "../..");

/** The production build, and `next dev`'s output in its `dev` folder. */
export const buildFolder = path.join(projectRoot, ".next");

const bin = (file: string) => path.join(projectRoot, "node_modules", file);

/** Tools are run by Node from their own files: no shell, no PATH, the same on every platform. */
export const tools = {
  next: bin("next/dist/bin/next"),
  biome: bin("@biomejs/biome/bin/biome"),
  tsc: bin("typescript/bin/tsc"),
  vitest: bin("vitest/vitest.mjs"),
  playwright: bin("@playwright/test/cli.js"),
} as const;

export const sandboxMain = path.join(projectRoot, "lib/sandbox/main.ts");

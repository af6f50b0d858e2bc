import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { envSchema } from "./env";

const known = Object.keys(envSchema.shape).sort();
const read = (file: string) => readFileSync(path.join(import.meta.dirname, "..", file), "utf8");

test(".env.example lists every variable, with its default", () => {
  const entries = [...read(".env.example").matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, key, value]) => [
    key,
    value,
  ]);
  expect(entries.map(([key]) => key).sort()).toEqual(known);
  expect(Object.fromEntries(entries)).toEqual(envSchema.parse({}));
});

test("the README's table names every variable", () => {
  const table = [...read("README.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, key]) => key);
  expect(table.sort()).toEqual(known);
});

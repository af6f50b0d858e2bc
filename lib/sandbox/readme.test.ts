import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { absentRoutes } from "./routes/absent";
import { allRoutes } from "./routes/all-routes";

const text = readFileSync(path.join(import.meta.dirname, "README.md"), "utf8");

function tableRoutes(): string[] {
  const [, section = ""] = text.split("## What is emulated");
  const [table = ""] = section.split("\n## ");
  return [...table.matchAll(/^\| `([A-Z]+ \/\S*)` \|/gm)].map(([, route = ""]) => route);
}

describe("README.md", () => {
  test("lists exactly the routes that are there", () => {
    const emulated = allRoutes
      .filter((route) => !absentRoutes.includes(route) && !route.path.startsWith("/_sandbox/"))
      .map(({ method, path: routePath }) => `${method} ${routePath}`);
    expect(tableRoutes().sort()).toEqual(emulated.sort());
  });

  test("describes every control route", () => {
    const control = allRoutes.filter((route) => route.path.startsWith("/_sandbox/"));
    for (const { method, path: routePath } of control) expect(text).toContain(`\`${method} ${routePath}`);
    expect(control.length).toBeGreaterThan(0);
  });
});

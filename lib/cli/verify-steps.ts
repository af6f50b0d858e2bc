import path from "node:path";
import { tools } from "./project";
import { programStep, readVitestCount, type Step } from "./steps";

/** Format, lint, types and unit tests; the architecture test is one of the latter. */
export function verifySteps(reportFolder: string): Step[] {
  const report = path.join(reportFolder, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return [
    programStep("format and lint", [tools.biome, "check", "."]),
    programStep("route types", [tools.next, "typegen"]),
    programStep("types", [tools.tsc, "--noEmit"]),
    {
      ...programStep("unit tests", [tools.vitest, "run", ...reporters]),
      count: () => readVitestCount(report),
    },
  ];
}

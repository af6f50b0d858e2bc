import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runToEnd } from "./children";

export type Step = {
  name: string;
  run(): Promise<number>;
  /** How many tests the step ran, read afterwards from its own report. */
  count?(): Promise<TestCount>;
};

export type TestCount = {
  passed: number;
  failed: number;
  /** Of those that passed: how many did so at their second try only. */
  flaky?: number;
};

/** A step that is one Node program. */
export function programStep(name: string, args: string[]): Step {
  return { name, run: () => runToEnd(args) };
}

/** One after the other, the first failure ends it; closes with a line per step and the sum of all tests. */
export async function runSteps(steps: Step[]): Promise<number> {
  const lines: string[] = [];
  const total: TestCount = { passed: 0, failed: 0 };
  let exitCode = 0;
  for (const step of steps) {
    const startedAt = performance.now();
    console.log(`\n── ${step.name}`);
    exitCode = await step.run();
    const count = await step.count?.();
    total.passed += count?.passed ?? 0;
    total.failed += count?.failed ?? 0;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    lines.push(`${exitCode === 0 ? "ok    " : "FAILED"}  ${step.name}, ${seconds} s${describeCount(count)}`);
    if (exitCode !== 0) break;
  }
  console.log(`\n${lines.join("\n")}`);
  for (const step of steps.slice(lines.length)) console.log(`–       ${step.name}, not run`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return exitCode;
}

function describeCount(count: TestCount | undefined): string {
  if (!count) return "";
  const flaky = count.flaky ? `, ${count.flaky} at the second try` : "";
  return ` (${count.passed} passed, ${count.failed} failed${flaky})`;
}

/** A folder for the reports that tools write, gone afterwards. */
export async function withReportFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "matinee-"));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function readVitestCount(file: string): Promise<TestCount> {
  const report = await readReport(file);
  return { passed: numberOf(report, "numPassedTests"), failed: numberOf(report, "numFailedTests") };
}

export async function readPlaywrightCount(file: string): Promise<TestCount> {
  const { stats } = await readReport(file);
  const flaky = numberOf(stats, "flaky");
  return { passed: numberOf(stats, "expected") + flaky, failed: numberOf(stats, "unexpected"), flaky };
}

/** A tool that died before its report counted nothing; its exit code says that it failed. */
async function readReport(file: string): Promise<Record<string, unknown>> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  return JSON.parse(text);
}

function numberOf(record: unknown, key: string): number {
  if (typeof record !== "object" || record === null) return 0;
  const value: unknown = Reflect.get(record, key);
  return typeof value === "number" ? value : 0;
}

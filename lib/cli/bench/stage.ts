import type { Browser, Page } from "@playwright/test";
import type { Sandbox } from "../../../e2e/sandbox";

/** What every measurement works on: the running app and sandbox, and a browser. */
export type Stage = {
  appUrl: string;
  sandbox: Sandbox;
  sandboxUrl: string;
  browser: Browser;
  folder: string;
};

/** One printed line: what was measured, and what it may be at most where there is a budget. */
export type Finding = { name: string; value: string; budget?: string; isWithin?: boolean };

/** A browser that has seen nothing yet, for one measurement. */
export async function withFreshPage<T>(
  stage: Stage,
  options: { prepare?: (page: Page) => Promise<void>; measure: (page: Page) => Promise<T> },
): Promise<T> {
  const context = await stage.browser.newContext({
    baseURL: stage.appUrl,
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await context.newPage();
    await options.prepare?.(page);
    return await options.measure(page);
  } finally {
    await context.close();
  }
}

export function median(values: number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const milliseconds = (value: number) => `${Math.round(value)} ms`;

/** `1.13x`, judged against what it may be at most. */
export function ratioFinding(
  name: string,
  options: { ratio: number; atMost: number; note: string },
): Finding {
  const { ratio, atMost, note } = options;
  return {
    name,
    value: `${ratio.toFixed(2)}x  (${note})`,
    budget: `${atMost.toFixed(2)}x`,
    isWithin: ratio <= atMost,
  };
}

import type { Page } from "@playwright/test";

const MARK = "moment ";
const LIMIT_MS = 60_000;

/** What a watching script says when the moment has come. */
export const SAY_NOW = `console.debug("${MARK}" + performance.now())`;

/**
 * Opens a page with a watching script and returns the moment that it tells, in milliseconds from the start of the navigation.
 * By the console, as it asks nothing of the page: to wait inside it, the driver would first run a script of its own there,
 * two hundred milliseconds long, between the page and its first frame.
 */
export async function momentOf(page: Page, options: { url: string; watch: string }): Promise<number> {
  await page.addInitScript({ content: options.watch });
  const told = page.waitForEvent("console", {
    predicate: (message) => message.text().startsWith(MARK),
    timeout: LIMIT_MS,
  });
  await page.goto(options.url, { waitUntil: "commit" });
  return Number((await told).text().slice(MARK.length));
}

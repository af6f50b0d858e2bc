import type { Locator, Page } from "@playwright/test";

const MARK = "moment ";
const LIMIT_MS = 60_000;

/** What a watching script says when the moment has come. */
export const SAY_NOW = `console.debug("${MARK}" + (performance.now() - (window.pressedAt ?? 0)))`;

/**
 * Opens a page with a watching script and returns the moment that it tells, in milliseconds from the start of the navigation.
 * By the console, as it asks nothing of the page: to wait inside it, the driver would first run a script of its own there,
 * two hundred milliseconds long, between the page and its first frame.
 */
export async function momentOf(page: Page, options: { url: string; watch: string }): Promise<number> {
  await page.addInitScript({ content: options.watch });
  const told = toldMoment(page);
  await page.goto(options.url, { waitUntil: "commit" });
  return told;
}

/**
 * Opens a page, presses a link in it, and returns the moment that the script tells, in milliseconds from the press: the same
 * document goes on, or another begins, whose clock starts with the press.
 */
export async function momentAfterPress(
  page: Page,
  options: { url: string; link: Locator; watch: string },
): Promise<number> {
  // A page that has just been opened still loads what it will need; people do not press within that second.
  await page.goto(options.url, { waitUntil: "networkidle" });
  await options.link.waitFor();
  await page.evaluate(NOTE_THE_PRESS);
  await page.evaluate(options.watch);
  await page.addInitScript({ content: options.watch });
  const told = toldMoment(page);
  await options.link.click({ noWaitAfter: true });
  return told;
}

const NOTE_THE_PRESS = `addEventListener("click", () => { window.pressedAt = performance.now(); }, { once: true, capture: true });`;

async function toldMoment(page: Page): Promise<number> {
  const message = await page.waitForEvent("console", {
    predicate: (candidate) => candidate.text().startsWith(MARK),
    timeout: LIMIT_MS,
  });
  return Number(message.text().slice(MARK.length));
}

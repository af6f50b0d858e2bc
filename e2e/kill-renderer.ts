import type { Browser, Page } from "@playwright/test";

/**
 * Ends the process that draws a page in which a film plays, as the system would that runs out of memory: it has no last word.
 * The page crashes, its profile stays. Which process it is nobody tells, but none works as much as one with a film in it.
 */
export async function killRenderer(browser: Browser, page: Page): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const [busiest] = processInfo
    .filter(({ type }) => type === "renderer")
    .toSorted((one, other) => other.cpuTime - one.cpuTime);
  if (!busiest) throw new Error("The browser has no process that draws pages.");
  const crashed = page.waitForEvent("crash");
  process.kill(busiest.id, "SIGKILL");
  await crashed;
  await session.detach();
  await page.close();
}

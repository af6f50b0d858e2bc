import type { Browser, Page } from "@playwright/test";

/**
 * Ends the processes that draw this browser's pages as the system would that runs out of memory: none of them has a last
 * word. The page crashes, its profile stays.
 */
export async function killRenderers(browser: Browser, page: Page): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const crashed = page.waitForEvent("crash");
  for (const { type, id } of processInfo) if (type === "renderer") kill(id);
  await crashed;
  await session.detach();
  await page.close();
}

function kill(processId: number): void {
  try {
    process.kill(processId, "SIGKILL");
  } catch {
    // It ended by itself meanwhile.
  }
}

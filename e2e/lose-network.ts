import type { Page } from "@playwright/test";

/** The network goes once the page has all its code: what a page without its code does not do is no question of the network. */
export async function loseNetwork(page: Page): Promise<void> {
  // The last that a page fetches, when it has nothing better to do.
  await page.getByRole("status", { name: "Network" }).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
  await page.context().setOffline(true);
}

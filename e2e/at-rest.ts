import type { Page } from "@playwright/test";

/** Until a page has all its code, also that which it fetches when it has nothing better to do. */
export async function waitUntilAtRest(page: Page): Promise<void> {
  await page.getByRole("status", { name: "Network" }).waitFor({ state: "attached" });
  await page.waitForLoadState("networkidle");
}

/** The network goes once the page has all its code: what a page without its code does not do is no question of the network. */
export async function loseNetwork(page: Page): Promise<void> {
  await waitUntilAtRest(page);
  await page.context().setOffline(true);
}

import type { FileChooser, Page } from "@playwright/test";

type Way = "Upload files" | "Upload a folder";

/** By the folder's own menu, as a person does. */
export async function openFileChooser(page: Page, way: Way): Promise<FileChooser> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await page.getByRole("menuitem", { name: new RegExp(`^${way}`) }).click();
  return chooser;
}

/** Until the tray says so. */
export async function uploadedWith(
  page: Page,
  { title, timeoutMs }: { title: string | RegExp; timeoutMs: number },
): Promise<void> {
  await trayTitle(page).filter({ hasText: title }).waitFor({ timeout: timeoutMs });
}

export const trayTitle = (page: Page) => page.getByRole("region", { name: "Uploads" }).getByRole("status");

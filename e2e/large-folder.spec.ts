import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";

const ROWS = 10_000;
test.use({ seed: { seed: "large-folder", options: { rows: ROWS } } });

test("the first rows are in the HTML", async ({ page, signedIn, sandbox }) => {
  const [folder] = await sandbox.listFolder(signedIn, 0);
  const [first] = await sandbox.listFolder(signedIn, folder?.id ?? 0);
  const response = await page.request.get(routes.folder(folder?.id ?? 0));
  expect(await response.text()).toContain(first?.name);
});

test("ten thousand rows scroll without blanks, and End reaches the last one", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const [folder] = await sandbox.listFolder(signedIn, 0);
  await folderPage.open(folder?.id ?? 0);
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", String(ROWS + 1));

  await expect(page.getByRole("grid")).toHaveAttribute("aria-busy", "false");

  // Not so fast that nothing could keep up: a screen at each turn of the wheel, as a hand does it.
  for (let turn = 0; turn < 40; turn++) expect(await folderPage.scrollByScreen()).toBe("drawn");

  await folderPage.rows.first().getByRole("link").focus();
  await page.keyboard.press("End");
  const last = page.locator(`[aria-rowindex="${ROWS + 1}"]`);
  await expect(last.getByRole("link")).toBeFocused();
  await expect(last).toBeInViewport();
});

test("Back returns to the same row at the same height", async ({ page, signedIn, sandbox, folderPage }) => {
  const [folder] = await sandbox.listFolder(signedIn, 0);
  await folderPage.open(folder?.id ?? 0);
  for (let turn = 0; turn < 15; turn++) await folderPage.scrollByScreen();
  const row = await folderPage.rowInTheMiddle();
  await row.link.click();
  await expect(page).toHaveURL(/\/watch\//);
  await page.goBack();
  await expect(row.link).toBeInViewport();
  await expect.poll(async () => Math.round((await row.link.boundingBox())?.y ?? 0)).toBe(row.top);
});

import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { recordLayoutShift } from "./layout-shift";

test("folders open by name, ten deep, and every folder above stays one step away", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const path = await sandbox.deepestPath(signedIn);
  expect(path.length).toBeGreaterThanOrEqual(10);
  await folderPage.open(0);
  for (const folder of path) {
    await folderPage.openFile(folder.name);
    await expect(folderPage.heading).toHaveText(folder.name);
    await expect(page).toHaveURL(routes.folder(folder.id));
  }
  const middle = path[4];
  await folderPage.openFolderAbove(middle?.name ?? "");
  await expect(folderPage.heading).toHaveText(middle?.name ?? "");
  await page.goBack();
  await expect(folderPage.heading).toHaveText(path.at(-1)?.name ?? "");
});

test("every file with an odd name is listed, readable and leads to its own page", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const folder = await sandbox.findFile(signedIn, "Odd names");
  const files = await sandbox.listWholeFolder(signedIn, folder.id);
  await folderPage.open(folder.id);
  await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", String(files.length + 1));
  for (const file of files) {
    const link = page.getByRole("grid").locator(`a[href$="/${file.id}"]`);
    await folderPage.scrollTo(link);
    await expect(link).toHaveAccessibleName(/\S/);
  }
});

test("the keyboard moves, opens, goes up and finds a name by its first letters", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const series = await sandbox.findFile(signedIn, "Series");
  await folderPage.open(0);
  await folderPage.rows.first().getByRole("link").focus();
  await page.keyboard.press("ArrowDown");
  await expect(folderPage.rows.nth(1).getByRole("link")).toBeFocused();
  await page.keyboard.type("ser");
  await expect(folderPage.file("Series")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(routes.folder(series.id));
  await folderPage.rows.first().waitFor();
  await page.keyboard.press("Backspace");
  await expect(page).toHaveURL(routes.folder(0));
  await expect(folderPage.file("Series")).toBeFocused();
});

test("a folder remembers its order on the server", async ({
  page,
  signedIn,
  folderPage,
  openBrowser,
  signIn,
}) => {
  await folderPage.open(0);
  await folderPage.sortBy("Size");
  await expect(page.getByRole("columnheader", { name: "Size" })).toHaveAttribute("aria-sort", /ending/);
  const order = await folderPage.names();

  const other = await openBrowser();
  await signIn(other, signedIn);
  const otherPage = await other.newPage();
  await otherPage.goto(routes.folder(0));
  await expect.poll(() => folderPage.on(otherPage).names()).toEqual(order);
});

test("an order that put.io refuses is taken back, and said", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 503/);
  await folderPage.open(0);
  const before = await folderPage.names();
  await sandbox.addFault({ path: "/v2/files/set-sort-by", status: 503, username: signedIn.username });
  await folderPage.sortBy("Size");
  await expect(page.getByText("put.io is not available right now")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
  expect(await folderPage.names()).toEqual(before);
});

test("an empty folder and one that is gone say so", async ({ page, signedIn, sandbox, watchdog }) => {
  watchdog.expectConsole(/status of 404/);
  const empty = await sandbox.findFile(signedIn, "empty");
  await page.goto(routes.folder(empty.id));
  await expect(page.getByText("This folder is empty")).toBeVisible();
  await page.goto(routes.folder(999_999_999));
  await expect(page.getByText("This folder is no longer there")).toBeVisible();
});

test("a failing put.io is told in words, and a retry brings the folder", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 5\d\d/);
  await sandbox.addFault({ path: "/v2/files/list", status: 503, username: signedIn.username });
  await page.goto(routes.folder(0));
  await expect(page.getByText("put.io is not available right now")).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await page.getByRole("button", { name: /again/i }).click();
  await expect(folderPage.rows.first()).toBeVisible();
});

test("nothing in a folder jumps", async ({ page, signedIn, folderPage }) => {
  expect(signedIn.username).not.toBe("");
  const layoutShift = await recordLayoutShift(page);
  await folderPage.open(0);
  await page.waitForLoadState("networkidle");
  expect(await layoutShift()).toBe(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("a tap on a row opens it, and nothing is wider than the screen", async ({
    page,
    signedIn,
    folderPage,
  }) => {
    expect(signedIn.username).not.toBe("");
    await folderPage.open(0);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
    await folderPage.file("Films").tap();
    await expect(folderPage.heading).toHaveText("Films");
  });
});

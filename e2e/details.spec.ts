import { expect, test } from "./fixtures";

test("the details beside the list follow the keyboard and the selection, and stay open", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  await folderPage.open(documents.id);
  await folderPage.file("Seating plan.pdf").focus();
  await page.keyboard.press("i");
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details).toContainText("Seating plan.pdf");
  await expect(details).toContainText("CRC32");
  await expect(details.getByRole("link", { name: "Documents" })).toBeVisible();

  await folderPage.file("Screen measurements.txt").focus();
  await expect(details).toContainText("Screen measurements.txt");

  await page.getByRole("checkbox", { name: "Select Seating plan.pdf" }).check();
  await page.getByRole("checkbox", { name: "Select Screen measurements.txt" }).check();
  await expect(details).toContainText("2 items");
  await expect(details).toContainText("1 PDF");

  await page.reload();
  await expect(details).toBeVisible();
  await details.getByRole("button", { name: "Close details" }).click();
  await expect(details).toHaveCount(0);
});

test("a film tells its codecs and streams, and every fact can be copied", async ({
  page,
  context,
  signedIn,
  sandbox,
  folderPage,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const film = await sandbox.firstOfType(signedIn, "VIDEO");
  await folderPage.open(film.parent_id ?? 0);
  await folderPage.scrollTo(folderPage.file(film.name));
  await folderPage.file(film.name).focus();
  await page.keyboard.press("d");
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(
    details
      .getByRole("term")
      .filter({ hasText: /^Video/ })
      .first(),
  ).toBeVisible();
  await details.getByRole("button", { name: "Copy name" }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(film.name);
  await details.getByRole("button", { name: "Copy all" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain(`Name: ${film.name}`);
});

test("codecs that do not load are said, and asked for once more", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 503/);
  const film = await sandbox.firstOfType(signedIn, "VIDEO");
  await folderPage.open(film.parent_id ?? 0);
  await folderPage.scrollTo(folderPage.file(film.name));
  await sandbox.addFault({ path: `/v2/files/${film.id}`, status: 503, username: signedIn.username });
  await folderPage.file(film.name).focus();
  await page.keyboard.press("i");
  const details = page.getByRole("complementary", { name: "Details" });
  await expect(details.getByText(/Codecs and streams did not load/)).toBeVisible();
  await expect(details).toContainText("CRC32");
  await sandbox.clearFaults(signedIn);
  const failure = details.getByRole("alert").filter({ hasText: "Codecs and streams" });
  await failure.getByRole("button", { name: "Try again" }).click();
  await expect(
    details
      .getByRole("term")
      .filter({ hasText: /^Video/ })
      .first(),
  ).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the details are a sheet", async ({ page, signedIn, sandbox, folderPage }) => {
    const documents = await sandbox.findFile(signedIn, "Documents");
    await folderPage.open(documents.id);
    await page.getByRole("button", { name: "More for Seating plan.pdf" }).tap();
    await page.getByRole("menuitem", { name: "Details" }).tap();
    const sheet = page.getByRole("dialog", { name: "Details" });
    await expect(sheet).toContainText("Seating plan.pdf");
    await expect(sheet).toContainText("CRC32");
    await sheet.getByRole("button", { name: "Close" }).tap();
    await expect(sheet).toHaveCount(0);
  });
});

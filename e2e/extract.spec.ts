import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { JobsPage } from "./pages/jobs-page";

test("an archive is extracted beside itself, and its folder is one press away", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const archive = await sandbox.findFile(signedIn, "Press kit 1.zip");
  const files = new FileWork(page);
  await folderPage.open(archive.parent_id ?? 0);
  await files.openMenu(archive.name);
  await files.entry("Extract").click();
  const dialog = page.getByRole("dialog", { name: "Extract “Press kit 1.zip”" });
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await sandbox.advanceClock(30);
  await dialog.getByRole("link", { name: "Open Press kit 1.zip" }).click();
  await expect(folderPage.heading).toHaveText("Press kit 1");
  await expect(folderPage.rows.first()).toBeVisible();
});

test("a password is asked for, again when it was wrong, and never kept", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const archive = await sandbox.findFile(signedIn, "Rehearsal notes.zip");
  const files = new FileWork(page);
  await folderPage.open(archive.parent_id ?? 0);
  await folderPage.scrollTo(files.link(archive.name));
  await files.openMenu(archive.name);
  await files.entry("Extract").click();
  const dialog = page.getByRole("dialog", { name: /^Extract/ });
  await sandbox.advanceClock(30);
  const field = dialog.getByLabel("This archive has a password");
  await field.fill("kettle");
  await dialog.getByRole("button", { name: "Extract" }).click();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await sandbox.advanceClock(30);
  await dialog.getByLabel("That is not the password of this archive").fill("matinee");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await sandbox.advanceClock(30);
  await expect(dialog.getByRole("link", { name: /^Open/ })).toBeVisible();
  expect(
    await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])),
  ).not.toContain("kettle");
});

test("one that cannot be extracted says why, is still listed after a reload, and can be put away", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const archive = await sandbox.findFile(signedIn, "Old backup.rar");
  const jobs = new JobsPage(page);
  await sandbox.startExtraction(signedIn, archive.id);
  await sandbox.advanceClock(30);
  await folderPage.open(archive.parent_id ?? 0);
  await jobs.open();
  await expect(jobs.row(archive.name)).toContainText("put.io could not extract this archive");
  await jobs.close();
  await page.reload();
  await jobs.open();
  await jobs
    .row(archive.name)
    .getByRole("button", { name: /off the list/ })
    .click();
  await expect(jobs.row(archive.name)).toHaveCount(0);
  await expect.poll(() => sandbox.countExtractions(signedIn)).toBe(0);
});

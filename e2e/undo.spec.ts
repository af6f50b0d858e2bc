import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { OperationsPage } from "./pages/operations-page";

test("what goes to the trash comes back by Undo, by the button and by the key", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  const namesAtPutio = async () => (await sandbox.listFolder(signedIn, films.id)).map(({ name }) => name);
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const operations = new OperationsPage(page);
  const [name = ""] = await folderPage.names();
  await work.link(name).focus();
  await page.keyboard.press("Delete");
  await expect(work.link(name)).toHaveCount(0);
  await operations.undo();
  await expect(work.link(name)).toBeVisible();
  await expect.poll(namesAtPutio).toContain(name);

  await work.link(name).focus();
  await page.keyboard.press("Delete");
  await expect.poll(namesAtPutio).not.toContain(name);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(operations.toast(/^Moved/)).toHaveCount(0);
  await expect(work.link(name)).toBeVisible();
  await expect.poll(namesAtPutio).toContain(name);
});

test("two tabs agree, and another browser follows", async ({
  page,
  context,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const otherTab = await context.newPage();
  await folderPage.on(otherTab).open(films.id);
  await otherTab.waitForLoadState("networkidle");
  const [name = "", second = ""] = await folderPage.names();
  await new FileWork(page).link(name).focus();
  await page.keyboard.press("Delete");
  await expect(new FileWork(otherTab).link(name)).toHaveCount(0);

  // Nobody tells this browser what another device has done.
  const moved = (await sandbox.listFolder(signedIn, films.id)).find((file) => file.name === second);
  await sandbox.moveFile(signedIn, { fileId: moved?.id ?? 0, parentId: 0 });
  await page.bringToFront();
  await expect(new FileWork(page).link(second)).toHaveCount(0);
});

test("a session that ends in the midst leads to sign-in, with the way back", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 401/);
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  await page.waitForLoadState("networkidle");
  const [name = ""] = await folderPage.names();
  await new FileWork(page).link(name).focus();
  await sandbox.revoke(signedIn);
  page.on("dialog", (dialog) => void dialog.accept());
  await page.keyboard.press("Delete");
  await expect(page).toHaveURL(new RegExp(`/login\\?returnTo=%2Ffiles%2F${films.id}`));
});

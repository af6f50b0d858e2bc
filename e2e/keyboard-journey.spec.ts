import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";

test("a folder is kept in order without a mouse, and every dialog gives the focus back", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  // put.io brings things back in its own time, and until then says that they are not there.
  watchdog.expectConsole(/status of 404/);
  await folderPage.open(0);
  const work = new FileWork(page);
  const keys = page.keyboard;
  const names = async (folderId: number) =>
    (await sandbox.listFolder(signedIn, folderId)).map(({ name }) => name);

  // A folder is made, and its row is where one goes on.
  await keys.press("n");
  await work.type("Kept by keys");
  await keys.press("Enter");
  await expect(work.link("Kept by keys")).toBeFocused();

  // Renamed, and a change of mind.
  await keys.press("F2");
  await work.type("Something else");
  await keys.press("Escape");
  await expect(work.link("Kept by keys")).toBeFocused();
  await keys.press("F2");
  await work.type("In order");
  await keys.press("Enter");
  await expect(work.link("In order")).toBeFocused();
  await expect.poll(() => names(0)).toContain("In order");

  // Its details beside the list, by one key and away by the same, and the menu that the menu key opens.
  const details = page.getByRole("complementary", { name: "Details" });
  await keys.press("i");
  await expect(details).toContainText("In order");
  await keys.press("i");
  await expect(details).toHaveCount(0);
  await expect(work.link("In order")).toBeFocused();
  await keys.press("Shift+F10");
  await expect(work.menu).toBeVisible();
  await keys.press("Escape");
  await expect(work.link("In order")).toBeFocused();

  // Into the trash and back.
  await keys.press("Delete");
  await expect(work.link("In order")).toHaveCount(0);
  await expect.poll(() => names(0)).not.toContain("In order");
  await keys.press("ControlOrMeta+z");
  await expect(work.link("In order")).toBeVisible();
  await expect.poll(() => names(0)).toContain("In order");

  // For good, after a question.
  await work.link("In order").focus();
  await keys.press("Shift+Delete");
  await expect(page.getByRole("dialog")).toBeVisible();
  await keys.press("Escape");
  await expect(work.link("In order")).toBeFocused();
});

test("films are selected, marked as watched and not, and the help says how", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const keys = page.keyboard;
  await folderPage.rows.first().getByRole("link").focus();
  await keys.press("ControlOrMeta+a");
  await work.expectSelected(/^All \d+ selected/);
  await keys.press("w");
  await expect(page.getByLabel("Notifications")).toContainText(/watched/i);
  await keys.press("Escape");
  await work.expectNothingSelected();
  await keys.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard" });
  await expect(help).toContainText("Move to Trash");
  await keys.press("Escape");
  await expect(help).toHaveCount(0);
  await expect(folderPage.rows.first().getByRole("link")).toBeFocused();
});

test("extracting, converting and downloading are in the menu that a key opens, by their letters", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const archive = await sandbox.findFile(signedIn, "Press kit 1.zip");
  const work = new FileWork(page);
  const keys = page.keyboard;
  await folderPage.open(archive.parent_id ?? 0);
  await folderPage.scrollTo(work.link(archive.name));
  await work.link(archive.name).focus();
  await keys.press("Shift+F10");
  await expect(work.menu).toBeVisible();
  await keys.type("extr");
  await keys.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Extract/ })).toBeVisible();
  await keys.press("Escape");
  await expect(work.link(archive.name)).toBeFocused();

  const download = page.waitForEvent("download");
  await keys.press("Shift+D");
  expect((await download).suggestedFilename()).toBe(archive.name);

  const film = await sandbox.findFile(signedIn, "Water Damage.avi");
  await folderPage.open(film.parent_id ?? 0);
  await folderPage.scrollTo(work.link(film.name));
  await work.link(film.name).focus();
  await keys.press("Shift+F10");
  await expect(work.menu).toBeVisible();
  await keys.type("conv");
  await keys.press("Enter");
  await expect(work.row(film.name)).toContainText(/queue|%|failed/i);
});

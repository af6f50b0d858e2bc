import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { Finger } from "./pages/finger";
import { MoveDialog } from "./pages/move-dialog";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a finger holds, draws, toggles and goes back without leaving the folder", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const finger = new Finger(page);
  const [first = "", , third = "", fourth = ""] = await folderPage.names();
  const [from, to] = [await finger.middleOf(work.row(first)), await finger.middleOf(work.row(third))];
  await finger.down(from);
  await work.expectSelected("1 selected");
  await finger.move(from, to);
  await finger.up();
  await work.expectSelected("3 selected");
  await work.link(fourth).tap();
  await work.expectSelected("4 selected");
  await work.link(fourth).tap();
  await work.expectSelected("3 selected");
  await page.goBack();
  await work.expectNothingSelected();
  await expect(folderPage.heading).toHaveText("Films");
});

test("the bar at the foot covers no row, and moves what is selected to the trash", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const finger = new Finger(page);
  const before = await sandbox.listFolder(signedIn, films.id);
  const [first = ""] = await folderPage.names();
  await finger.down(await finger.middleOf(work.row(first)));
  await work.expectSelected("1 selected");
  await finger.up();
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const bar = page.getByRole("toolbar", { name: "Selected files" }).filter({ visible: true });
  const barTop = (await bar.boundingBox())?.y ?? 0;
  const last = await folderPage.rows.last().boundingBox();
  expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(barTop);
  await bar.getByRole("button", { name: "Trash" }).tap();
  await work.expectNothingSelected();
  await expect(work.link(first)).toHaveCount(0);
  await expect
    .poll(async () => (await sandbox.listFolder(signedIn, films.id)).length)
    .toBe(before.length - 1);
});

test("a row pushed to the left shows its acts, and does nothing by itself", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const finger = new Finger(page);
  const [first = ""] = await folderPage.names();
  // What answers to a swipe has no part in the first load.
  await page.waitForLoadState("networkidle");
  await finger.swipeLeft(work.row(first));
  await expect(page.getByRole("button", { name: "Download", exact: true })).toBeVisible();
  await expect(folderPage.heading).toHaveText("Films");
  const list = page.getByRole("main");
  await list.getByRole("button", { name: "More", exact: true }).filter({ visible: true }).tap();
  await expect(work.menu).toContainText(first);
  await work.entry("Rename").tap();
  await work.type("By finger");
  await page.keyboard.press("Enter");
  await expect(work.link("By finger")).toBeVisible();
  const onServer = async () => (await sandbox.listFolder(signedIn, films.id)).map(({ name }) => name);
  await expect.poll(onServer).toContain("By finger");
});

test("More makes a folder, and the row's own menu is a sheet with the whole name", async ({
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
  await page.getByRole("button", { name: "More for this folder" }).tap();
  await work.entry("New folder").tap();
  await work.type("Made by finger");
  await page.getByRole("button", { name: "Create" }).tap();
  await expect(work.link("Made by finger")).toBeVisible();
  await expect
    .poll(async () => (await sandbox.listFolder(signedIn, 0)).map(({ name }) => name))
    .toContain("Made by finger");
  await work.row("Made by finger").getByRole("button").tap();
  await expect(work.menu).toContainText("Made by finger");
  await work.entry("Move to Trash").tap();
  await expect(work.link("Made by finger")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).tap();
  await expect(work.link("Made by finger")).toBeVisible();
});

test("what a finger has selected is moved by the picker, and comes back by Undo", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  const music = await sandbox.findFile(signedIn, "Music");
  const namesIn = async (folderId: number) =>
    (await sandbox.listFolder(signedIn, folderId)).map(({ name }) => name);
  await folderPage.open(documents.id);
  const work = new FileWork(page);
  const finger = new Finger(page);
  const dialog = new MoveDialog(page);
  const name = "Notes on paper rain.txt";
  await finger.down(await finger.middleOf(work.row(name)));
  await work.expectSelected("1 selected");
  await finger.up();
  const bar = page.getByRole("toolbar", { name: "Selected files" }).filter({ visible: true });
  await bar.getByRole("button", { name: "Move" }).tap();
  await dialog.root.getByRole("navigation").getByRole("button", { name: "Files" }).tap();
  await dialog.option("Music").tap();
  await expect(dialog.here).toHaveText("Music");
  await dialog.act("Move 1 item").tap();
  await expect(work.link(name)).toHaveCount(0);
  await expect.poll(() => namesIn(music.id)).toContain(name);
  await page.getByRole("button", { name: "Undo" }).tap();
  await expect(work.link(name)).toBeVisible();
  await expect.poll(() => namesIn(documents.id)).toContain(name);
});

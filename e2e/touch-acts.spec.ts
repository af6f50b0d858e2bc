import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { JobsPage } from "./pages/jobs-page";
import { MoveDialog } from "./pages/move-dialog";
import { SearchPage } from "./pages/search-page";
import { TrashPage } from "./pages/trash-page";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** The sheet of one file, by the button that its row always has. */
async function tapMenu(page: Page, name: string): Promise<FileWork> {
  const files = new FileWork(page);
  await files.row(name).getByRole("button").tap();
  await expect(files.menu).toContainText(name);
  return files;
}

test("an archive with a password is extracted, and its folder opened, by taps", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const archive = await sandbox.findFile(signedIn, "Rehearsal notes.zip");
  await folderPage.open(archive.parent_id ?? 0);
  await folderPage.scrollTo(folderPage.file(archive.name));
  const files = await tapMenu(page, archive.name);
  await files.entry("Extract").tap();
  const dialog = page.getByRole("dialog", { name: /^Extract/ });
  await sandbox.advanceClock(30);
  await dialog.getByLabel("This archive has a password").tap();
  await page.keyboard.insertText("matinee");
  await dialog.getByRole("button", { name: "Extract" }).tap();
  await expect(dialog.getByRole("progressbar")).toBeVisible();
  await sandbox.advanceClock(30);
  await dialog.getByRole("link", { name: /^Open/ }).tap();
  await expect(folderPage.heading).toHaveText("Rehearsal notes");
});

test("films are queued for conversion, and the queue is opened and closed, by taps", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  const film = await sandbox.findFile(signedIn, "Super 8 Transfer.avi");
  // Held by put.io's own word, or the clock that other tests move would end it before it was seen.
  await sandbox.answerWith(signedIn, {
    path: "/v2/mp4/queue",
    body: { mp4s: [{ id: film.id, name: film.name, status: "CONVERTING", percent_done: 42 }] },
  });
  await folderPage.open(films.parent_id ?? 0);
  const files = await tapMenu(page, "Films");
  await files.entry("Convert videos to MP4").tap();
  const jobs = new JobsPage(page);
  await expect(jobs.notices.getByText("Queued “Films” for conversion")).toBeVisible();
  await jobs.button().tap();
  await expect(jobs.row(film.name)).toContainText("Converting, 42 %");
  await jobs.dialog.getByRole("button", { name: "Close" }).first().tap();
  await expect(jobs.dialog).toBeHidden();
});

test("a file and a folder are downloaded by taps", async ({ page, signedIn, sandbox, folderPage }) => {
  expect(signedIn.username).not.toBe("");
  await folderPage.open(0);
  await folderPage.scrollTo(folderPage.file("Programme.pdf"));
  const files = await tapMenu(page, "Programme.pdf");
  const alone = page.waitForEvent("download");
  await files.entry("Download to this device").tap();
  expect((await alone).suggestedFilename()).toBe("Programme.pdf");

  await tapMenu(page, "Photos");
  await files.entry("Download…").tap();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("One zip").tap();
  await expect(dialog.getByRole("radio", { name: "One zip" })).toBeChecked();
  const packed = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Pack and download" }).tap();
  await sandbox.advanceClock(60);
  expect((await packed).suggestedFilename()).toBe("Photos.zip");
});

test("a file is copied, marked, described and found again by taps", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  const music = await sandbox.findFile(signedIn, "Music");
  const name = "Notes on paper rain.txt";
  await folderPage.open(documents.id);
  const files = await tapMenu(page, name);
  await files.entry("Copy to…").tap();
  const picker = new MoveDialog(page);
  await picker.root.getByRole("navigation").getByRole("button", { name: "Files" }).tap();
  await picker.option("Music").tap();
  await expect(picker.here).toHaveText("Music");
  await picker.act("Copy 1 item").tap();
  await expect
    .poll(async () => (await sandbox.listFolder(signedIn, music.id)).map((file) => file.name))
    .toContain(name);

  await tapMenu(page, name);
  await files.entry("Details").tap();
  const details = page.getByRole("dialog", { name: /details/i });
  await expect(details).toContainText("CRC32");
  await details.getByRole("button", { name: /^Close/ }).tap();
  await expect(details).toBeHidden();

  await page.getByRole("link", { name: "Search" }).filter({ visible: true }).tap();
  const search = new SearchPage(page);
  await search.field.tap();
  await page.keyboard.insertText("paper rain");
  await search.pathOf(name).first().tap();
  await expect(folderPage.file(name)).toBeFocused();
});

test("what lies in the trash is restored and deleted for good by taps", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  // The demo's trash holds a file whose folder is gone, and asks put.io for its name.
  watchdog.expectConsole(/status of 404/);
  await page.goto(routes.folder(0));
  const places = page.getByRole("navigation", { name: "Places" }).filter({ visible: true });
  await places.getByRole("button", { name: "More" }).tap();
  await page.getByRole("menuitem", { name: "Trash" }).tap();
  const trash = new TrashPage(page);
  await trash.box("Old rips").tap();
  await trash.act("Restore").filter({ visible: true }).tap();
  await expect(trash.row("Old rips")).toHaveCount(0);
  await expect
    .poll(async () => (await sandbox.listFolder(signedIn, 0)).map((file) => file.name))
    .toContain("Old rips");

  const left = (await sandbox.listTrash(signedIn)).length;
  await page.getByRole("button", { name: "Empty trash" }).tap();
  await trash.dialog("Empty the trash?").getByRole("button", { name: "Empty trash" }).tap();
  await expect.poll(async () => (await sandbox.listTrash(signedIn)).length).toBeLessThan(left);
});

import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { DownloadDialogPage } from "./pages/download-dialog-page";
import { FileWork } from "./pages/file-work";
import { JobsPage } from "./pages/jobs-page";

const FOLDER = "Photos";

test("one file is downloaded at once, under its own name", async ({ page, signedIn, folderPage }) => {
  expect(signedIn.username).not.toBe("");
  const files = new FileWork(page);
  await folderPage.open(0);
  await files.openMenu("Programme.pdf");
  const started = page.waitForEvent("download");
  await files.entry("Download to this device").click();
  expect((await started).suggestedFilename()).toBe("Programme.pdf");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("a folder comes as a zip, though one goes elsewhere while put.io packs it", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  expect(signedIn.username).not.toBe("");
  const jobs = new JobsPage(page);
  const dialog = await openDialog(page, folderPage);
  await dialog.choose("One zip");
  await dialog.start();
  await folderPage.openFile("Documents");
  await expect(folderPage.heading).toHaveText("Documents");
  await jobs.open();
  await expect(jobs.row(`${FOLDER}.zip`).getByRole("progressbar")).toBeVisible();
  await jobs.close();
  const started = page.waitForEvent("download");
  await sandbox.advanceClock(60);
  const download = await started;
  expect(download.suggestedFilename()).toBe(`${FOLDER}.zip`);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe("PK");
});

test("a zip that put.io has thrown away is made anew", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 410/);
  const jobs = new JobsPage(page);
  const dialog = await openDialog(page, folderPage);
  await sandbox.addFault({ path: "/v2/zips/*", method: "GET", status: 410, username: signedIn.username });
  await dialog.choose("One zip");
  await dialog.start();
  await jobs.open();
  await expect(jobs.row(`${FOLDER}.zip`)).toContainText("this one is gone");
  await sandbox.clearFaults(signedIn);
  await jobs.row(`${FOLDER}.zip`).getByRole("button", { name: "Make it anew" }).click();
  await expect(jobs.row(`${FOLDER}.zip`).getByRole("progressbar")).toBeVisible();
  const started = page.waitForEvent("download");
  await sandbox.advanceClock(60);
  expect((await started).suggestedFilename()).toBe(`${FOLDER}.zip`);
});

test("a list of links names every file, and each opens without a session", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  openBrowser,
}) => {
  const folder = await sandbox.findFile(signedIn, FOLDER);
  const photos = await sandbox.listWholeFolder(signedIn, folder.id);
  const dialog = await openDialog(page, folderPage);
  await dialog.choose("A list of links");
  await dialog.start();
  const links = await dialog.links();
  expect(links.length).toBeGreaterThanOrEqual(photos.length);
  await expect(dialog.root).toContainText(/open without sign-in until/);
  const stranger = await openBrowser();
  const [first = ""] = links;
  expect((await stranger.request.get(first)).status()).toBe(200);
  const started = page.waitForEvent("download");
  await dialog.root.getByRole("button", { name: "Save for aria2" }).click();
  const saved = await readFile(await (await started).path(), "utf8");
  expect(saved.match(/^ {2}out=/gm)).toHaveLength(links.length);
});

test("what plays comes as a playlist in both formats", async ({ page, signedIn, sandbox, folderPage }) => {
  expect(await sandbox.findFile(signedIn, "Music")).toBeTruthy();
  const dialog = await openDialog(page, folderPage, "Music");
  await dialog.choose("A playlist");
  await dialog.start();
  const m3u = await dialog.saved("Save as M3U");
  expect(m3u).toMatch(/^#EXTM3U\n#EXTINF:/);
  const xspf = await dialog.saved("Save as XSPF");
  expect(xspf.match(/<track>/g)).toHaveLength(m3u.match(/#EXTINF/g)?.length ?? 0);
});

test("a way that is chosen for good is taken without asking, until one changes one's mind", async ({
  page,
  signedIn,
  folderPage,
}) => {
  expect(signedIn.username).not.toBe("");
  const jobs = new JobsPage(page);
  const dialog = await openDialog(page, folderPage);
  await dialog.choose("One zip");
  await dialog.root.getByLabel("Always this way, without asking").check();
  await dialog.start();
  const files = new FileWork(page);
  await files.openMenu("Documents");
  await files.entry("Download…").click();
  await expect(jobs.notices.getByText("Downloading as one zip, as always")).toBeVisible();
  await expect(dialog.root).toHaveCount(0);
  await jobs.notices.getByRole("button", { name: "Choose another way" }).click();
  await expect(page.getByRole("dialog", { name: "Download “Documents”" })).toBeVisible();
});

async function openDialog(
  page: Page,
  folderPage: { open: (folderId: number) => Promise<void> },
  name = FOLDER,
): Promise<DownloadDialogPage> {
  const files = new FileWork(page);
  await folderPage.open(0);
  await files.openMenu(name);
  await files.entry("Download…").click();
  return new DownloadDialogPage(page);
}

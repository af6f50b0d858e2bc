import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { canPlayH264, FILMS } from "./films";
import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { JobsPage } from "./pages/jobs-page";
import type { Sandbox, SandboxFile, SandboxUser } from "./sandbox";

type Given = { page: Page; sandbox: Sandbox; signedIn: SandboxUser };

/** A film that has to be converted, of which the sandbox makes an MP4 without an encoder, and which this browser then plays. */
async function findFilm({ page, sandbox, signedIn }: Given): Promise<SandboxFile> {
  if (await canPlayH264(page)) return sandbox.findFile(signedIn, "Harbour Webcam.m2ts");
  const film = await sandbox.findFile(signedIn, FILMS.free);
  await sandbox.pretendNeedsConversion(signedIn, film.id);
  return film;
}

test("a film that must be converted is converted from its page, and plays there by itself", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
}) => {
  const film = await findFilm({ page, sandbox, signedIn });
  await page.goto(routes.watch(film.id));
  await page.evaluate(() => Reflect.set(window, "isSamePage", true));
  await page.getByRole("button", { name: "Convert to MP4" }).click();
  await expect(page.getByRole("main").getByRole("progressbar", { name: /^Converting/ })).toBeVisible();
  await sandbox.advanceClock(60);
  await watchPage.video.waitFor();
  await watchPage.expectMovingPicture();
  expect(await page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
});

test("what another device put into the queue is followed with its percent, and told of with Play", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  const film = await findFilm({ page, sandbox, signedIn });
  const jobs = new JobsPage(page);
  await sandbox.startConversion(signedIn, film.id);
  // Held by put.io's own word, or the clock that other tests move would end it before it was seen.
  await sandbox.answerWith(signedIn, {
    path: "/v2/mp4/queue",
    body: { mp4s: [{ id: film.id, name: film.name, status: "CONVERTING", percent_done: 42 }] },
  });
  await folderPage.open(film.parent_id ?? 0);
  await expect(new FileWork(page).row(film.name)).toContainText("42 %");
  await jobs.open();
  await expect(jobs.row(film.name).getByRole("progressbar")).toBeVisible();
  await expect(jobs.row(film.name)).toContainText("Converting, 42 %");
  await jobs.close();
  await sandbox.advanceClock(60);
  await sandbox.clearFaults(signedIn);
  await jobs.notices.getByRole("button", { name: "Play" }).click();
  await expect(page).toHaveURL(routes.watch(film.id));
  watchdog.expectConsole(/\/hls\//);
});

test("a conversion that fails says so in the row and in a notice, with what to do", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const film = await sandbox.findFile(signedIn, "Water Damage.avi");
  const files = new FileWork(page);
  const jobs = new JobsPage(page);
  await folderPage.open(film.parent_id ?? 0);
  await folderPage.scrollTo(files.link(film.name));
  await expect(files.row(film.name)).toContainText("Needs conversion");
  await files.openMenu(film.name);
  await files.entry("Convert to MP4").click();
  await expect(files.row(film.name)).toContainText(/queue|%/i);
  await sandbox.advanceClock(60);
  await expect(files.row(film.name)).toContainText("Conversion failed");
  await expect(jobs.notices.getByText("put.io could not convert this video")).toBeVisible();
  await jobs.open();
  await expect(jobs.row(film.name).getByRole("button", { name: "Try again" })).toBeVisible();
});

test("everything in a folder that needs it is put into the queue by one call", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  const files = new FileWork(page);
  const jobs = new JobsPage(page);
  await folderPage.open(films.parent_id ?? 0);
  await files.openMenu("Films");
  await files.entry("Convert videos to MP4").click();
  await expect(jobs.notices.getByText("Queued “Films” for conversion")).toBeVisible();
  await jobs.open();
  await expect(jobs.row("Super 8 Transfer.avi")).toBeVisible();
  await expect(jobs.row("Winter 1987 (Super 8).avi")).toBeVisible();
  const calls = await sandbox.listRequests(signedIn);
  expect(calls.filter((path) => path === "/v2/files/convert_mp4")).toHaveLength(1);
  expect(calls.filter((path) => /^\/v2\/files\/\d+\/mp4$/.test(path))).toHaveLength(0);
});

test("the MP4 copy is saved in the folder with a way back, and deleted only when asked", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const film = await sandbox.findFile(signedIn, "Harbour Webcam.m2ts");
  await sandbox.startConversion(signedIn, film.id);
  await sandbox.advanceClock(60);
  await expect.poll(() => sandbox.readConversion(signedIn, film.id)).toBe("COMPLETED");
  const files = new FileWork(page);
  const jobs = new JobsPage(page);
  await folderPage.open(film.parent_id ?? 0);
  await folderPage.scrollTo(files.link(film.name));
  await files.openMenu(film.name);
  await files.entry("Save the MP4 in this folder").click();
  await expect(files.link("Harbour Webcam.mp4")).toBeVisible();
  await jobs.notices.getByRole("button", { name: "Undo" }).click();
  await expect(files.link("Harbour Webcam.mp4")).toHaveCount(0);

  await files.openMenu(film.name);
  await files.entry("Delete the MP4 copy").click();
  const asked = page.getByRole("dialog", { name: "Delete the MP4 copy?" });
  await asked.getByRole("button", { name: "Keep it" }).click();
  expect(await sandbox.readConversion(signedIn, film.id)).toBe("COMPLETED");
  await files.openMenu(film.name);
  await files.entry("Delete the MP4 copy").click();
  await asked.getByRole("button", { name: "Delete the copy" }).click();
  await expect.poll(() => sandbox.readConversion(signedIn, film.id)).toBe("NOT_AVAILABLE");
});

import { routes } from "@/lib/routes";
import { canPlayH264, FILMS } from "./films";
import { expect, test } from "./fixtures";
import { JobsPage } from "./pages/jobs-page";

/** One whose MP4 the sandbox makes without decoding it, and which this browser plays. */
async function findFilm({ page, sandbox, signedIn }: Parameters<Parameters<typeof test>[2]>[0]) {
  return sandbox.findFile(signedIn, (await canPlayH264(page)) ? FILMS.subtitled : FILMS.free);
}

test("a film that must be converted is converted from its page, and plays there by itself", async (given) => {
  const { page, signedIn, sandbox, watchPage } = given;
  const film = await findFilm(given);
  await sandbox.pretendNeedsConversion(signedIn, film.id);
  await page.goto(routes.watch(film.id));
  await page.evaluate(() => Reflect.set(window, "isSamePage", true));
  await page.getByRole("button", { name: "Convert to MP4" }).click();
  await expect(page.getByRole("main").getByRole("progressbar", { name: /^Converting/ })).toBeVisible();
  await sandbox.advanceClock(4);
  await expect(page.getByText(/^Converting, \d+ %$/).first()).toBeVisible();
  await sandbox.advanceClock(60);
  await watchPage.video.waitFor();
  await watchPage.expectMovingPicture();
  expect(await page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
});

test("what another device has put into the queue is followed here, and told of with Play", async (given) => {
  const { page, signedIn, sandbox, folderPage } = given;
  const film = await findFilm(given);
  const jobs = new JobsPage(page);
  await sandbox.startConversion(signedIn, film.id);
  await folderPage.open(0);
  await jobs.open();
  await expect(jobs.row(film.name).getByRole("progressbar")).toBeVisible();
  await sandbox.advanceClock(60);
  await expect(jobs.row(film.name).getByRole("link", { name: /^Play/ })).toBeVisible();
  await jobs.close();
  await page.reload();
  await expect(jobs.button()).toBeHidden();
});

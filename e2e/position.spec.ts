import { anyFilm } from "./films";
import { expect, test } from "./fixtures";
import { WatchPage } from "./pages/watch-page";

test("a film goes on in another browser where it was left in this one", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
  openBrowser,
  signIn,
}) => {
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  await watchPage.seek(17);
  await watchPage.expectPastSecond(18);
  await watchPage.pause();
  const left = await watchPage.currentTime();
  await expect
    .poll(() => sandbox.readPosition(signedIn, film.id))
    .toBeGreaterThanOrEqual(Math.floor(left) - 1);

  const other = await openBrowser();
  await signIn(other, signedIn);
  const otherWatch = new WatchPage(await other.newPage());
  await otherWatch.open(film.id);
  await expect.poll(() => otherWatch.currentTime()).toBeGreaterThan(left - 3);
  expect(await otherWatch.currentTime()).toBeLessThan(left + 15);

  // Before anything else: the offer is gone after eight seconds of play.
  await otherWatch.startOver();
  await otherWatch.play();
  await expect.poll(() => otherWatch.currentTime()).toBeLessThan(10);
});

test("leaving the page saves the position", async ({ page, signedIn, sandbox, watchPage, folderPage }) => {
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  await watchPage.seek(21);
  await watchPage.expectPastSecond(22);
  await page.goto("about:blank");
  await expect.poll(() => sandbox.readPosition(signedIn, film.id)).toBeGreaterThanOrEqual(21);
  await folderPage.open(0);
  await expect(folderPage.progressOf(film.name)).toBeVisible();
});

test("a film that was seen to its end begins at its beginning again", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
}) => {
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await sandbox.savePosition(signedIn, { fileId: film.id, seconds: 20 });
  await watchPage.open(film.id);
  await watchPage.play();
  await watchPage.seekFromEnd(2);
  await expect.poll(() => sandbox.readPosition(signedIn, film.id), { timeout: 20_000 }).toBe(0);
});

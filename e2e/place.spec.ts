import type { Page } from "@playwright/test";
import { anyFilm } from "./films";
import { expect, test } from "./fixtures";
import { killRenderer } from "./kill-renderer";
import { WatchPage } from "./pages/watch-page";

const WRITE = /\/api\/putio\/files\/\d+\/start-from$/;

test("a tab that dies loses at most twelve seconds for another profile", async ({
  page,
  browser,
  signedIn,
  sandbox,
  watchPage,
  openBrowser,
  signIn,
}) => {
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  await watchPage.seek(12);
  // Long enough for the settled seek, and for a write that only the clock asks for.
  await watchPage.expectPastSecond(32);
  const left = await watchPage.currentTime();
  await killRenderer(browser, page);

  const other = await openBrowser();
  await signIn(other, signedIn);
  const otherWatch = new WatchPage(await other.newPage());
  const begunAt = await otherWatch.noteBeginning();
  await otherWatch.open(film.id);
  await expect.poll(begunAt).not.toBeNull();
  expect(Math.abs(((await begunAt()) ?? 0) - left)).toBeLessThanOrEqual(12);
});

test("of two tabs with the same film the one that plays says where it is", async ({
  page,
  context,
  signedIn,
  sandbox,
  watchPage,
}) => {
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  const second = await context.newPage();
  const otherWatch = new WatchPage(second);
  await otherWatch.open(film.id);
  await otherWatch.play();
  await otherWatch.seek(35);
  await otherWatch.expectPastSecond(36);
  // It plays on, and the other one played later.
  const writes = recordWrites(page);
  await watchPage.expectMovingPicture();
  await watchPage.pause();
  await otherWatch.pause();
  const left = await otherWatch.currentTime();
  await expect
    .poll(() => sandbox.readPosition(signedIn, film.id))
    .toBeGreaterThanOrEqual(Math.floor(left) - 1);
  expect(writes).toEqual([]);

  // Its turn again, as soon as it plays again.
  await watchPage.play();
  await watchPage.pause();
  await expect.poll(() => sandbox.readPosition(signedIn, film.id)).toBeLessThan(35);
});

test("an account that keeps no places: this browser does, and says so once", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
}) => {
  await sandbox.changeSettings(signedIn, { start_from: "false" });
  const writes = recordWrites(page);
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  await watchPage.seek(21);
  await watchPage.expectPastSecond(22);
  await watchPage.pause();
  const words = page.getByText("Your place is kept in this browser only");
  await expect(words).toBeVisible();
  const left = await watchPage.currentTime();

  const begunAt = await watchPage.noteBeginning();
  await watchPage.open(film.id);
  await expect.poll(begunAt).not.toBeNull();
  expect(Math.abs(((await begunAt()) ?? 0) - left)).toBeLessThanOrEqual(2);
  await watchPage.play();
  await watchPage.seek(25);
  await watchPage.expectPastSecond(26);
  await watchPage.pause();
  await expect(words).toHaveCount(0);
  expect(writes).toEqual([]);
});

/** What this page tells put.io of positions, from now on. */
function recordWrites(page: Page): string[] {
  const writes: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && WRITE.test(new URL(request.url()).pathname))
      writes.push(request.postData() ?? "");
  });
  return writes;
}

import { anyFilm } from "./films";
import { expect, test } from "./fixtures";

const LOST_REQUEST = /Failed to load resource/;
const DROP_MS = 20_000;

test("a network that is gone for 20 seconds is survived without a hand", async ({
  page,
  context,
  signedIn,
  sandbox,
  watchPage,
  watchdog,
}) => {
  watchdog.expectConsole(LOST_REQUEST);
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.loseSegmentsAfter(3);
  await watchPage.open(film.id);
  await watchPage.play();
  await context.setOffline(true);
  await watchPage.letSegmentsPass();
  const droppedAt = Date.now();
  // Beyond what is buffered, so that the player has to wait.
  await watchPage.seekFromEnd(30);
  // The length of the drop is what this test is about, so here it is time that is waited for.
  await expect.poll(() => Date.now() - droppedAt, { timeout: DROP_MS + 5_000 }).toBeGreaterThan(DROP_MS);
  await context.setOffline(false);
  await watchPage.expectMovingPicture();
  await expect(watchPage.failure).toHaveCount(0);
});

test("segments that fail with 5xx are asked for again", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
  watchdog,
}) => {
  watchdog.expectConsole(LOST_REQUEST);
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  await watchPage.failNextSegments(3);
  await watchPage.seekFromEnd(8);
  await watchPage.expectMovingPicture();
  await expect(watchPage.failure).toHaveCount(0);
});

test("a film that put.io cannot give says so and offers ways out", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
  watchdog,
}) => {
  watchdog.expectConsole(LOST_REQUEST);
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  const faults = [`/v2/files/${film.id}/hls/*`, `/v2/files/${film.id}/mp4/*`, `/v2/files/${film.id}/stream`];
  for (const path of faults) await sandbox.addFault({ path, status: 404, username: signedIn.username });
  await watchPage.open(film.id);
  await expect(watchPage.failure).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole("button", { name: /again/i })).toBeVisible();
  await expect(page.getByRole("link", { name: /download/i }).first()).toBeVisible();

  await sandbox.clearFaults(signedIn);
  await page.getByRole("button", { name: /again/i }).click();
  await watchPage.expectMovingPicture();
});

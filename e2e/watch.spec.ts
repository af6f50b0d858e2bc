import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { anyFilm, canPlayH264, FILMS } from "./films";
import { expect, test } from "./fixtures";
import { recordLayoutShift } from "./layout-shift";

// An event's name inside hls.js: it is in the library, and in no code that merely uses it.
const HLS_MARK = "hlsFragParsingInitSegment";

test("a film opens from its folder and its picture moves", async ({
  page,
  signedIn,
  folderPage,
  watchPage,
}) => {
  expect(signedIn.username).not.toBe("");
  const scripts = recordScripts(page);
  await folderPage.open(0);
  await page.waitForLoadState("networkidle");
  expect((await scripts()).filter((script) => script.includes(HLS_MARK))).toEqual([]);

  const name = await anyFilm(page);
  await folderPage.openFile(name);
  await expect(page).toHaveURL(/\/watch\/\d+$/);
  await watchPage.play();
  expect((await scripts()).filter((script) => script.includes(HLS_MARK))).not.toEqual([]);
});

test("a film in VP9 and Opus plays in every Chromium, and its playlist is fetched once", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
}) => {
  const film = await sandbox.findFile(signedIn, FILMS.free);
  const playlists: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/hls/index.m3u8")) playlists.push(request.url());
  });
  await watchPage.open(film.id);
  await watchPage.play();
  // The page preloads it; asked for in another way than hls.js does, the preload would be for nothing.
  expect(playlists).toHaveLength(1);
});

test("the keyboard plays, pauses, jumps and mutes", async ({ page, signedIn, sandbox, watchPage }) => {
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  await page.keyboard.press("k");
  await expect.poll(() => watchPage.isPaused()).toBe(true);
  const before = await watchPage.currentTime();
  await page.keyboard.press("l");
  await expect.poll(() => watchPage.currentTime()).toBeCloseTo(before + 10, 0);
  await page.keyboard.press("m");
  await expect.poll(() => watchPage.isMuted()).toBe(true);
  await page.keyboard.press("Space");
  await watchPage.expectMovingPicture();
});

test("a film with two languages can change what is heard", async ({ page, signedIn, sandbox, watchPage }) => {
  test.skip(!(await canPlayH264(page)), "this Chromium has no H.264");
  const film = await sandbox.findFile(signedIn, FILMS.bilingual);
  await watchPage.open(film.id);
  await watchPage.play();
  const menu = await watchPage.openMenu("Audio");
  const choices = menu.getByRole("menuitemradio");
  await expect(choices).toHaveCount(2);
  const other = choices.and(page.locator('[aria-checked="false"]'));
  const name = (await other.textContent()) ?? "";
  await other.click();
  await watchPage.expectMovingPicture();
  const again = await watchPage.openMenu("Audio");
  await expect(again.getByRole("menuitemradio", { name })).toBeChecked();
});

test("nothing on the watch page jumps, and no policy is violated while a film plays", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
}) => {
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  const layoutShift = await recordLayoutShift(page);
  await watchPage.open(film.id);
  await watchPage.play();
  await page.waitForLoadState("networkidle");
  expect(await layoutShift()).toBe(0);
});

test("a video that must be converted says so and offers the download", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const film = await sandbox.findFile(signedIn, "Super 8 Transfer.avi");
  await page.goto(routes.watch(film.id));
  await expect(page.getByRole("main")).toContainText(/convert/i);
  await expect(page.getByRole("link", { name: /download/i }).first()).toBeVisible();
});

test("music plays, pictures and texts show", async ({ page, signedIn, sandbox, folderPage, watchPage }) => {
  const photo = await sandbox.firstOfType(signedIn, "IMAGE");
  await page.goto(routes.watch(photo.id));
  const image = page.getByRole("main").getByRole("img").first();
  await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBeGreaterThan(0);

  const text = await sandbox.firstOfType(signedIn, "TEXT");
  await page.goto(routes.watch(text.id));
  await expect(page.getByRole("region", { name: "Text" })).toContainText(/\S/);

  const song = await sandbox.firstOfType(signedIn, "AUDIO");
  await page.goto(routes.watch(song.id));
  await watchPage.start();
  await expect.poll(() => watchPage.currentTime()).toBeGreaterThan(0.5);
  await expect(folderPage.rows).toHaveCount(0);
});

/** The text of every script that the page has fetched so far. */
function recordScripts(page: Page): () => Promise<string[]> {
  const bodies: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") bodies.push(response.text());
  });
  return () => Promise.all(bodies);
}

import { canPlayH264, FILMS } from "./films";
import { expect, test } from "./fixtures";

test.beforeEach(async ({ page }) => {
  test.skip(!(await canPlayH264(page)), "this Chromium has no H.264, and the film with subtitles is in it");
});

test("subtitles are listed with their source, shown on the picture, and remembered", async ({
  page,
  signedIn,
  sandbox,
  watchPage,
}) => {
  const film = await sandbox.findFile(signedIn, FILMS.subtitled);
  await watchPage.open(film.id);
  await watchPage.play();
  const menu = await watchPage.openMenu("Subtitles");
  // Off, the embedded one, and the three files beside the film.
  await expect(menu.getByRole("menuitemradio")).toHaveCount(5);
  await menu.getByRole("menuitemradio", { name: /French/ }).click();
  await expect(watchPage.cues.first()).toBeVisible({ timeout: 30_000 });

  await page.reload();
  await watchPage.play();
  const again = await watchPage.openMenu("Subtitles");
  await expect(again.getByRole("menuitemradio", { name: /French/ })).toBeChecked();
  await again.getByRole("menuitemradio", { name: "Off" }).click();
  await expect(watchPage.cues).toHaveCount(0);
});

test("a Latin-1 file and a right-to-left one are read as they were written", async ({
  signedIn,
  sandbox,
  watchPage,
}) => {
  const film = await sandbox.findFile(signedIn, FILMS.subtitled);
  await watchPage.open(film.id);
  await watchPage.play();
  for (const [language, letters] of [
    ["French", /[éèàçêô]/],
    ["Arabic", /[\u0600-\u06ff]/],
  ] as const) {
    const menu = await watchPage.openMenu("Subtitles");
    await menu.getByRole("menuitemradio", { name: new RegExp(language) }).click();
    await watchPage.seek(0);
    await expect(watchPage.cues.filter({ hasText: letters }).first()).toBeVisible({ timeout: 40_000 });
  }
});

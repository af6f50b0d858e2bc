import { routes } from "@/lib/routes";
import { anyFilm } from "./films";
import { expect, test } from "./fixtures";

test("a link to a moment is copied on one side and begins there on the other", async ({
  page,
  context,
  signedIn,
  sandbox,
  watchPage,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const film = await sandbox.findFile(signedIn, await anyFilm(page));
  await watchPage.open(film.id);
  await watchPage.play();
  await watchPage.seek(12.5);
  await watchPage.pause();
  await watchPage.video.hover();
  await page.getByRole("button", { name: "Copy link at this time" }).click();
  await expect(page.getByText(/^Link to 0:1[2-6] copied$/)).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`${routes.watch(film.id)}\\?t=0:1[2-6]$`));

  await page.goto(copied);
  await expect.poll(() => watchPage.currentTime()).toBeGreaterThan(11);
  expect(await watchPage.currentTime()).toBeLessThan(30);
});

test("whoever has to sign in first comes back to the same moment", async ({
  page,
  user,
  sandbox,
  loginPage,
  watchPage,
  watchdog,
}) => {
  watchdog.allowTokenInBodyTo(/\/callback\/token$/);
  const film = await sandbox.findFile(user, "Small Orbits.webm");
  await page.goto(routes.watch(film.id, { startSeconds: 9 }));
  await loginPage.pasteToken(user.accessToken);
  await expect(page).toHaveURL(/\/watch\/\d+\?t=0(:|%3A)09$/);
  await expect.poll(() => watchPage.currentTime()).toBeGreaterThan(8);
});

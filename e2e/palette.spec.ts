import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { PalettePage } from "./pages/palette-page";
import { SearchPage } from "./pages/search-page";

test("a few letters lead to a folder, and Escape back to where one was", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const series = await sandbox.findFile(signedIn, "Series");
  const palette = new PalettePage(page);
  await folderPage.open(0);
  await folderPage.file("Films").focus();
  await palette.open();
  await page.keyboard.press("Escape");
  await expect(palette.dialog).toBeHidden();
  await expect(folderPage.file("Films")).toBeFocused();

  await palette.open();
  await page.keyboard.type("seri");
  await expect(palette.chosen).toHaveText("Series");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(routes.folder(series.id));
  await expect(folderPage.heading).toHaveText("Series");
});

test("it changes the theme and opens the help", async ({ page, signedIn, folderPage }) => {
  expect(signedIn.username).not.toBe("");
  const palette = new PalettePage(page);
  await folderPage.open(0);
  await palette.open();
  await page.keyboard.type("light");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await palette.open();
  await page.keyboard.type("keyboard");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Keyboard" })).toBeVisible();
});

test("files are found beside the commands, and all of them one key further", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const film = await sandbox.findFile(signedIn, "Small Orbits.webm");
  const palette = new PalettePage(page);
  await folderPage.open(0);
  await palette.open();
  await page.keyboard.type("small orbits");
  await expect(palette.option(new RegExp(film.name)).first()).toBeVisible();
  await palette.option(/^Search all files/).click();
  await expect(page).toHaveURL(routes.search("small orbits"));
  await expect(new SearchPage(page).hit(film.name)).toBeVisible();
});

test("G and a letter lead to a place, though the letter alone means something in a list", async ({
  page,
  signedIn,
  folderPage,
  watchdog,
}) => {
  expect(signedIn.username).not.toBe("");
  // The demo's trash holds a file whose folder is gone, and asks put.io for its name.
  watchdog.expectConsole(/status of 404/);
  await folderPage.open(0);
  await folderPage.file("Films").focus();
  const goTo = async (letter: string) => {
    await page.keyboard.press("g");
    await page.keyboard.press(letter);
  };
  // What listens has no part in the first load, and comes when the page rests.
  await expect(async () => {
    await goTo("x");
    await expect(page).toHaveURL(routes.trash(), { timeout: 3000 });
  }).toPass();
  await goTo("f");
  await expect(page).toHaveURL(routes.folder(0));
  await expect(page.getByRole("row", { selected: true })).toHaveCount(0);
  await expect(folderPage.heading).toHaveText("Files");
});

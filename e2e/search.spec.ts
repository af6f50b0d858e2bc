import { routes } from "@/lib/routes";
import { loseNetwork } from "./at-rest";
import { expect, test } from "./fixtures";
import { SearchPage } from "./pages/search-page";

test("a slash and a few letters find a file, which opens; Back returns to its row", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const film = await sandbox.findFile(signedIn, "Harbour Light.mkv");
  const search = new SearchPage(page);
  await folderPage.open(0);
  await page.keyboard.press("/");
  await expect(search.field).toBeFocused();
  await page.keyboard.type("harbour light");
  await expect(search.hit(film.name)).toBeVisible();
  await expect(search.field).toHaveValue("harbour light");
  await expect(page).toHaveURL(routes.search("harbour light"));

  await page.keyboard.press("ArrowDown");
  await expect(search.hits.first().getByRole("link").first()).toBeFocused();
  await search.hit(film.name).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(routes.watch(film.id));
  await page.goBack();
  await expect(search.hit(film.name)).toBeFocused();
  await page.goBack();
  await expect(page).toHaveURL(routes.folder(0));
});

test("filters narrow what is found, typed or chosen, and stand in the address", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const subtitles = await sandbox.findFile(signedIn, "Night Train.srt");
  const film = await sandbox.findFile(signedIn, "Night Train.mp4");
  const search = new SearchPage(page);
  await search.open("night train");
  await expect(search.hit(subtitles.name)).toBeVisible();
  await search.chooseFilter("Type", "Videos");
  await expect(search.hit(subtitles.name)).toBeHidden();
  await expect(search.hit(film.name)).toBeVisible();
  await expect(page).toHaveURL(routes.search("night train type:video"));

  await page.reload();
  await expect(search.field).toHaveValue("night train type:video");
  await search.field.fill('night train in:"Films"');
  await expect(page.getByText("Nothing found")).toBeVisible();
  await page.getByRole("button", { name: "Search without filters" }).click();
  await expect(search.hit(film.name)).toBeVisible();
});

test("filters alone look through the whole account", async ({ page, signedIn, sandbox }) => {
  const old = await sandbox.findFile(signedIn, "Super 8 Transfer.avi");
  const search = new SearchPage(page);
  await search.open("ext:avi");
  await expect(search.hit(old.name)).toBeVisible();
  await expect(search.pathOf(old.name)).toHaveText(/Films/);
});

test("a put.io that fails is told in words, and another try brings the hits", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 503/);
  await sandbox.addFault({ path: "/v2/files/search", status: 503, username: signedIn.username });
  const search = new SearchPage(page);
  await search.open("harbour");
  await expect(page.getByText("put.io is not available right now")).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(search.hits.first()).toBeVisible();
});

test("without a network it says so, and goes on by itself when there is one", async ({
  page,
  context,
  signedIn,
  watchdog,
}) => {
  expect(signedIn.username).not.toBe("");
  watchdog.expectConsole(/ERR_INTERNET_DISCONNECTED/);
  const search = new SearchPage(page);
  await search.open();
  await loseNetwork(page);
  await search.field.fill("harbour");
  await expect(page.getByRole("alert").getByText("You are offline")).toBeVisible();
  await context.setOffline(false);
  await expect(search.hits.first()).toBeVisible();
});

test.describe("in a large folder", () => {
  const ROWS = 10_000;
  test.use({ seed: { seed: "large-folder", options: { rows: ROWS } } });

  test("a hit is shown in its folder, on whichever page its row lies", async ({
    page,
    signedIn,
    sandbox,
  }) => {
    const [folder] = await sandbox.listFolder(signedIn, 0);
    const file = (await sandbox.listWholeFolder(signedIn, folder?.id ?? 0)).at(-10);
    const name = file?.name ?? "";
    const search = new SearchPage(page);
    await search.open(name);
    await search.hit(name).focus();
    await page.keyboard.press("Control+Enter");
    await expect(page).toHaveURL(routes.folder(folder?.id ?? 0));
    const row = page.getByRole("grid").getByRole("link", { name, exact: true });
    await expect(row).toBeFocused();
    await expect(row).toBeInViewport();
  });

  test("the folder on screen is narrowed letter by letter, and whole again", async ({
    page,
    signedIn,
    sandbox,
    folderPage,
  }) => {
    const [folder] = await sandbox.listFolder(signedIn, 0);
    const files = await sandbox.listWholeFolder(signedIn, folder?.id ?? 0);
    const wanted = files.filter(({ name }) => name.startsWith("Photo") && name.includes("77"));
    await folderPage.open(folder?.id ?? 0);
    await page.keyboard.press("Shift+F");
    const field = page.getByRole("searchbox", { name: "Filter this folder" });
    await field.pressSequentially("photo 77");
    await expect(page.getByText(`${wanted.length} of 10,000`)).toBeVisible();
    await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", String(wanted.length + 1));
    await page.keyboard.press("ArrowDown");
    await expect(folderPage.rows.first().getByRole("link")).toBeFocused();
    await field.press("Escape");
    await expect(page.getByRole("grid")).toHaveAttribute("aria-rowcount", String(ROWS + 1));
    await field.press("Escape");
    await expect(field).toBeHidden();
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("search has its place under the thumb, and a tap on a path leads to the row", async ({
    page,
    signedIn,
    sandbox,
    folderPage,
  }) => {
    const film = await sandbox.findFile(signedIn, "Super 8 Transfer.avi");
    const search = new SearchPage(page);
    await folderPage.open(0);
    await page.getByRole("navigation", { name: "Places" }).getByRole("link", { name: "Search" }).tap();
    await expect(search.field).toBeFocused();
    await page.keyboard.type("super 8 transfer");
    await search.pathOf(film.name).tap();
    await expect(folderPage.heading).toHaveText("Films");
    await expect(folderPage.file(film.name)).toBeInViewport();
  });
});

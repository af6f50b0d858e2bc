import { anyFilm, canPlayH264, FILMS } from "./films";
import { expect, test } from "./fixtures";
import { endLink, makeLink } from "./links";
import { VisitPage } from "./pages/visit-page";
import { WatchPage } from "./pages/watch-page";
import type { Sandbox, SandboxUser } from "./sandbox";

const FOLDER = '"><img src=x onerror=alert(1)>';

/** A folder of two films, one with subtitles beside it, and a folder inside. */
async function makeFolder(sandbox: Sandbox, user: SandboxUser) {
  const folder = await sandbox.createFolder(user, { parentId: 0, name: FOLDER });
  const root = await sandbox.listFolder(user, 0);
  for (const name of [FILMS.plain, "Night Train.srt", FILMS.free]) {
    const file = root.find((candidate) => candidate.name === name);
    await sandbox.moveFile(user, { fileId: file?.id ?? 0, parentId: folder.id });
  }
  await sandbox.createFolder(user, { parentId: folder.id, name: "Nothing yet" });
  return folder;
}

test.beforeEach(({ watchdog }) => {
  // What a dead link and a missing page answer, Chromium puts on the console itself.
  watchdog.expectConsole(/status of 404/);
});

test("a visitor lists, plays with subtitles and downloads, and there is nothing else", async ({
  context,
  user,
  signIn,
  openBrowser,
  sandbox,
  baseURL,
}) => {
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const folder = await makeFolder(sandbox, user);
  const { address } = await makeLink(context.request, { fileId: folder.id, origin: baseURL ?? "" });
  const page = await (await openBrowser()).newPage();
  const visit = new VisitPage(page);
  expect(await visit.open(address)).toBe(200);
  await expect(visit.heading).toHaveText(FOLDER);
  await expect(page.getByText(`Shared by ${user.username}`)).toBeVisible();
  await expect(visit.rows).toHaveCount(4);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button")).toHaveCount(0);

  await visit.link("Nothing yet").click();
  await expect(page.getByText("This folder is empty")).toBeVisible();
  await page.getByRole("link", { name: "Folder above" }).click();

  const download = page.waitForEvent("download");
  await visit.downloadOf("Night Train.srt").click();
  expect((await download).suggestedFilename()).toBe("Night Train.srt");

  const film = await anyFilm(page);
  await visit.link(film).click();
  const watch = new WatchPage(page);
  await watch.play();
  await expect(page.getByRole("link", { name: "Download" })).toBeVisible();
  if (await canPlayH264(page)) {
    const menu = await watch.openMenu("Subtitles");
    await menu.getByRole("menuitemradio", { name: /Night Train\.srt/ }).click();
    await watch.seek(0);
    await expect(watch.cues.first()).toBeVisible();
  }
  // The rest of the film, which comes as fast as it is watched, would be waited for.
  await page.close();
});

test("what is added shows up; what is taken back ends the page, the film and the address", async ({
  context,
  user,
  signIn,
  openBrowser,
  sandbox,
  baseURL,
}) => {
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const folder = await makeFolder(sandbox, user);
  const link = await makeLink(context.request, { fileId: folder.id, origin: baseURL ?? "" });
  const visitor = await openBrowser();
  const listing = await visitor.newPage();
  const visit = new VisitPage(listing);
  await visit.open(link.address);
  await sandbox.createFolder(user, { parentId: folder.id, name: "Added since" });
  await listing.reload();
  await expect(visit.link("Added since")).toBeVisible();

  const watching = await visitor.newPage();
  const watch = new WatchPage(watching);
  const letOn = await watch.holdFileAfter(3);
  await new VisitPage(watching).open(link.address);
  await new VisitPage(watching).link(await anyFilm(watching)).click();
  await watch.play();
  await endLink(context.request, { id: link.id, origin: baseURL ?? "" });
  letOn();
  await expect(watch.failure).toContainText("This link no longer works", { timeout: 60_000 });

  await visit.link("Added since").click();
  await expect(visit.end("This link no longer works")).toBeVisible();
  expect(await visit.open(link.address)).toBe(404);
  await expect(visit.end("This link no longer works")).toBeVisible();
});

test("a link to one film is that film alone", async ({
  context,
  user,
  signIn,
  openBrowser,
  sandbox,
  baseURL,
  page,
}) => {
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const film = await sandbox.findFile(user, await anyFilm(page));
  const { address } = await makeLink(context.request, { fileId: film.id, origin: baseURL ?? "" });
  const visitor = await (await openBrowser()).newPage();
  expect(await new VisitPage(visitor).open(address)).toBe(200);
  await new WatchPage(visitor).play();
  await expect(visitor.getByRole("link", { name: "Back to the folder" })).toHaveCount(0);
  const root = await sandbox.listFolder(user, 0);
  const other = root.find(({ id }) => id !== film.id);
  expect(await new VisitPage(visitor).open(`${address}/${other?.id}`)).toBe(404);
});

test("a link that is cut short says so; trouble at put.io and without a network can be waited out", async ({
  context,
  user,
  signIn,
  openBrowser,
  sandbox,
  watchdog,
  baseURL,
}) => {
  watchdog.expectConsole(/status of 503|ERR_INTERNET_DISCONNECTED/);
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const folder = await makeFolder(sandbox, user);
  const { address } = await makeLink(context.request, { fileId: folder.id, origin: baseURL ?? "" });
  const visitor = await openBrowser();
  const page = await visitor.newPage();
  const visit = new VisitPage(page);
  expect(await visit.open(address.slice(0, -3))).toBe(404);
  await expect(visit.end("This link is not complete")).toBeVisible();

  await sandbox.addFault({ path: "/v2/public_share", status: 503, username: user.username });
  await visit.open(address);
  await expect(visit.end("put.io is not available right now")).toBeVisible();
  await sandbox.clearFaults(user);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(visit.heading).toHaveText(FOLDER);

  await visitor.setOffline(true);
  await expect(page.getByRole("status").getByText("You are offline")).toBeVisible();
  await visitor.setOffline(false);
  await visit.link("Nothing yet").click();
  await expect(page.getByText("This folder is empty")).toBeVisible();
});

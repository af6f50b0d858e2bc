import { routes } from "@/lib/routes";
import { canPlayH264, FILMS } from "./films";
import { expect, test } from "./fixtures";
import { listLinks } from "./links";
import { FolderPage } from "./pages/folder-page";
import { ShareDialog } from "./pages/share-dialog";
import { SharedPage } from "./pages/shared-page";
import { VisitPage } from "./pages/visit-page";
import { WatchPage } from "./pages/watch-page";
import type { Sandbox, SandboxUser } from "./sandbox";
import { Shares } from "./shares";
import { createFriends } from "./two-friends";

const FOLDER = "Evening";

/** A folder of one film and its subtitles, which nobody else sees yet. */
async function makeFolder(sandbox: Sandbox, owner: SandboxUser) {
  const root = await sandbox.listFolder(owner, 0);
  const source = root.find(({ name }) => name === "For my friend");
  const folder = await sandbox.createFolder(owner, { parentId: 0, name: FOLDER });
  const files = await sandbox.listFolder(owner, source?.id ?? 0);
  for (const { id, name } of files)
    if (name.startsWith("Night Train")) await sandbox.moveFile(owner, { fileId: id, parentId: folder.id });
  return folder;
}

test("what one shares the other sees and plays, what is added too; taken back, page and film end at the next act", async ({
  page,
  context,
  signIn,
  openBrowser,
  sandbox,
  folderPage,
  watchdog,
}) => {
  test.skip(!(await canPlayH264(page)), "this Chromium has no H.264, and the film that is shared is in it");
  // What is out of sight answers so, and Chromium puts that on the console itself.
  watchdog.expectConsole(/status of (401|403|404|410|500)/);
  const { owner, friend } = await createFriends(sandbox);
  const folder = await makeFolder(sandbox, owner);
  const viewers = () => new Shares(sandbox, owner).viewersOf(folder.id);
  await signIn(context, owner);
  const dialog = new ShareDialog(page);
  await folderPage.open(0);
  await dialog.openFor(FOLDER);
  await dialog.option(friend.username).click();
  await dialog.act(/^Share with/).click();
  await expect.poll(viewers).toEqual([friend.username]);

  const theirs = await openBrowser();
  await signIn(theirs, friend);
  const listed = await theirs.newPage();
  const listing = new FolderPage(listed);
  await listing.open(folder.id);
  await expect(listing.file(FILMS.plain)).toBeVisible();
  const watching = await theirs.newPage();
  const watch = new WatchPage(watching);
  const letOn = await watch.holdSegmentsAfter(3);
  const [film] = (await sandbox.listFolder(friend, folder.id)).filter(({ name }) => name === FILMS.plain);
  await watch.open(film?.id ?? 0);
  await watch.play();

  await sandbox.createFolder(owner, { parentId: folder.id, name: "Second reel" });
  await expect(listing.file("Second reel")).toBeVisible({ timeout: 60_000 });

  await page.goto(routes.folder(0));
  await dialog.openFor(FOLDER);
  await dialog.act(`Remove ${friend.username}`).click();
  await expect.poll(viewers).toEqual([]);
  letOn();
  await expect(watch.failure).toContainText("This no longer exists", { timeout: 90_000 });
  // What a film still has open would be waited for.
  await watching.close();
  await listing.file("Second reel").click();
  await expect(listed.getByText("This folder is no longer there")).toBeVisible();
});

test("after everything is taken back nobody sees anything, and every link answers 404", async ({
  page,
  context,
  user,
  signIn,
  openBrowser,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 404/);
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const addresses = await listLinks(context.request);
  expect(addresses.length).toBeGreaterThan(0);
  const visitor = new VisitPage(await (await openBrowser()).newPage());
  for (const address of addresses) expect(await visitor.open(address)).toBe(200);

  const shared = new SharedPage(page);
  await shared.openByMe();
  await page.getByRole("button", { name: "Stop sharing everything" }).click();
  const question = shared.dialog("Stop sharing everything?");
  await question.getByRole("button", { name: "Stop sharing everything" }).click();
  await expect(shared.nothing).toBeVisible();
  expect(await new Shares(sandbox, user).listShared()).toEqual([]);
  for (const address of addresses) expect(await visitor.open(address)).toBe(404);
  expect(await listLinks(context.request)).toEqual([]);
});

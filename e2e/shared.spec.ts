import { sharedRoutes } from "@/lib/routes/shared-routes";
import { expect, test } from "./fixtures";
import { JobsPage } from "./pages/jobs-page";
import { MoveDialog } from "./pages/move-dialog";
import { OperationsPage } from "./pages/operations-page";
import { SharedPage } from "./pages/shared-page";
import { signInByToken } from "./session";
import { Shares } from "./shares";

test.beforeEach(({ watchdog }) => {
  // put.io refuses to list public links to most sessions, and the browser notes it.
  watchdog.expectConsole(/status of 401/);
});

const HOSTILE = "<img src=x onerror=alert(1)>";

test("what friends share stands there by friend, plays, and is copied to my files", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const shared = new SharedPage(page);
  await shared.openWithMe();
  await expect(shared.shelves).toHaveCount(2);
  const shelf = shared.shelf("ayla");
  const film = "For you - Small Orbits.webm";
  await expect(shelf.getByRole("link", { name: film })).toBeVisible();

  await shelf.getByRole("button", { name: `More for ${film}` }).click();
  await page.getByRole("menuitem", { name: "Copy to my files…" }).click();
  const picker = new MoveDialog(page);
  await picker.option("Films").click();
  await expect(picker.here).toHaveText("Films");
  await picker.act("Copy 1 item").click();
  const jobs = new JobsPage(page);
  await jobs.open();
  await expect(jobs.row(film)).toContainText(/Waiting for its turn|Copying to Films/);
  await sandbox.advanceClock(10);
  await expect(jobs.row(film)).toContainText("Copied to Films");
  const films = await sandbox.findFile(signedIn, "Films");
  const names = (await sandbox.listFolder(signedIn, films.id)).map(({ name }) => name);
  expect(names).toContain(film);
  await jobs.close();

  await shelf.getByRole("link", { name: film }).click();
  await expect(page.locator("video")).toBeVisible();
});

test("everything that I share, with whom and what to look at, by item and by person", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await new Shares(sandbox, signedIn).add(films.id, "everyone");
  const shared = new SharedPage(page);
  await shared.openByMe();
  await expect(shared.row("The Lamplighters")).toContainText(/ayla and .*jonas/);
  await expect(shared.row("The Lamplighters")).toContainText("Grows");
  await expect(shared.row("Favourite 1.jpg")).toContainText("Also in Photos");
  await expect(shared.chip(/^All 6$/)).toHaveAttribute("aria-pressed", "true");
  await shared.chip(/^Everyone 2$/).click();
  await expect(shared.rows).toHaveCount(2);
  await page.goBack();
  await expect(shared.rows).toHaveCount(6);

  await shared.showPeople();
  await expect(shared.person("Everyone")).toContainText("2 items");
  await expect(shared.person(/ayla/)).toContainText("3 items");
  await shared.person(/jonas/).getByRole("link").click();
  await expect(shared.rows).toHaveCount(2);
  await expect(shared.row("Seating plan.pdf")).toBeVisible();
});

test("one person's view is ended with a question, a selection at once, and Undo brings it back", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const shares = new Shares(sandbox, signedIn);
  const lamplighters = await sandbox.findFile(signedIn, "The Lamplighters");
  const viewers = () => shares.viewersOf(lamplighters.id);
  const [ayla, jonas] = await viewers();
  const shared = new SharedPage(page);
  await shared.openByMe();
  await shared.showPeople();
  await shared
    .person(/jonas/)
    .getByRole("button", { name: /^Stop sharing with/ })
    .click();
  const question = shared.dialog(/^Stop sharing with .*jonas\?$/);
  await expect(question).toContainText("2 items are no longer seen");
  await expect(question).toContainText("One item shared with everyone stays in sight");
  await question.getByRole("button", { name: "Stop sharing" }).click();
  await expect(shared.person(/jonas/)).toHaveCount(0);
  await expect.poll(viewers).toEqual([ayla]);
  await new OperationsPage(page).undo();
  await expect.poll(viewers).toEqual([ayla, jonas]);

  await shared.person(/ayla/).getByRole("link").click();
  await shared.box("The Lamplighters").click();
  await page.keyboard.press("Delete");
  await expect.poll(viewers).toEqual([jonas]);
  await expect(shared.row("The Lamplighters")).toHaveCount(0);
});

test("everything is ended by an act of its own, links included, and then nobody sees anything", async ({
  page,
  context,
  user,
  sandbox,
}) => {
  const files = await Promise.all(
    ["Photos", "Programme.pdf", "The Lamplighters"].map((name) => sandbox.findFile(user, name)),
  );
  await signInByToken(context.request, { ...user, accessToken: user.firstPartyToken });
  const shared = new SharedPage(page);
  await shared.openByMe();
  await expect(shared.row("Photos")).toContainText(/Expires in \d+ hours/);
  await expect(shared.row("Night Train.mp4")).toContainText(/Expires in \d+ days/);
  await expect(shared.chip(/^Seen twice/)).toBeVisible();
  await page.getByRole("button", { name: "Stop sharing everything" }).click();
  const question = shared.dialog("Stop sharing everything?");
  await expect(question).toContainText("2 public links lead nowhere from then on");
  await question.getByRole("button", { name: "Stop sharing everything" }).click();
  await expect(shared.nothing).toBeVisible();
  const shares = new Shares(sandbox, user);
  for (const { id } of files) expect(await shares.viewersOf(id)).toEqual([]);
});

test("a session that may not see links says so; names that mean harm are text; a file that is gone stops nothing", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of (404|500)/);
  const folder = await sandbox.createFolder(signedIn, {
    parentId: 0,
    name: '"><script>alert(1)<\u2044script>',
  });
  const shares = new Shares(sandbox, signedIn);
  const [ayla = ""] = await shares.viewersOf((await sandbox.findFile(signedIn, "Photos")).id);
  await shares.add(folder.id, ayla.replace(/ayla$/, HOSTILE));
  await sandbox.addFault({
    path: `/v2/files/${folder.id}/shared-with-v2`,
    status: 500,
    username: signedIn.username,
    times: 3,
  });
  const shared = new SharedPage(page);
  await shared.openByMe();
  await expect(page.getByText("Public links are missing from this list")).toBeVisible();
  await expect(shared.row(folder.name)).toContainText("1 friend");
  await page.getByRole("button", { name: "Ask again" }).click();
  await expect(shared.row(folder.name)).toContainText(HOSTILE);
  await shares.deleteFile(folder.id);
  await shared.box(folder.name).click();
  await shared.act("Stop sharing").click();
  await expect(shared.row(folder.name)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test("what is shared fits, and a failure is told in words", async ({
    page,
    signedIn,
    sandbox,
    watchdog,
  }) => {
    watchdog.expectConsole(/status of 503/);
    await sandbox.addFault({ path: "/v2/files/shared", status: 503, username: signedIn.username });
    await page.goto(sharedRoutes.byMe());
    await expect(page.getByText("put.io is not available right now")).toBeVisible();
    await sandbox.clearFaults(signedIn);
    await page.getByRole("button", { name: "Try again" }).click();
    const shared = new SharedPage(page);
    await expect(shared.row("The Lamplighters")).toContainText(/jonas · Grows/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

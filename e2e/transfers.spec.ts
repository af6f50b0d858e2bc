import { routes } from "@/lib/routes";
import { test as base, expect } from "./fixtures";
import { TransfersPage } from "./pages/transfers-page";
import { addTransfer, listTransfers } from "./transfer-list";

const test = base.extend<{ transfers: TransfersPage }>({
  transfers: async ({ page }, use) => use(new TransfersPage(page)),
});

const FILM = "https://films.example/Lantern%20Slides%20(1931).mp4";
const HOSTILE = "<img src=x onerror=alert(1)>";

test("what put.io fetches is said in plain words, and in detail to whoever asks", async ({
  page,
  signedIn,
  transfers,
}) => {
  expect(signedIn.username).not.toBe("");
  await transfers.open();
  await expect(transfers.row(/The Lost Reel/)).toContainText("Stuck: nobody is sharing it");
  await expect(transfers.row(/The Lost Reel/)).toContainText("Problem");
  await expect(transfers.row(/gone\.mkv/)).toContainText("Failed: The server answered with 410");
  await expect(transfers.row(/Conductor's Tea/)).toContainText("Ready, and passed on to others");
  await expect(transfers.row(/Lantern Slides/)).toContainText("It came, and was deleted since");
  await expect(transfers.group("Under way")).toContainText("1");
  await expect(transfers.group("Done")).toContainText("2");
  // By the keyboard alone: to the first row, and what there is to know about it.
  await page.keyboard.press("ArrowDown");
  await expect(transfers.name("The Lost Reel")).toBeFocused();
  await page.keyboard.press("Enter");
  const details = transfers.dialog("Details");
  await expect(details).toContainText("Nobody has any of it");
  await expect(details).toContainText("simulated: nothing was really fetched");
  await expect(details).toContainText("magnet:?xt=urn:btih:0000a41c9e0b5d7f6e8a2b3c4d5e6f7081920a1b");
  await page.keyboard.press("Escape");
  await expect(transfers.name("The Lost Reel")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(transfers.name("gone.mkv")).toBeFocused();
});

test("a transfer that is cancelled can be had back, and the keyboard keeps its place", async ({
  page,
  signedIn,
  sandbox,
  transfers,
}) => {
  await transfers.open();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Delete");
  await expect(transfers.row(/The Lost Reel/)).toHaveCount(0);
  await expect(transfers.name("gone.mkv")).toBeFocused();
  const names = async () => (await listTransfers(sandbox, signedIn)).map(({ name }) => name);
  await expect.poll(names).not.toContain("The Lost Reel");
  await transfers.toast("Cancelled “The Lost Reel”").getByRole("button", { name: "Undo" }).click();
  await expect(transfers.row(/The Lost Reel/)).toHaveCount(1);
  expect(await names()).toContain("The Lost Reel");

  await page.getByRole("button", { name: "More for transfers" }).click();
  await transfers.entry("Clean up…").click();
  const question = transfers.dialog("Clean up the list?");
  await expect(question).toContainText("2 done and 1 failed");
  await question.getByRole("button", { name: "Clean up" }).click();
  await expect(transfers.group("Failed")).toHaveCount(0);
  expect(await names()).not.toContain("gone.mkv");
});

test("what failed is tried again, and plays when it has come", async ({
  page,
  signedIn,
  sandbox,
  transfers,
}) => {
  await transfers.open();
  await page.getByRole("button", { name: "Try again: gone.mkv" }).click();
  await expect(transfers.group("Failed")).toHaveCount(0);
  await sandbox.advanceClock(60);
  // Read again row by row, every five seconds, by nobody's doing.
  await expect(transfers.group("Done")).toContainText("3");
  const [newest] = (await listTransfers(sandbox, signedIn)).filter(({ name }) => name === "gone.mkv");
  expect(newest?.status).toBe("COMPLETED");
  await expect(transfers.toast("“gone.mkv” is ready").getByRole("button", { name: "Play" })).toBeVisible();
  await page.getByRole("link", { name: "Play: gone.mkv" }).click();
  await expect(page).toHaveURL(/\/watch\/\d+/);
});

test("one that was begun elsewhere is counted on every page, and told of when it is done", async ({
  page,
  signedIn,
  sandbox,
  transfers,
}) => {
  await addTransfer(sandbox, signedIn, `https://films.example/${encodeURIComponent(HOSTILE)}.mp4`);
  await addTransfer(sandbox, signedIn, FILM);
  // Whatever other tests do to the time meanwhile, put.io says that these run until it may say how they are.
  const running = (await listTransfers(sandbox, signedIn))
    .slice(0, 3)
    .map((transfer) => ({ ...transfer, status: "DOWNLOADING" }));
  await sandbox.answerWith(signedIn, {
    path: "/v2/transfers/list",
    body: { transfers: running, cursor: null },
  });
  for (const transfer of running)
    await sandbox.answerWith(signedIn, { path: `/v2/transfers/${transfer.id}`, body: { transfer } });
  await page.goto(routes.friends());
  await expect(page.getByRole("link", { name: "Transfers" }).first()).toContainText("3 under way");
  await sandbox.clearFaults(signedIn);
  await sandbox.advanceClock(60);
  await transfers.toast("2 transfers are ready").getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(routes.transfers());
  await expect(transfers.row(/onerror/)).toContainText(`${HOSTILE}.mp4`);
});

test("a torrent is given trackers; that put.io asks none on demand is said once, and then beside the act", async ({
  page,
  signedIn,
  transfers,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 400/);
  expect(signedIn.username).not.toBe("");
  await transfers.open();
  await transfers.openMenu("The Lost Reel");
  await transfers.entry("Add trackers…").click();
  const dialog = transfers.dialog("Add trackers");
  await dialog.getByRole("textbox").fill("udp://a.example:1 b.example\nhttps://c.example/announce");
  await expect(dialog.getByText(/Left out.*“b.example”/)).toBeVisible();
  await dialog.getByRole("button", { name: "Add 2 trackers" }).click();
  await expect(transfers.toast("Added 2 trackers to “The Lost Reel”")).toBeVisible();

  await transfers.openMenu("The Lost Reel");
  await transfers.entry("Ask its trackers now").click();
  await expect(transfers.toast("put.io does not ask trackers on demand at present")).toBeVisible();
  await transfers.openMenu("The Lost Reel");
  await expect(transfers.entry(/^Ask its trackers now/)).toBeDisabled();
  await page.keyboard.press("Escape");
});

test("a thousand scroll, a list that failed is asked for again, and an empty one says what to do", async ({
  page,
  signedIn,
  sandbox,
  transfers,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 500/);
  const model = (await listTransfers(sandbox, signedIn)).find(({ status }) => status === "COMPLETED");
  const many = Array.from({ length: 1000 }, (_, at) => ({ ...model, id: 5000 + at, name: `Reel ${at}` }));
  await sandbox.answerWith(signedIn, { path: "/v2/transfers/list", body: { transfers: many, cursor: null } });
  await transfers.open();
  await expect(transfers.table).toHaveAttribute("aria-rowcount", "1001");
  await page.keyboard.press("End");
  await expect(transfers.name("Reel 0")).toBeFocused();
  await expect(transfers.name("Reel 0")).toBeInViewport();
  expect(await transfers.table.getByRole("row").count()).toBeLessThan(80);

  await sandbox.clearFaults(signedIn);
  await sandbox.addFault({ path: "/v2/transfers/list", status: 500, username: signedIn.username });
  await page.goto(routes.transfers());
  const again = page.getByRole("button", { name: "Try again" });
  await expect(again).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await sandbox.answerWith(signedIn, { path: "/v2/transfers/list", body: { transfers: [], cursor: null } });
  await again.click();
  await expect(page.getByText("put.io is fetching nothing at the moment")).toBeVisible();
});

import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { HistoryPage } from "./pages/history-page";
import { countEvents, isHistoryOn, switchHistoryOff } from "./people";

test.beforeEach(({ watchdog }) => {
  // The history asks put.io whether a file is still there.
  watchdog.expectConsole(/status of 4(04|10)/);
});

test("every kind of event is readable, unknown ones too, and leads to its file or says that it is gone", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const history = new HistoryPage(page);
  await history.open();
  await history.readAll(await countEvents(sandbox, signedIn));
  const told = [
    "Uploaded",
    "Transfer finished, from films.example",
    "Transfer failed, from a magnet link",
    "Transfer from a feed failed",
    "its callback did not: The callback URL answered 503.",
    /Shared with you by .*ayla/,
    "Deleted by put.io to make room for a feed",
    "Private torrent stays with the address it began from",
    "Feed paused by put.io",
    "Voucher from jonas",
    "Packed for a download",
    "put.io calls it “projector lamp replaced”",
  ];
  for (const words of told) await expect(history.line(words).first()).toBeAttached();

  const gone = history.line('"><script>alert(1)</script>.mkv');
  await gone.scrollIntoViewIfNeeded();
  await expect(gone).toContainText("It is gone");
  await expect(gone).toContainText("Shared with you by <img src=x onerror=alert(1)>");
  await expect(gone.getByRole("link")).toHaveCount(0);
  await expect(history.line("A name↵of two lines ‹U+202E›gnp.mkv")).toBeAttached();

  const root = await sandbox.listFolder(signedIn, 0);
  const film = root.find(({ name }) => name === "Night Train.mp4") ?? { id: 0, name: "" };
  const line = history.line("Uploaded").filter({ hasText: film.name }).first();
  await line.scrollIntoViewIfNeeded();
  await expect(line.getByRole("link")).toHaveAttribute("href", routes.watch(film.id));
  await line.getByRole("button", { name: /^More for/ }).click();
  await history.entry("Show in its folder").click();
  // The address forgets which file was meant once its row has been shown.
  await expect(page.getByRole("grid").getByRole("link", { name: film.name, exact: true })).toBeFocused();
  await expect(page).toHaveURL(routes.folder(0));
});

test("a filter stands in the address, counts only what fits, and is left by the same press", async ({
  page,
  signedIn,
}) => {
  expect(signedIn.username).not.toBe("");
  const history = new HistoryPage(page);
  await history.open();
  await history.filter("Trouble").click();
  await expect(page).toHaveURL(/kind=trouble$/);
  await expect(history.line("Uploaded")).toHaveCount(0);
  await expect(history.line("Transfer failed").first()).toBeVisible();
  await page.reload();
  await expect(history.filter("Trouble")).toHaveAttribute("aria-pressed", "true");
  await expect(history.line("Uploaded")).toHaveCount(0);
  await history.filter("Trouble").click();
  await expect(history.line("Uploaded").first()).toBeAttached();
});

test("where put.io keeps deleting to its own apps, nothing is offered and it is said why", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const count = await countEvents(sandbox, signedIn);
  const history = new HistoryPage(page);
  await history.open();
  await history.readAll(count);
  await page.keyboard.press("Delete");
  await history.openMenu("Uploaded");
  await expect(history.entry(/^Remove from history/)).toContainText(
    "put.io deletes history in its own app only",
  );
  await history.entry(/^Remove from history/).press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Clear history" }).click();
  const refusal = history.dialog("put.io deletes history in its own app only");
  await expect(refusal).toContainText("Open your history at put.io");
  await refusal.getByRole("button", { name: "Close" }).last().click();
  expect(await countEvents(sandbox, signedIn)).toBe(count);
  await expect(history.lines).toHaveCount(count);
});

test("a line is removed by its key and by its menu, and all of them after a question", async ({
  page,
  context,
  user,
  sandbox,
  signIn,
}) => {
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const count = await countEvents(sandbox, user);
  const history = new HistoryPage(page);
  await history.open();
  await history.readAll(count);
  await page.keyboard.press("Delete");
  await expect(history.lines).toHaveCount(count - 1);
  await expect(history.lines.first().locator(":focus")).toHaveCount(1);
  await history.openMenu("Voucher from jonas");
  await history.entry(/^Remove from history/).click();
  await expect(history.line("Voucher from jonas")).toHaveCount(0);
  await expect.poll(() => countEvents(sandbox, user)).toBe(count - 2);
  await page.getByRole("button", { name: "Clear history" }).click();
  const question = history.dialog("Clear the history?");
  await expect(question).toContainText("Your files stay");
  await question.getByRole("button", { name: "Clear history" }).click();
  await expect(page.getByText("Nothing has happened yet")).toBeVisible();
  await expect.poll(() => countEvents(sandbox, user)).toBe(0);
});

test("a history that is switched off says so, and has the switch", async ({ page, signedIn, sandbox }) => {
  await switchHistoryOff(sandbox, signedIn);
  const history = new HistoryPage(page);
  await history.open();
  const off = page.getByRole("region", { name: "History is switched off" });
  await expect(off).toContainText("nothing new is written down");
  await off.getByRole("button", { name: "Switch it on" }).click();
  await expect(off).toBeHidden();
  expect(await isHistoryOn(sandbox, signedIn)).toBe(true);
});

test.describe("a long one", () => {
  test.use({ seed: { seed: "people", options: { friends: 0, waiting: 0, sent: 0, events: 350 } } });

  test("is read on as one scrolls, day by day, and goes on after a failure", async ({
    page,
    signedIn,
    sandbox,
    watchdog,
  }) => {
    watchdog.expectConsole(/status of 503/);
    const history = new HistoryPage(page);
    await history.open();
    await expect(history.day("Last week")).toBeAttached();
    await expect(history.day("Older")).toBeAttached();
    await sandbox.addFault({ path: "/v2/events/list", status: 503, username: signedIn.username });
    await page.keyboard.press("End");
    const failure = page.getByRole("alert").filter({ hasText: "Older history did not load" });
    await expect(failure).toBeVisible();
    await sandbox.clearFaults(signedIn);
    await failure.getByRole("button", { name: "Try again" }).click();
    await history.readAll(350);
    await expect(history.lines.last()).toContainText("Upload 1.mkv");
  });
});

import { transferRoutes } from "@/lib/routes/transfer-routes";
import { FeedSite } from "./feed-site";
import { followFeed, listFeeds, listItems } from "./feeds";
import { test as base, expect } from "./fixtures";
import { FeedsPage } from "./pages/feeds-page";
import { OperationsPage } from "./pages/operations-page";

const test = base.extend<{ site: FeedSite; feeds: FeedsPage }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  site: async ({}, use) => {
    const site = await FeedSite.open();
    await use(site);
    await site.close();
  },
  feeds: async ({ page }, use) => use(new FeedsPage(page)),
});

const HOSTILE = "<img src=x onerror=alert(1)>";
/** A feed that the sandbox makes up, three episodes long. */
const MADE_UP = "https://films.example/episodes.rss";

test.use({ seed: { seed: "empty" } });

test("a feed is followed once its address is right, into a folder of its own", async ({
  page,
  signedIn,
  sandbox,
  site,
  feeds,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 400/);
  site.put("/page", "<html>no feed</html>");
  site.putFeed("/rss", [{ title: HOSTILE, link: "nowhere:at-all" }]);
  await feeds.open();
  await expect(page.getByText("You follow no feeds")).toBeVisible();
  await feeds.openForm();
  await feeds.act("Follow").click();
  await expect(feeds.form.getByText(/^A feed needs an address/)).toBeVisible();
  await feeds.field("Address of the feed").fill("ftp://films.example");
  await expect(feeds.form.getByText(/^This is not the address of a feed/)).toBeVisible();
  await feeds.field("Address of the feed").fill(site.at("/page"));
  await feeds.act("Follow").click();
  await expect(feeds.form.getByText(/^There is no feed at this address/)).toBeVisible();
  await expect(feeds.field("Address of the feed")).toBeFocused();
  await feeds.field("Address of the feed").fill(site.at("/rss"));
  await feeds.field("Name").fill(HOSTILE);
  await expect(feeds.form.getByText(`A new folder, “${HOSTILE}”`)).toBeVisible();
  await feeds.form.getByRole("radio", { name: "All of it" }).check();
  await page.keyboard.press("Enter");
  await expect(feeds.form).toBeHidden();
  await expect(feeds.feed(HOSTILE)).toContainText(/Following.*1 item failed/);
  const [stored] = await listFeeds(sandbox, signedIn);
  expect(await sandbox.listFolder(signedIn, 0)).toMatchObject([{ id: stored?.parent_dir_id }]);

  await feeds.list.getByRole("link", { name: HOSTILE }).click();
  await expect(feeds.item(HOSTILE)).toContainText("The link of this item leads nowhere.");
  await expect(page.getByRole("heading", { name: HOSTILE, level: 1 })).toBeVisible();
});

test("what failed says why, and is fetched when it is tried again", async ({
  page,
  signedIn,
  sandbox,
  site,
  feeds,
}) => {
  site.putFeed("/rss", [
    { title: "Late", link: site.at("/late.txt") },
    { title: "Never", link: "nowhere:at-all" },
  ]);
  const feed = await followFeed(sandbox, signedIn, { title: "Trains", url: site.at("/rss") });
  const failed = async () =>
    (await listItems(sandbox, signedIn, feed.id)).filter((item) => item.is_failed).length;
  await expect.poll(failed).toBe(2);
  site.put("/late.txt", "It has come.");
  await page.goto(transferRoutes.feed(feed.id));
  await page.getByRole("button", { name: "Try Never again" }).click();
  const toasts = new OperationsPage(page);
  await expect(toasts.toast("It failed again")).toContainText("leads nowhere");
  await page.getByRole("button", { name: "Try all failed again" }).click();
  await expect(toasts.toast("1 item is fetched again")).toContainText("1 failed once more.");
  await expect(feeds.item("Late")).toContainText("In your files");
  await expect(feeds.item("Never")).toContainText("leads nowhere");
  await feeds.item("Late").getByRole("link", { name: "Show Late in its folder" }).click();
  await expect(page.getByRole("link", { name: "late.txt" })).toBeFocused();
});

test("by keyboard: pausing, going on, deleting, and following again", async ({
  page,
  signedIn,
  sandbox,
  feeds,
}) => {
  for (const title of ["Tides", "Tidewater"])
    await followFeed(sandbox, signedIn, { title, url: MADE_UP, isOnlyNew: true });
  const titles = async () => (await listFeeds(sandbox, signedIn)).map(({ title }) => title);
  const toasts = new OperationsPage(page);
  await feeds.open();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(feeds.list.getByRole("link", { name: "Tidewater" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Tidewater", level: 1 })).toBeVisible();
  await page.keyboard.press("Backspace");
  await feeds.choose("Pause", "Tidewater");
  await expect(feeds.feed("Tidewater")).toContainText("Paused");
  await expect
    .poll(async () => (await listFeeds(sandbox, signedIn)).map((each) => each.paused))
    .toEqual([false, true]);

  await feeds.list.getByRole("link", { name: "Tidewater" }).focus();
  await page.keyboard.press("Delete");
  const question = feeds.dialog("Delete the feed “Tidewater”?");
  await expect(question).toContainText("What it has brought stays in your files");
  await question.getByRole("button", { name: "Delete feed" }).click();
  await expect(feeds.feed("Tidewater")).toHaveCount(0);
  await expect.poll(titles).toEqual(["Tides"]);
  await toasts
    .toast("“Tidewater” is no longer followed")
    .getByRole("button", { name: "Follow again" })
    .click();
  await expect(feeds.feed("Tidewater")).toContainText("Paused");
  await feeds.choose("Resume", "Tidewater");
  await expect(feeds.feed("Tidewater")).toContainText("Following");
  await expect.poll(titles).toEqual(["Tides", "Tidewater"]);
});

test("every field of a feed can be changed; deleting old files warns", async ({
  page,
  signedIn,
  sandbox,
  feeds,
}) => {
  const folder = await sandbox.createFolder(signedIn, { parentId: 0, name: "Series" });
  const feed = await followFeed(sandbox, signedIn, { title: "Tides", url: MADE_UP, isOnlyNew: true });
  await page.goto(transferRoutes.feed(feed.id));
  await page.getByRole("button", { name: "Change…" }).click();
  await feeds.field("Name").fill("Tidewater");
  await feeds.field("Only titles with").fill("night 1080p, day");
  await feeds.field("Never titles with").fill("trailer");
  await expect(feeds.form).toContainText(
    "Takes what has both “night” and “1080p”, or “day” in its title, but nothing with “trailer”.",
  );
  await feeds.form.getByRole("button", { name: "Choose folder…" }).click();
  const picker = feeds.dialog("Where this feed arrives");
  await picker.getByRole("option", { name: "Series" }).dblclick();
  await picker.getByRole("button", { name: "Use this folder" }).click();
  await expect(feeds.form.getByRole("radio", { name: "Series" })).toBeChecked();
  await feeds.form.getByRole("switch", { name: "Delete old files when the disk is full" }).click();
  await expect(feeds.form).toContainText("deletes the oldest files of this feed for good");
  await feeds.act("Save").click();
  await expect(feeds.form).toBeHidden();
  await expect(page.getByRole("heading", { name: "Tidewater", level: 1 })).toBeVisible();
  expect(await listFeeds(sandbox, signedIn)).toMatchObject([
    {
      title: "Tidewater",
      rss_source_url: MADE_UP,
      keyword: "night 1080p, day",
      unwanted_keywords: "trailer",
      parent_dir_id: folder.id,
      delete_old_files: true,
    },
  ]);
});

test("what put.io refuses is told and taken back; a list that fails can be read again", async ({
  page,
  signedIn,
  sandbox,
  feeds,
  watchdog,
}) => {
  watchdog.expectConsole(/status of (403|404|503)/);
  const { username } = signedIn;
  const feed = await followFeed(sandbox, signedIn, { title: "Tides", url: MADE_UP, isOnlyNew: true });
  await sandbox.addFault({ path: `/v2/rss/${feed.id}/pause`, status: 403, username });
  await feeds.open();
  await feeds.choose("Pause", "Tides");
  await expect(new OperationsPage(page).toast("put.io refused this")).toBeVisible();
  await expect(feeds.feed("Tides")).toContainText("Following");

  const limit = { path: "/v2/rss/create", status: 403, error_type: "TOO_MANY_RSS_FEEDS", username };
  await sandbox.addFault(limit);
  await feeds.openForm();
  await feeds.field("Address of the feed").fill("films.example/other");
  await feeds.act("Follow").click();
  await expect(feeds.form.getByText(/^Your account follows as many feeds as it may/)).toBeVisible();
  await expect(feeds.field("Address of the feed")).toHaveValue("films.example/other");

  await sandbox.addFault({ path: "/v2/rss/list", status: 503, username });
  await feeds.open();
  await expect(page.getByRole("alert").getByText("put.io is not available right now")).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(feeds.feed("Tides")).toBeVisible();
  await page.goto(transferRoutes.feed(999_999));
  await expect(page.getByText("This feed is no longer followed")).toBeVisible();
});

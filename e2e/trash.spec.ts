import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { OperationsPage } from "./pages/operations-page";
import { TrashPage } from "./pages/trash-page";

test.beforeEach(({ watchdog }) => {
  // The demo's trash holds a file whose folder is gone, and asks put.io for its name.
  watchdog.expectConsole(/status of 404/);
});

test("each item says where it was and how long it stays; restored, it is in its folder", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const trash = new TrashPage(page);
  await trash.open();
  const items = await sandbox.listTrash(signedIn);
  await expect(trash.rows).toHaveCount(items.length);
  const item = items.find(({ name }) => name === "Old rips");
  await expect(trash.row("Old rips")).toContainText(/\d+ days left/);
  await expect(trash.row("Old rips").getByRole("link", { name: "Files" })).toBeVisible();
  await trash.box("Old rips").click();
  await trash.act("Restore").click();
  await expect(trash.row("Old rips")).toContainText("Restoring");
  await expect(trash.row("Old rips")).toHaveCount(0);
  const root = await sandbox.listFolder(signedIn, 0);
  expect(root.map(({ id }) => id)).toContain(item?.id);
});

test("a name that is taken is said to have changed", async ({ page, signedIn, sandbox }) => {
  const trash = new TrashPage(page);
  await trash.open();
  await trash.box("Night Train.mp4").click();
  await trash.act("Restore").click();
  const toast = new OperationsPage(page).toast(/^Restored/);
  await expect(toast).toContainText("as its name was taken");
  const names = (await sandbox.listFolder(signedIn, 0)).map(({ name }) => name);
  expect(names.filter((name) => name.startsWith("Night Train"))).toHaveLength(3);
});

test("deleting for good and emptying ask, with the count and the size", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const trash = new TrashPage(page);
  await trash.open();
  await trash.box("Old rips").click();
  await trash.act("Delete for good").click();
  const question = trash.dialog("Delete “Old rips” for good?");
  await expect(question).toContainText(/frees [\d.]+ MB/);
  await question.getByRole("button", { name: "Delete it for good" }).click();
  await expect(trash.row("Old rips")).toHaveCount(0);
  await expect
    .poll(async () => (await sandbox.listTrash(signedIn)).map(({ name }) => name))
    .not.toContain("Old rips");

  const left = await sandbox.listTrash(signedIn);
  await page.getByRole("button", { name: "Empty trash" }).click();
  await expect(trash.dialog("Empty the trash?")).toContainText(`All ${left.length} items`);
  await trash.dialog("Empty the trash?").getByRole("button", { name: "Empty trash" }).click();
  await expect(page.getByText("The trash is empty")).toBeVisible();
  await expect.poll(() => sandbox.listTrash(signedIn)).toEqual([]);
});

test("the keyboard selects, deletes after a question, and keeps its place", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const [first, second] = (await sandbox.listTrash(signedIn)).map(({ name }) => name);
  const trash = new TrashPage(page);
  await trash.open();
  await page.keyboard.press("ArrowDown");
  await expect(trash.box(second ?? "")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(trash.box(second ?? "")).toBeChecked();
  await page.keyboard.press("Shift+ArrowUp");
  await expect(trash.box(first ?? "")).toBeChecked();
  await page.keyboard.press("Delete");
  await expect(trash.dialog("Delete 2 items for good?")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(trash.box(first ?? "")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(trash.box(first ?? "")).not.toBeChecked();
  await page.keyboard.press("Enter");
  await expect(trash.row(first ?? "")).toHaveCount(0);
});

test("a trash that is switched off says so", async ({ page, signedIn, sandbox }) => {
  await sandbox.switchTrashOff(signedIn);
  await new TrashPage(page).open();
  await expect(page.getByText("Your trash at put.io is switched off")).toBeVisible();
});

test("a failing put.io is told in words, and a retry brings the trash", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 503/);
  await sandbox.addFault({ path: "/v2/trash/list", status: 503, username: signedIn.username });
  await page.goto(routes.trash());
  await expect(page.getByText("put.io is not available right now")).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(new TrashPage(page).rows.first()).toBeVisible();
});

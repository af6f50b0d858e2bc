import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { MoveDialog } from "./pages/move-dialog";

const NOTES = "Notes on paper rain.txt";
const SEATING = "Seating plan.pdf";

test("the picker moves by keyboard alone, says why not, and gives the focus back", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  const dialog = new MoveDialog(page);
  await folderPage.open(documents.id);
  await dialog.openFor(NOTES, "Move to…");
  await expect(dialog.root.getByText("It is in this folder already.")).toBeVisible();
  await expect(dialog.folders).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(folderPage.file(NOTES)).toBeFocused();

  await dialog.openFor(NOTES, "Move to…");
  await page.keyboard.press("Backspace");
  await expect(dialog.here).toHaveText("Files");
  await dialog.option("Music").waitFor();
  await page.keyboard.type("mus");
  await page.keyboard.press("Enter");
  await expect(dialog.here).toHaveText("Music");
  await page.keyboard.press("Control+Enter");
  await expect(folderPage.file(NOTES)).toHaveCount(0);
  const music = await sandbox.findFile(signedIn, "Music");
  await expect.poll(() => namesIn(music.id)).toContain(NOTES);

  async function namesIn(folderId: number) {
    return (await sandbox.listFolder(signedIn, folderId)).map(({ name }) => name);
  }
});

test("a folder goes neither into itself nor into what is inside it", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const dialog = new MoveDialog(page);
  const programmes = await sandbox.findFile(signedIn, "Programmes");
  await folderPage.open(0);
  await dialog.openFor("Documents", "Move to…");
  await expect(dialog.option("Documents")).toContainText("It is being moved itself");
  await expect(dialog.option("Documents")).toBeDisabled();
  await dialog.search.fill("programmes");
  await dialog.option("Programmes").click();
  await expect(dialog.root.getByText("A folder cannot be moved into a folder inside it.")).toBeVisible();
  await expect(dialog.act("Move 1 item")).toBeDisabled();
  await page.keyboard.press("Control+Enter");
  await expect(dialog.root).toBeVisible();
  const [where] = (await sandbox.listFolder(signedIn, 0)).filter(({ name }) => name === "Documents");
  expect(where?.id).toBe(programmes.parent_id);
});

test("a copy goes into a folder made in the picker", async ({ page, signedIn, sandbox, folderPage }) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  const dialog = new MoveDialog(page);
  await folderPage.open(documents.id);
  await dialog.openFor(SEATING, "Copy to…");
  await dialog.act("New folder").click();
  await page.keyboard.type("Set aside");
  await page.keyboard.press("Enter");
  await expect(dialog.here).toHaveText("Set aside");
  await dialog.act("Copy 1 item").click();
  await expect(folderPage.file("Set aside")).toBeVisible();
  await expect
    .poll(async () => {
      const made = (await sandbox.listFolder(signedIn, documents.id)).find(
        ({ name }) => name === "Set aside",
      );
      return made ? (await sandbox.listFolder(signedIn, made.id)).map(({ name }) => name) : [];
    })
    .toEqual([SEATING]);
  await expect(folderPage.file(SEATING)).toBeVisible();
});

test("the mouse drags a row onto a folder, a folder opens under it, and Esc gives up", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  const manuals = await sandbox.findFile(signedIn, "Manuals");
  await folderPage.open(documents.id);
  await page.waitForLoadState("networkidle");

  await dragOver(page, { from: folderPage.file(NOTES), to: folderPage.file("Manuals") });
  await expect(page.getByText("Move to Manuals")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(page.getByText("Move to Manuals")).toHaveCount(0);
  await expect(folderPage.file(NOTES)).toBeVisible();

  const crumb = page.getByRole("navigation", { name: "Breadcrumbs" }).getByRole("link", { name: "Files" });
  await dragOver(page, { from: folderPage.file(NOTES), to: folderPage.file("Manuals") });
  await expect(folderPage.heading).toHaveText("Manuals");
  await dragOver(page, { to: crumb });
  await expect(folderPage.heading).toHaveText("Files");
  await dragOver(page, { to: page.getByRole("complementary").getByRole("link", { name: "Photos" }) });
  await page.mouse.up();
  const photos = await sandbox.findFile(signedIn, "Photos");
  await expect
    .poll(async () => (await sandbox.listFolder(signedIn, photos.id)).map(({ name }) => name))
    .toContain(NOTES);
  expect((await sandbox.listFolder(signedIn, manuals.id)).map(({ name }) => name)).not.toContain(NOTES);
});

test("a selected row takes all that is selected along, Ctrl copies, and a wrong place says why", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  const manuals = await sandbox.findFile(signedIn, "Manuals");
  await folderPage.open(documents.id);
  await page.waitForLoadState("networkidle");
  await page.getByRole("checkbox", { name: `Select ${NOTES}` }).check();
  await page.getByRole("checkbox", { name: `Select ${SEATING}` }).check();
  await dragOver(page, { from: folderPage.file(SEATING), to: folderPage.file("Manuals") });
  await expect(page.getByTestId("drag-count")).toHaveText("2");
  await page.keyboard.down("Control");
  await expect(page.getByText("Copy to Manuals")).toBeVisible();
  await page.mouse.up();
  await page.keyboard.up("Control");
  await expect
    .poll(async () => (await sandbox.listFolder(signedIn, manuals.id)).map(({ name }) => name))
    .toEqual(expect.arrayContaining([NOTES, SEATING]));
  await expect(folderPage.file(NOTES)).toBeVisible();

  await page.keyboard.press("Escape");
  const sidebar = page.getByRole("complementary").getByRole("link", { name: "Documents" });
  await dragOver(page, { from: folderPage.file(NOTES), to: sidebar });
  await page.mouse.up();
  await expect(page.getByText("Nothing was moved")).toBeVisible();
  await expect(folderPage.file(NOTES)).toBeVisible();
});

test("cut and paste go through the keyboard, from folder to folder, and leave other text alone", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const documents = await sandbox.findFile(signedIn, "Documents");
  const music = await sandbox.findFile(signedIn, "Music");
  await folderPage.open(documents.id);
  await page.waitForLoadState("networkidle");
  await folderPage.file(SEATING).focus();
  await page.keyboard.press("Control+x");
  const chip = page.getByRole("region", { name: "Clipboard" });
  await expect(chip).toContainText(`${SEATING} to move`);
  await page.keyboard.press("Control+v");
  await expect(page.getByText("It is in this folder already.")).toBeVisible();

  const otherTab = await page.context().newPage();
  await otherTab.goto(page.url());
  await expect(otherTab.getByRole("region", { name: "Clipboard" })).toContainText("to move");
  await otherTab.close();

  await page.keyboard.press("Backspace");
  await expect(folderPage.heading).toHaveText("Files");
  await folderPage.openFile("Music");
  await expect(folderPage.heading).toHaveText("Music");
  await folderPage.rows.first().waitFor();
  await page.keyboard.press("Control+v");
  await expect(folderPage.file(SEATING)).toBeVisible();
  await expect(chip).toHaveCount(0);
  await expect
    .poll(async () => (await sandbox.listFolder(signedIn, music.id)).map(({ name }) => name))
    .toContain(SEATING);
});

/** Real movements of the mouse, in steps as a hand makes them; `from` is where the button goes down. */
async function dragOver(page: Page, { from, to }: { from?: Locator; to: Locator }): Promise<void> {
  if (from) {
    const start = await centreOf(from);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 12, start.y + 8, { steps: 3 });
  }
  const end = await centreOf(to);
  await page.mouse.move(end.x, end.y, { steps: 8 });
}

async function centreOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error("There is nothing to see of it.");
  return { x: box.x + Math.min(box.width / 2, 40), y: box.y + box.height / 2 };
}

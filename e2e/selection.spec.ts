import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { recordLayoutShift } from "./layout-shift";
import { FileWork } from "./pages/file-work";

test("boxes, Ctrl, Shift and the arrows select; Esc selects nothing", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const [first = "", second = "", third = "", fourth = ""] = await folderPage.names();
  await work.row(first).hover();
  await work.box(first).click();
  await work.expectSelected("1 selected");
  await work.box(third).click({ modifiers: ["Shift"] });
  await work.expectSelected("3 selected");
  await work.link(second).click({ modifiers: ["ControlOrMeta"] });
  await expect(work.selectedRows).toHaveCount(2);
  await page.keyboard.press("Escape");
  await work.expectNothingSelected();
  await work.link(first).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(work.link(fourth)).toBeFocused();
  await work.expectSelected("4 selected");
  await page.keyboard.press("Shift+ArrowUp");
  await work.expectSelected("3 selected");
});

test("the mouse draws a rectangle over rows, and a click beside them clears it", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const [, second = "", , fourth = ""] = await folderPage.names();
  const from = await work.row(second).boundingBox();
  const to = await work.row(fourth).boundingBox();
  if (!from || !to) throw new Error("The rows are not on screen.");
  // What draws has no part in the first load.
  await page.waitForLoadState("networkidle");
  // Among the figures at the right: a name would be taken along instead.
  await page.mouse.move(from.x + from.width - 60, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width - 160, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await work.expectSelected("3 selected");
  await page.mouse.click(to.x + to.width - 60, to.y + to.height / 2);
  await work.expectNothingSelected();
});

test("what is not allowed with a friend's file stays in the menu, with the reason", async ({
  page,
  sandbox,
  signIn,
  folderPage,
}) => {
  const user = await sandbox.createUser({ seed: "two-friends" });
  await signIn(page.context(), user);
  await folderPage.open(-2);
  const friend = folderPage.rows.first().getByRole("link");
  const folderName = (await friend.textContent()) ?? "";
  await friend.click();
  await expect(folderPage.heading).toHaveText(folderName);
  await folderPage.rows.first().waitFor();
  const [name = ""] = await folderPage.names();
  const work = new FileWork(page);
  await work.openMenu(name);
  await expect(work.entry("Rename")).toHaveAttribute("aria-disabled", "true");
  await expect(work.entry("Rename")).toContainText("Shared by");
  await page.keyboard.press("Escape");
  await expect(work.link(name)).toBeFocused();
});

test("tiles are kept, drawn by the server, and walked by arrow keys in two directions", async ({
  page,
  signedIn,
  folderPage,
}) => {
  expect(signedIn.username).not.toBe("");
  await folderPage.open(0);
  await folderPage.rows.first().getByRole("link").focus();
  await page.keyboard.press("v");
  const layoutShift = await recordLayoutShift(page);
  await folderPage.open(0);
  await page.waitForLoadState("networkidle");
  expect(await layoutShift()).toBe(0);
  const links = folderPage.rows.getByRole("link");
  const [first, second] = [await links.nth(0).boundingBox(), await links.nth(1).boundingBox()];
  expect(second?.y).toBe(first?.y);
  await links.nth(0).focus();
  await page.keyboard.press("ArrowRight");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).not.toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(links.nth(1)).toBeFocused();
});

test.describe("ten thousand rows", () => {
  const ROWS = 10_000;
  test.use({ seed: { seed: "large-folder", options: { rows: ROWS } } });

  test("all but three of them go to the trash by one call", async ({
    page,
    signedIn,
    sandbox,
    folderPage,
  }) => {
    const [folder] = await sandbox.listFolder(signedIn, 0);
    const folderId = folder?.id ?? 0;
    await folderPage.open(folderId);
    const work = new FileWork(page);
    await folderPage.rows.first().getByRole("link").focus();
    await page.keyboard.press("ControlOrMeta+a");
    await work.expectSelected("All 10,000 selected");
    const kept = (await folderPage.names()).slice(0, 3);
    for (const name of kept) await work.box(name).click();
    await work.expectSelected("9,997 of 10,000 selected");
    const calls: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes(`${routes.putioProxyBase()}/files/delete`))
        calls.push(request.postData() ?? "");
    });
    await page.keyboard.press("Delete");
    await expect(folderPage.rows).toHaveCount(3);
    await expect.poll(async () => (await sandbox.listFolder(signedIn, folderId)).length).toBe(3);
    const fields = new URLSearchParams(calls[0]);
    expect(fields.get("cursor")).not.toBe("");
    expect(fields.get("exclude_ids")?.split(",")).toHaveLength(3);
    expect(fields.get("file_ids")).toBeNull();
  });
});

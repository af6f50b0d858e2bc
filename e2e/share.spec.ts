import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { OperationsPage } from "./pages/operations-page";
import { ShareDialog } from "./pages/share-dialog";
import { signInByToken } from "./session";
import { Shares } from "./shares";

/** put.io lists public links for its own app alone, and the browser notes each refusal. */
const NO_LINKS = /status of 401/;
const HOSTILE = "<img src=x onerror=alert(1)>";

test("by the keyboard alone a folder is shared, its row says so, and Undo takes it back", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(NO_LINKS);
  const films = await sandbox.findFile(signedIn, "Films");
  const viewers = () => new Shares(sandbox, signedIn).viewersOf(films.id);
  const dialog = new ShareDialog(page);
  await folderPage.open(0);
  await dialog.openFor("Films");
  await expect(dialog.root.getByText("everything in it, also what is put into it later")).toBeVisible();
  await expect(dialog.viewers.getByText("Nobody by a share of its own.")).toBeVisible();
  await dialog.option("jonas").waitFor();
  await expect(dialog.field).toBeFocused();
  await page.keyboard.type("jon");
  await page.keyboard.press("Enter");
  await expect(dialog.option("jonas")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Control+Enter");
  await expect(new OperationsPage(page).toast(/^Shared “Films” with .*jonas$/)).toBeVisible();
  await expect.poll(viewers).toEqual([expect.stringMatching(/jonas$/)]);
  await expect(new FileWork(page).row("Films").getByText("Shared with 1 friend")).toBeVisible();

  await new OperationsPage(page).undo();
  await expect.poll(viewers).toEqual([]);
  await expect(new FileWork(page).row("Films").getByText("Shared with")).toHaveCount(0);
});

test("one is removed and keeps the others, Undo gives it back in its place, and all is an act of its own", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(NO_LINKS);
  const photos = await sandbox.findFile(signedIn, "Photos");
  const shares = new Shares(sandbox, signedIn);
  const viewers = () => shares.viewersOf(photos.id);
  const [ayla = ""] = await viewers();
  const jonas = ayla.replace(/ayla$/, "jonas");
  await shares.add(photos.id, jonas);
  const dialog = new ShareDialog(page);
  await folderPage.open(0);
  await dialog.openFor("Photos");

  await dialog.act(`Remove ${ayla}`).click();
  await expect(dialog.viewer(ayla)).toContainText("No longer sees it");
  await expect.poll(viewers).toEqual([jonas]);
  await dialog.viewer(ayla).getByRole("button", { name: "Undo" }).click();
  await expect.poll(viewers).toEqual([ayla, jonas]);
  await expect(dialog.act(`Remove ${ayla}`)).toBeVisible();

  await dialog.act("Stop sharing…").click();
  const question = page.getByRole("dialog", { name: "Stop sharing “Photos”?" });
  await expect(question).toContainText(`${ayla} and ${jonas} lose sight of it`);
  await question.getByRole("button", { name: "Stop sharing" }).click();
  await expect.poll(viewers).toEqual([]);
  await new OperationsPage(page).undo();
  await expect.poll(viewers).toEqual([ayla, jonas]);
});

test("of several, what could not be shared is listed with the reason, and the rest is shared", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 4\d\d/);
  const shares = new Shares(sandbox, signedIn);
  const documents = await sandbox.findFile(signedIn, "Documents");
  await folderPage.open(documents.id);
  const [notes, seating] = ["Notes on paper rain.txt", "Seating plan.pdf"] as const;
  const kept = (await sandbox.listFolder(signedIn, documents.id)).find(({ name }) => name === notes);
  const gone = (await sandbox.listFolder(signedIn, documents.id)).find(({ name }) => name === seating);
  const work = new FileWork(page);
  await work.box(notes).check();
  await work.box(seating).check();
  await page.getByRole("toolbar").getByRole("button", { name: "More" }).filter({ visible: true }).click();
  await page.getByRole("menuitem", { name: "Share…" }).click();
  const dialog = new ShareDialog(page);
  await dialog.option("Everyone").click();
  // As from another device, in the midst of it.
  await shares.deleteFile(gone?.id ?? 0);
  await dialog.act("Share with everyone").click();
  await expect.poll(() => shares.viewersOf(kept?.id ?? 0)).toEqual(["everyone"]);
  const toast = new OperationsPage(page).toast("Shared 1 of 2 items with everyone");
  await toast.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("list", { name: "Failed" })).toContainText(seating);
  await expect(page.getByRole("list", { name: "Failed" })).not.toContainText(notes);
});

test("a public link is made, scanned, renewed to another address, and deleted", async ({
  page,
  context,
  user,
  folderPage,
}) => {
  await signInByToken(context.request, { ...user, accessToken: user.firstPartyToken });
  const dialog = new ShareDialog(page);
  await folderPage.open(0);
  await dialog.openFor("Films");
  await dialog.act("Make a public link").click();
  await expect(dialog.address).toHaveValue(/^http:\/\/.+\/link\//);
  const first = await dialog.address.inputValue();
  await expect(dialog.link.getByText(/^Expires in /)).toBeVisible();
  await expect(dialog.link.getByRole("link", { name: "See it as a visitor" })).toHaveAttribute(
    "href",
    new URL(first).pathname,
  );
  await dialog.act("Show as a QR code").click();
  await expect(dialog.link.getByRole("img", { name: "QR code of the public link" })).toBeVisible();

  await dialog.act("Renew…").click();
  await expect(dialog.link).toContainText("The old one stops working at once");
  await dialog.act("Renew the link").click();
  await expect(dialog.address).not.toHaveValue(first);
  expect((await context.request.get(first)).status()).not.toBe(200);

  await dialog.act("Delete…").click();
  await dialog.act("Delete the link").click();
  await expect(dialog.act("Make a public link")).toBeVisible();
});

test("where put.io lets no other app make links, the dialog says what can be done instead, and nobody is signed out", async ({
  page,
  signedIn,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(NO_LINKS);
  expect(signedIn.username).not.toBe("");
  const dialog = new ShareDialog(page);
  await folderPage.open(0);
  await dialog.openFor("Programme.pdf");
  await expect(dialog.link).toContainText("in its own app only");
  await expect(dialog.act("Copy a download link")).toBeVisible();
  await expect(dialog.viewers).toContainText("Everyone");
  await page.keyboard.press("Escape");
  await expect(folderPage.file("Programme.pdf")).toBeFocused();
});

test("a friend's name is text, whatever is in it, and what lies in a shared folder says why it is seen", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(NO_LINKS);
  // Who is left out of the list below has no picture.
  watchdog.expectConsole(/status of 404/);
  const photos = await sandbox.findFile(signedIn, "Photos");
  await sandbox.answerWith(signedIn, {
    path: "/v2/friends/list",
    body: { total: 1, friends: [hostileFriend()] },
  });
  const dialog = new ShareDialog(page);
  await folderPage.open(photos.id);
  const [name = ""] = await folderPage.names();
  await dialog.openFor(name);
  await expect(dialog.option(HOSTILE)).toBeVisible();
  await dialog.option(HOSTILE).click();
  await expect(dialog.act("Share with 1 friend")).toBeVisible();
  await expect(dialog.viewers).toContainText("Whoever sees Photos");
  await dialog.viewers.getByRole("button", { name: "Show" }).click();
  await expect(dialog.root).toContainText("Share this folder");
});

function hostileFriend() {
  return { id: 1, name: HOSTILE, avatar_url: "", has_received_files: false, has_shared_files: false };
}

import type { Page } from "@playwright/test";
import { storedName } from "@/lib/format/stored-name";
import { routes } from "@/lib/routes";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { SHARED_FILES_FIELD, wayInRoutes } from "@/lib/routes/way-in-routes";
import { waitUntilAtRest } from "./at-rest";
import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { UploadsPage } from "./pages/uploads-page";

test.use({ seed: { seed: "empty" } });

const ODD_NAME = "back\\slash and tab\t";

test("a name that rclone stored reads as it was, in the list, the field and the download", async ({
  page,
  context,
  signedIn,
  sandbox,
  folderPage,
}) => {
  await sandbox.createFolder(signedIn, { parentId: 0, name: storedName(ODD_NAME) });
  await folderPage.open(0);
  const work = new FileWork(page);
  await work.link("back\\slash and tab⇥").focus();
  await page.keyboard.press("F2");
  await expect(work.nameField).toHaveValue(ODD_NAME);
  await work.nameField.fill(`${ODD_NAME} \\ again`);
  await work.nameField.press("Enter");
  const names = async () => (await sandbox.listFolder(signedIn, 0)).map(({ name }) => name);
  await expect.poll(names).toEqual(["back＼slash and tab␉ ＼ again"]);
  const uploads = new UploadsPage(page);
  await uploads.choose([{ name: "a\\b.txt", mimeType: "text/plain", buffer: Buffer.from("x") }]);
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  const file = (await sandbox.listFolder(signedIn, 0)).find(({ name }) => name === storedName("a\\b.txt"));
  const reply = await context.request.head(routes.mediaDownload(file?.id ?? 0));
  expect(reply.headers()["content-disposition"]).toContain("filename*=UTF-8''a%5Cb.txt");
});

test("files let go on a page without a folder go to the one seen last; where none was, it is asked", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.createFolder(signedIn, { parentId: 0, name: "Films" });
  // A list is open once it has a row.
  await sandbox.createFolder(signedIn, { parentId: films.id, name: "Old" });
  const uploads = new UploadsPage(page);
  const dialog = page.getByRole("dialog", { name: "Upload “Asked.txt” to" });
  await page.goto(routes.history());
  await expect(async () => {
    await uploads.drop(page.getByRole("main"), [{ name: "Asked.txt", text: "1" }]);
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass();
  await dialog.getByRole("button", { name: "Use this folder" }).click();
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  await folderPage.open(films.id);
  await waitUntilAtRest(page);
  await page.getByRole("link", { name: "History" }).click();
  await expect(page).toHaveURL(routes.history());
  await uploads.drop(page.getByRole("main"), [{ name: "Last.txt", text: "2" }]);
  await expect.poll(async () => (await sandbox.listFolder(signedIn, films.id)).length).toBe(2);
  expect(await sandbox.listFolder(signedIn, 0)).toHaveLength(2);
});

test("what another app shares waits until it is said where it goes, through a reload", async ({
  page,
  signedIn,
  sandbox,
}) => {
  await page.goto(routes.trash());
  await untilWorkerIsThere(page);
  await share(page, { files: [{ name: "Shared.txt", text: "from elsewhere" }] });
  const dialog = page.getByRole("dialog", { name: "Upload “Shared.txt” to" });
  await expect(dialog).toBeVisible();
  await page.reload();
  await expect(dialog).toBeVisible();
  expect(await sandbox.listFolder(signedIn, 0)).toEqual([]);
  await dialog.getByRole("button", { name: "Use this folder" }).click();
  await expect(new UploadsPage(page).title(/^1 uploaded/)).toBeVisible();
  await page.goto(routes.trash());
  await untilWorkerIsThere(page);
  await expect(dialog).toHaveCount(0);
  await share(page, { text: "look: magnet:?xt=urn:btih:c12fe1c06bba254a9dc9f519b335aa7c1367a88a" });
  await expect(page).toHaveURL(new RegExp(`${transferRoutes.add().replaceAll("/", "\\/")}\\?text=look`));
  await expect(page.getByRole("textbox").first()).toHaveValue(/magnet:\?xt=urn:btih:c12fe1c0/);
});

test("what is shared before the worker is there is said to be lost", async ({ page, context, signedIn }) => {
  expect(signedIn.username).not.toBe("");
  const sent = { multipart: { text: "hello" }, maxRedirects: 0 };
  const reply = await context.request.post(wayInRoutes.shareTarget(), sent);
  expect(reply.status()).toBe(303);
  expect(reply.headers().location).toBe(wayInRoutes.handedOverLost());
  await page.goto(wayInRoutes.handedOverLost());
  await expect(page.getByText("What was shared did not arrive")).toBeVisible();
  await expect(page).toHaveURL(routes.folder(0));
});

test("magnet links are asked for by a switch, and the manifest names every way in", async ({
  page,
  context,
  signedIn,
  watchdog,
}) => {
  expect(signedIn.username).not.toBe("");
  // The page asks about apps and sessions, which put.io shows to its own app alone.
  watchdog.expectConsole(/status of 401/);
  await page.addInitScript(() => {
    const asked: string[][] = [];
    Object.assign(window, { asked });
    navigator.registerProtocolHandler = (...what) => void asked.push(what.map(String));
    Object.assign(navigator, { unregisterProtocolHandler: (scheme: string) => void asked.push([scheme]) });
  });
  await page.goto(routes.account());
  const magnets = page.getByRole("switch", { name: "Open magnet links with Matinee" });
  await magnets.click();
  await expect(magnets).toBeChecked();
  await magnets.click();
  await expect(magnets).not.toBeChecked();
  const asked = await page.evaluate(() => Reflect.get(window, "asked"));
  expect(asked).toEqual([["magnet", new URL(wayInRoutes.magnetLinks(), page.url()).href], ["magnet"]]);
  const manifest = await (await context.request.get("/manifest.webmanifest")).json();
  expect(manifest.protocol_handlers).toEqual([{ protocol: "magnet", url: wayInRoutes.magnetLinks() }]);
  expect(manifest.share_target.action).toBe(wayInRoutes.shareTarget());
  expect(manifest.file_handlers[0].accept).toEqual({ "application/x-bittorrent": [".torrent"] });
});

async function untilWorkerIsThere(page: Page): Promise<void> {
  const isThere = () =>
    page.evaluate(
      async (scope) => (await navigator.serviceWorker.getRegistration(scope))?.active?.state === "activated",
      wayInRoutes.shareTarget(),
    );
  await expect.poll(isThere).toBe(true);
}

/** As the system does it: a form, posted to the address that the manifest names. */
async function share(
  page: Page,
  { text = "", files = [] }: { text?: string; files?: { name: string; text: string }[] },
): Promise<void> {
  await page.evaluate(
    (shared) => {
      const form = document.createElement("form");
      form.method = "post";
      form.enctype = "multipart/form-data";
      form.action = shared.action;
      const field = document.createElement("input");
      field.type = "file";
      field.name = shared.field;
      field.multiple = true;
      const transfer = new DataTransfer();
      for (const file of shared.files) transfer.items.add(new File([file.text], file.name));
      field.files = transfer.files;
      const words = document.createElement("input");
      words.name = "text";
      words.value = shared.text;
      form.append(field, words);
      document.body.append(form);
      form.submit();
    },
    { action: wayInRoutes.shareTarget(), field: SHARED_FILES_FIELD, text, files },
  );
}

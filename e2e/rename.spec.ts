import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";

test("F2 renames in place, keeps the extension out of it, and the focus stays on the file", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.findFile(signedIn, "Films");
  await folderPage.open(films.id);
  const work = new FileWork(page);
  const name = (await folderPage.names()).find((candidate) => candidate.endsWith(".mkv")) ?? "";
  await work.link(name).focus();
  await page.keyboard.press("F2");
  await expect(work.nameField).toBeFocused();
  expect(await work.selectedText()).toBe(name.replace(/\.mkv$/, ""));
  await work.type("夜行列車 🚂");
  await page.keyboard.press("Enter");
  await expect(work.link("夜行列車 🚂.mkv")).toBeFocused();
  const onServer = async () => (await sandbox.listFolder(signedIn, films.id)).map((file) => file.name);
  await expect.poll(onServer).toContain("夜行列車 🚂.mkv");
});

test("put.io's rules are said while one types, and Esc leaves everything as it was", async ({
  page,
  signedIn,
  folderPage,
}) => {
  expect(signedIn.username).not.toBe("");
  await folderPage.open(0);
  const work = new FileWork(page);
  await work.link("Films").focus();
  await page.keyboard.press("F2");
  await expect(work.nameField).toBeFocused();
  for (const [typed, said] of [
    ["", "at least one letter"],
    ["a/b", "slash"],
    ["夜".repeat(86), "too long"],
    ["Series", "has this name already"],
  ] as const) {
    await work.nameField.fill(typed);
    await expect(page.getByRole("status").filter({ hasText: said })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(work.nameField).toBeFocused();
  }
  await page.keyboard.press("Escape");
  await expect(work.link("Films")).toBeFocused();
});

test("a name that put.io refuses is taken back, and said", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 4\d\d/);
  await folderPage.open(0);
  const work = new FileWork(page);
  await sandbox.addFault({
    path: "/v2/files/rename",
    status: 400,
    body: '{"status":"ERROR","error_type":"NAME_ALREADY_EXIST","error_message":"Name already exists"}',
    username: signedIn.username,
  });
  await work.rename("Films", "Movies");
  await expect(page.getByLabel("Notifications")).toContainText(/could not be renamed|already/i);
  await expect(work.link("Films")).toBeVisible();
  await expect(work.link("Movies")).toHaveCount(0);
});

test("a backslash is stored as its full-width twin, and shown as stored", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  await folderPage.open(0);
  const work = new FileWork(page);
  await work.rename("Films", "Films\\old");
  await expect(work.link("Films\\old")).toBeVisible();
  const onServer = async () => (await sandbox.listFolder(signedIn, 0)).map((file) => file.name);
  await expect.poll(onServer).toContain("Films＼old");
});

test("n makes a folder under a free name, and its row has the focus", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  await folderPage.open(0);
  const work = new FileWork(page);
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog", { name: "New folder" })).toBeVisible();
  await work.type("Films");
  await expect(page.getByRole("status").filter({ hasText: "has this name already" })).toBeVisible();
  await work.nameField.fill("قطار / الليل");
  await expect(page.getByRole("status").filter({ hasText: "slash" })).toBeVisible();
  await work.nameField.fill("قطار الليل");
  await page.keyboard.press("Enter");
  await expect(work.link("قطار الليل")).toBeFocused();
  const onServer = async () => (await sandbox.listFolder(signedIn, 0)).map((file) => file.name);
  await expect.poll(onServer).toContain("قطار الليل");
});

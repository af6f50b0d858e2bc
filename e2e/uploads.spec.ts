import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { deviceFile, UploadsPage } from "./pages/uploads-page";

test.use({ seed: { seed: "empty" } });

test("files are chosen, sent, compared and shown; an odd name is stored as rclone stores it", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const uploads = new UploadsPage(page);
  await page.goto(routes.folder(0));
  await uploads.choose([
    deviceFile("Notes.txt", "some notes"),
    deviceFile("Empty.txt", ""),
    deviceFile("bell\u0007.txt", "ring"),
    deviceFile(".DS_Store", "system"),
  ]);
  await expect(uploads.title(/^3 uploaded/)).toBeVisible();
  await expect(uploads.tray).toContainText("A system file was left out.");
  await expect(page.getByRole("row").getByRole("link", { name: "Notes.txt", exact: true })).toBeVisible();
  const names = (await sandbox.listFolder(signedIn, 0)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(["Empty.txt", "Notes.txt", "bell␇.txt"]);
});

test("names that are taken are asked about once", async ({ page, signedIn, sandbox }) => {
  const uploads = new UploadsPage(page);
  await page.goto(routes.folder(0));
  await uploads.choose([deviceFile("One.txt", "1"), deviceFile("Two.txt", "2")]);
  await expect(uploads.title(/^2 uploaded/)).toBeVisible();
  await uploads.choose([
    deviceFile("One.txt", "one"),
    deviceFile("Two.txt", "two"),
    deviceFile("Three.txt", "3"),
  ]);
  const question = page.getByRole("dialog", { name: "2 names are already taken" });
  await question.getByRole("button", { name: "Keep both" }).click();
  await expect(uploads.title(/^5 uploaded/)).toBeVisible();
  const names = (await sandbox.listFolder(signedIn, 0)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(["One (1).txt", "One.txt", "Three.txt", "Two (1).txt", "Two.txt"]);
});

test("files let go over a folder's row go into that folder", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const films = await sandbox.createFolder(signedIn, { parentId: 0, name: "Films" });
  const uploads = new UploadsPage(page);
  await folderPage.open(0);
  await expect
    .poll(async () => {
      await uploads.drop(folderPage.file("Films"), [{ name: "Night Train.txt", text: "all aboard" }]);
      return (await sandbox.listFolder(signedIn, films.id)).length;
    })
    .toBeGreaterThan(0);
  await expect(uploads.tray).toBeVisible();
});

test("a dozen files are sent a few at a time, and none is lost", async ({ page, signedIn, sandbox }) => {
  const uploads = new UploadsPage(page);
  await page.goto(routes.folder(0));
  const files = Array.from({ length: 12 }, (_, index) =>
    deviceFile(`Part ${index}.bin`, Buffer.alloc(2000, index)),
  );
  await uploads.choose(files);
  await expect(uploads.title(/^12 uploaded/)).toBeVisible({ timeout: 15_000 });
  expect(await sandbox.listFolder(signedIn, 0)).toHaveLength(12);
});

import { writeFile } from "node:fs/promises";
import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { deviceFile, UploadsPage } from "./pages/uploads-page";
import type { Sandbox, SandboxUser } from "./sandbox";

test.use({ seed: { seed: "empty" } });

const NOTES = deviceFile("Notes.txt", "some notes");
const PIECES = { path: "/files/*", method: "PATCH" };
/** Longer than any test takes. */
const STUCK_MS = 600_000;

const namesOf = async (sandbox: Sandbox, user: SandboxUser) =>
  (await sandbox.listFolder(user, 0)).map(({ name }) => name);

test.beforeEach(({ watchdog }) => {
  // What these tests provoke Chromium itself puts on the console.
  watchdog.expectConsole(/Failed to load resource/);
});

test("what put.io refuses in passing arrives, after a break as well", async ({ page, signedIn, sandbox }) => {
  const { username } = signedIn;
  const uploads = new UploadsPage(page);
  await sandbox.addFault({ ...PIECES, status: 503, times: 1, username });
  await sandbox.addFault({ ...PIECES, status: 429, times: 1, username });
  await page.goto(routes.folder(0));
  await uploads.choose([NOTES]);
  await expect(uploads.tray).toContainText("put.io asks for a short break.");
  await uploads.act("Try now").click();
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  expect(await namesOf(sandbox, signedIn)).toEqual(["Notes.txt"]);
});

test("what arrived damaged twice is said, and can be tried again", async ({ page, signedIn, sandbox }) => {
  const headers = {
    "tus-resumable": "1.0.0",
    "upload-offset": String(NOTES.buffer.length),
    "putio-file-id": "1",
    "putio-file-crc32": "00000000",
  };
  const uploads = new UploadsPage(page);
  await sandbox.addFault({ ...PIECES, status: 204, headers, times: 2, username: signedIn.username });
  await page.goto(routes.folder(0));
  await uploads.choose([NOTES]);
  await expect(uploads.row("Notes.txt")).toContainText("It arrived damaged, twice");
  await uploads.act("Try Notes.txt again").click();
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  expect(await namesOf(sandbox, signedIn)).toEqual(["Notes.txt"]);
});

test("what is half there shows nowhere, and nothing of it is left once it is cancelled", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 404/);
  const uploads = new UploadsPage(page);
  await sandbox.addFault({ ...PIECES, delay_ms: STUCK_MS, times: 1, username: signedIn.username });
  await page.goto(routes.folder(0));
  const piece = page.waitForRequest((request) => request.method() === "PATCH");
  await uploads.choose([NOTES]);
  const place = (await piece).url();
  expect(await namesOf(sandbox, signedIn)).toEqual([]);
  await uploads.act("Pause Notes.txt").click();
  await expect(uploads.row("Notes.txt")).toContainText("Paused at");
  await uploads.act("Cancel Notes.txt").click();
  await expect(uploads.tray).toBeHidden();
  const statusOf = () => page.evaluate(async (url) => (await fetch(url, { method: "HEAD" })).status, place);
  await expect.poll(statusOf).toBe(404);
  // Its bytes were on their way: it may have become a file, which then goes as well.
  await expect.poll(() => namesOf(sandbox, signedIn)).toEqual([]);
});

test("a lost network is said, and an upload goes on when it is back", async ({
  page,
  context,
  signedIn,
  sandbox,
}) => {
  const uploads = new UploadsPage(page);
  await sandbox.addFault({ ...PIECES, delay_ms: STUCK_MS, times: 1, username: signedIn.username });
  await page.goto(routes.folder(0));
  await uploads.choose([NOTES]);
  await expect(uploads.row("Notes.txt")).toContainText("10 B of 10 B");
  await context.setOffline(true);
  // The piece that is on its way is not waited for.
  await uploads.act("Pause Notes.txt").click();
  await uploads.act("Go on with Notes.txt").click();
  await expect(uploads.tray).toContainText("There is no network.");
  await context.setOffline(false);
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  expect(await namesOf(sandbox, signedIn)).toEqual(["Notes.txt"]);
});

test("a session that ends takes no files along: they go on after a sign-in beside them", async ({
  page,
  context,
  signedIn,
  signIn,
  sandbox,
}) => {
  await sandbox.createFolder(signedIn, { parentId: 0, name: "Films" });
  const uploads = new UploadsPage(page);
  await sandbox.addFault({ ...PIECES, delay_ms: STUCK_MS, times: 1, username: signedIn.username });
  await page.goto(routes.folder(0));
  await uploads.choose([NOTES]);
  await expect(uploads.row("Notes.txt")).toContainText("10 B of 10 B");
  await context.clearCookies();
  await uploads.act("Pause Notes.txt").click();
  await uploads.act("Go on with Notes.txt").click();
  await expect(uploads.tray).toContainText("You are signed out.");
  // An ordinary read finds out as well.
  await page.getByRole("grid").getByRole("link", { name: "Films", exact: true }).hover();
  const question = page.getByRole("dialog", { name: "You are signed out" });
  await expect(question.getByRole("link", { name: "Sign in in a new tab" })).toBeVisible();
  await signIn(context, signedIn);
  await page.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(question).toBeHidden();
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  expect((await namesOf(sandbox, signedIn)).toSorted()).toEqual(["Films", "Notes.txt"]);
});

test("after a reload an upload goes on with the same file, and with no other", async ({
  page,
  signedIn,
  sandbox,
}, testInfo) => {
  const own = testInfo.outputPath("Notes.txt");
  await writeFile(own, "some notes");
  const uploads = new UploadsPage(page);
  await sandbox.addFault({ ...PIECES, delay_ms: STUCK_MS, times: 1, username: signedIn.username });
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(routes.folder(0));
  await uploads.choose([own]);
  await expect(uploads.row("Notes.txt")).toContainText("10 B of 10 B");
  await page.reload();
  await expect(uploads.title("Unfinished uploads")).toBeVisible();
  const other = testInfo.outputPath("Other.txt");
  await writeFile(other, "other notes");
  await uploads.chooseAgain([other]);
  await expect(page.getByText("This is another file")).toBeVisible();
  await uploads.chooseAgain([own]);
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  expect(await namesOf(sandbox, signedIn)).toEqual(["Notes.txt"]);
});

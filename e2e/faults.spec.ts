import { loseNetwork } from "./at-rest";
import type { Fault } from "./fault";
import { expect, test } from "./fixtures";
import { FileWork } from "./pages/file-work";
import { OperationsPage } from "./pages/operations-page";

const NOTES = "Notes on paper rain.txt";

type Answer = { words: string; fault: Omit<Fault, "username" | "path"> };

/** What passes by itself: each is waited for or asked again, and the row is right all the time. */
const PASSING: Answer[] = [
  { words: "is slow", fault: { delay_ms: 2500, times: 1 } },
  { words: "is cut short", fault: { cut_after_bytes: 4, times: 1 } },
  { words: "is a page of HTML", fault: { status: 200, body: "<html>Hello</html>", times: 1 } },
  { words: "fails once", fault: { status: 502, body: "<html>Bad gateway</html>", times: 1 } },
];

for (const { words, fault } of PASSING) {
  test(`a new name stays on its row though the answer ${words}`, async ({
    page,
    signedIn,
    sandbox,
    folderPage,
    watchdog,
  }) => {
    watchdog.expectConsole(/status of 502/);
    const documents = await sandbox.findFile(signedIn, "Documents");
    await folderPage.open(documents.id);
    const work = new FileWork(page);
    await sandbox.addFault({ path: "/v2/files/rename", username: signedIn.username, ...fault });
    await work.rename(NOTES, "Kept.txt");
    await expect(work.link("Kept.txt")).toBeVisible();
    const names = async () => (await sandbox.listFolder(signedIn, documents.id)).map(({ name }) => name);
    await expect.poll(names).toContain("Kept.txt");
    await page.reload();
    await expect(work.link("Kept.txt")).toBeVisible();
    await expect(work.link(NOTES)).toHaveCount(0);
  });
}

test("what put.io goes on refusing is back on its row, with the reason and another try", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 403/);
  const documents = await sandbox.findFile(signedIn, "Documents");
  await folderPage.open(documents.id);
  const work = new FileWork(page);
  const operations = new OperationsPage(page);
  await sandbox.addFault({ path: "/v2/files/delete", status: 403, username: signedIn.username });
  await work.link(NOTES).focus();
  await page.keyboard.press("Delete");
  await expect(operations.toast(/refused/)).toBeVisible();
  await expect(work.link(NOTES)).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await page.getByRole("button", { name: "1 failed" }).click();
  await page.getByRole("button", { name: /^(Retry|Try again)/ }).click();
  await expect(work.link(NOTES)).toHaveCount(0);
  const names = async () => (await sandbox.listTrash(signedIn)).map(({ name }) => name);
  await expect.poll(names).toContain(NOTES);
});

test("a network that goes in the midst loses nothing, and the act is done when it is back", async ({
  page,
  context,
  signedIn,
  sandbox,
  folderPage,
  watchdog,
}) => {
  watchdog.expectConsole(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status of 404/);
  const documents = await sandbox.findFile(signedIn, "Documents");
  await folderPage.open(documents.id);
  const work = new FileWork(page);
  await loseNetwork(page);
  await work.link(NOTES).focus();
  await page.keyboard.press("Delete");
  await expect(page.getByText("You are offline").first()).toBeVisible();
  await context.setOffline(false);
  const names = async () => (await sandbox.listTrash(signedIn)).map(({ name }) => name);
  await expect.poll(names).toContain(NOTES);
  await expect(work.link(NOTES)).toHaveCount(0);
});

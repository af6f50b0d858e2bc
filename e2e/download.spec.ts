import type { APIRequestContext } from "@playwright/test";
import { originalName } from "@/lib/format/stored-name";
import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { zipEntries } from "./zip-entries";

const ODD_NAMES = "Odd names";

const nameIn = (disposition = "") =>
  decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? "");

test("every file is downloaded under the name of the disk it came from, in any script", async ({
  context,
  signedIn,
  sandbox,
}) => {
  const folder = await sandbox.findFile(signedIn, ODD_NAMES);
  const files = await sandbox.listWholeFolder(signedIn, folder.id);
  const named: [string, string][] = [];
  for (const { id, name } of files) {
    const reply = await context.request.head(routes.mediaDownload(id), { maxRedirects: 0 });
    if (reply.ok()) named.push([originalName(name), nameIn(reply.headers()["content-disposition"])]);
  }
  // Four of them are folders, which are no downloads.
  expect(named.length).toBe(files.length - 4);
  expect(named.filter(([name, saved]) => name !== saved)).toEqual([]);
});

test("a zip holds what the folder holds", async ({ context, signedIn, sandbox, baseURL }) => {
  const folder = await sandbox.findFile(signedIn, "Photos");
  const photos = await sandbox.listWholeFolder(signedIn, folder.id);
  const created = await context.request.post(`${routes.putioProxyBase()}/zips/create`, {
    form: { file_ids: String(folder.id) },
    headers: { origin: baseURL ?? "" },
  });
  const { zip_id: zipId } = (await created.json()) as { zip_id: number };
  await sandbox.advanceClock(60);
  const address = routes.zipDownload(zipId, { name: "Holiday ☀" });
  await expect.poll(async () => (await context.request.head(address)).status()).toBe(200);
  const reply = await context.request.get(address);
  expect(nameIn(reply.headers()["content-disposition"])).toBe("Holiday ☀.zip");
  const entries = zipEntries(await reply.body()).filter((name) => !name.endsWith("/"));
  // The top of the tree alone: what lies in folders of the folder has a longer way.
  const names = entries.map((name) => name.replace(/^Photos\//, "")).filter((name) => !name.includes("/"));
  const folders = new Set(entries.map((name) => name.split("/").at(1)));
  expect([...names, ...folders]).toEqual(expect.arrayContaining(photos.map(({ name }) => name)));
  const end = await context.request.get(address, { headers: { range: "bytes=-22" } });
  expect([end.status(), (await end.body()).subarray(0, 2).toString()]).toEqual([206, "PK"]);
});

test("a signed address works without a session, resumes, and ends with the session", async ({
  context,
  signedIn,
  sandbox,
  openBrowser,
  baseURL,
}) => {
  const folder = await sandbox.findFile(signedIn, "Photos");
  const [link = "", second = ""] = await linksTo(context.request, {
    folderId: folder.id,
    origin: baseURL ?? "",
  });
  const stranger = (await openBrowser()).request;
  const whole = await stranger.get(link);
  expect([whole.status(), (await stranger.storageState()).cookies]).toEqual([200, []]);
  const part = await stranger.get(link, { headers: { range: "bytes=2-5" } });
  expect([part.status(), await part.body()]).toEqual([206, (await whole.body()).subarray(2, 6)]);
  const other = second.split("/").at(-2) ?? "";
  const tampered = link.replace(/link\/.{20}/, `link/${other.slice(0, 20)}`);
  expect((await stranger.get(tampered)).status()).toBe(404);
  await context.request.post(routes.signOut(), { headers: { origin: baseURL ?? "" } });
  expect((await stranger.get(link)).status()).toBe(401);
});

test("a path of names leads to the folder, and says where it ends when it leads to nothing", async ({
  page,
  signedIn,
  sandbox,
  folderPage,
}) => {
  const folder = await sandbox.findFile(signedIn, ODD_NAMES);
  await page.goto(routes.folderPath([ODD_NAMES, "a folder\nin two lines"]));
  await expect(folderPage.heading).toHaveText("a folder↵in two lines");
  await page.goto(routes.folderPath([ODD_NAMES, ".."]));
  await expect(folderPage.heading).toHaveText("..");
  await page.goto(routes.folderPath([ODD_NAMES, "nowhere.mkv", "further"]));
  await expect(page.getByText("There is no “nowhere.mkv” here")).toBeVisible();
  await page.getByRole("link", { name: `Open “${ODD_NAMES}”` }).click();
  await expect(folderPage.heading).toHaveText(ODD_NAMES);
  expect(new URL(page.url()).pathname).toBe(routes.folder(folder.id));
});

async function linksTo(
  request: APIRequestContext,
  { folderId, origin }: { folderId: number; origin: string },
): Promise<string[]> {
  const reply = await request.post(routes.fileLinks(), {
    data: { folder: { id: folderId, excludedIds: [] }, prefersMp4: false, isMediaOnly: false },
    headers: { origin },
  });
  const { links } = (await reply.json()) as { links: { url: string }[] };
  return links.map(({ url }) => url);
}

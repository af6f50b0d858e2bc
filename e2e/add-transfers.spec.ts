import { routes } from "@/lib/routes";
import { transferRoutes } from "@/lib/routes/transfer-routes";
import { test as base, expect } from "./fixtures";
import { serveFiles, uploadFile } from "./loopback-files";
import { AddBox } from "./pages/add-box";
import { deviceFile, UploadsPage } from "./pages/uploads-page";
import { addTransfer, listTransfers } from "./transfer-list";

const test = base.extend<{ addBox: AddBox }>({
  addBox: async ({ page }, use) => use(new AddBox(page)),
});
test.use({ seed: { seed: "empty" } });

const hash = (index: number) => index.toString(16).padStart(2, "0").repeat(20);
const magnet = (index: number) => `magnet:?xt=urn:btih:${hash(index)}&dn=Film+${index}.mkv`;
const link = (index: number) => `https://films.example/Reel%20${index}.mp4`;
const BASE32 = "ZHQVOY7XELZD5GFCTXWN7LRUDOMNKMCW";
const HEX_OF_IT = "c9e15763f722f23e98a29decdfae341b98d53056";

const TORRENT = `d8:announce17:https://t.example4:infod6:lengthi9000000e4:name15:Night Train.mkv12:piece lengthi16777216e6:pieces20:${"x".repeat(20)}ee`;

test("of 25 mixed lines the preview says what each is, and one press adds the other 19", async ({
  page,
  signedIn,
  sandbox,
  addBox,
}) => {
  const files = await serveFiles({ "Owned.txt": "the very same" });
  await uploadFile(sandbox, { user: signedIn, name: "Owned.txt", text: "the very same" });
  await addTransfer(sandbox, signedIn, magnet(90));
  // put.io's search comes to know of a new file a little later.
  await sandbox.advanceClock(5);
  const fresh = [
    ...[10, 11, 12, 13, 14, 15].map(magnet),
    ...[20, 21, 22].map(hash),
    BASE32,
    ...[1, 2, 3, 4, 5, 6, 7].map(link),
    `8. ${link(8)}, the eighth`,
    `<a href="${link(9)}">Reel 9</a>`,
  ];
  const twice = [hash(10).toUpperCase(), HEX_OF_IT, link(1).replace("films", "FILMS")];
  const owned = [`${files.origin}/Owned.txt`, magnet(90)];
  const lines = [...fresh, ...twice, ...owned, "magnet:?xt=urn:btih:123"];
  expect(lines).toHaveLength(25);

  await page.goto(routes.folder(0));
  await addBox.paste(lines.join("\n"));
  await expect(addBox.sum).toHaveText("19 to add, 3 duplicates, 2 already yours, 1 with a problem");
  await expect(addBox.row("The same as line 1")).toHaveCount(3);
  await expect(addBox.row("Owned.txt")).toContainText("Already in your files");
  await expect(addBox.row("Film 90.mkv")).toContainText("Already among your transfers");
  await expect(addBox.row("btih:123")).toContainText("This magnet names no torrent");
  await addBox.button("Add 19").click();
  await expect(page.getByText("19 transfers added")).toBeVisible();
  await expect(addBox.dialog).toBeHidden();
  expect(await listTransfers(sandbox, signedIn)).toHaveLength(20);
  await files.close();
});

test("what put.io refuses stands there with its reason for another try", async ({
  page,
  signedIn,
  sandbox,
  addBox,
}) => {
  await page.goto(routes.folder(0));
  await addBox.paste(`${link(1)}\n${link(2)}`);
  await expect(addBox.sum).toHaveText("2 to add");
  const refusal = { url: link(2), error_type: "DISK_FULL", status_code: 402 };
  const body = JSON.stringify({
    status: "OK",
    transfers: [],
    errors: [refusal, { ...refusal, url: link(1) }],
  });
  await sandbox.addFault({
    ...{ path: "/v2/transfers/add-multi", method: "POST", status: 200, body, times: 1 },
    username: signedIn.username,
  });
  await addBox.button("Add 2").click();
  await expect(page.getByText("Nothing was added, 2 not.")).toBeVisible();
  await expect(addBox.row("Reel 2.mp4")).toContainText("Your disk at put.io is full");
  await expect(addBox.field).toHaveValue(`${link(1)}\n${link(2)}`);
  // Closed by mistake, it keeps what stands in it.
  await page.keyboard.press("Escape");
  await expect(addBox.dialog).toBeHidden();
  await page.keyboard.press("t");
  await expect(addBox.field).toHaveValue(`${link(1)}\n${link(2)}`);
  await expect(addBox.sum).toHaveText("2 to add");
  await addBox.button("Add 2").click();
  await expect(page.getByText("2 transfers added")).toBeVisible();
  expect(await listTransfers(sandbox, signedIn)).toHaveLength(2);
});

test("a reply that is lost is not sent again", async ({ page, signedIn, sandbox, addBox, watchdog }) => {
  watchdog.expectConsole(/50[0-9]/);
  await page.goto(routes.folder(0));
  await addBox.paste(link(1));
  await expect(addBox.sum).toHaveText("1 to add");
  await sandbox.addFault({
    ...{ path: "/v2/transfers/add-multi", method: "POST", cut_after_bytes: 5, times: 1 },
    username: signedIn.username,
  });
  await addBox.button("Add 1").click();
  // It was added all the same, and the list that is read again says so.
  await expect(addBox.row("Reel 1.mp4")).toContainText("Already among your transfers");
  await expect(addBox.sum).toHaveText("Nothing to add, 1 already yours");
  expect(await listTransfers(sandbox, signedIn)).toHaveLength(1);
});

test("a .torrent that is chosen becomes a transfer, and what is none says so and may go in as a file", async ({
  page,
  signedIn,
  sandbox,
  addBox,
}) => {
  const uploads = new UploadsPage(page);
  await page.goto(routes.folder(0));
  await uploads.choose([deviceFile("night.torrent", TORRENT), deviceFile("odd.torrent", "no torrent")]);
  await expect(addBox.sum).toHaveText("1 to add, 1 with a problem");
  await expect(addBox.row("Night Train.mkv")).toContainText("9.0 MB");
  await addBox.row("odd.torrent").getByRole("button", { name: "Upload the file itself" }).click();
  await expect(addBox.row("odd.torrent")).toHaveCount(0);
  await addBox.button("Add 1").click();
  await expect(page.getByText("1 transfer added")).toBeVisible();
  expect((await listTransfers(sandbox, signedIn)).map(({ name }) => name)).toEqual(["Night Train.mkv"]);
  await expect(uploads.title(/^1 uploaded/)).toBeVisible();
  expect((await sandbox.listFolder(signedIn, 0)).map(({ name }) => name)).toContain("odd.torrent");
});

test("an address fills the box and adds nothing by itself", async ({ page, signedIn, sandbox, addBox }) => {
  await page.goto(transferRoutes.add({ link: magnet(30), text: `Look: ${link(1)}`, title: "Films" }));
  await expect(addBox.sum).toHaveText("2 to add");
  expect(await listTransfers(sandbox, signedIn)).toHaveLength(0);
  await addBox.row("Film 30.mkv").getByRole("checkbox").uncheck();
  await addBox.button("Add 1").click();
  await expect(page).toHaveURL(routes.transfers());
  expect((await listTransfers(sandbox, signedIn)).map(({ source }) => source)).toEqual([link(1)]);
});

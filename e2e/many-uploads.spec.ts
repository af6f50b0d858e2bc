import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { UploadsPage } from "./pages/uploads-page";
import { listStored } from "./stored-files";

test.use({ seed: { seed: "empty" } });

const COUNT = 60;

test("sixty files in nested folders arrive whole, through failing requests and an outage", async ({
  page,
  signedIn,
  sandbox,
  sandboxUrl,
  watchdog,
}, testInfo) => {
  watchdog.expectConsole(/status of 50[03]/);
  const { username } = signedIn;
  const folder = testInfo.outputPath("Many");
  const planned = await makeFiles(folder);
  const uploads = new UploadsPage(page);
  await page.goto(routes.folder(0));
  // Slow enough for the outage to come in the midst of it.
  await sandbox.addFault({ path: "/files*", delay_ms: 400, username });
  await uploads.chooseFolder(folder);
  await expect(uploads.title(/^Uploading, [1-9]\d* of 60 done$/)).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await sandbox.addFault({ path: "/files*", status: 503, username });
  await expect(uploads.tray.getByRole("alert")).toContainText("Nothing gets through at the moment");
  await expect(uploads.title(/^Uploading/)).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await sandbox.addFault({ path: "/files*", status: 500, every_nth: 20, username });
  await expect(uploads.title(/^60 uploaded/)).toBeVisible({ timeout: 60_000 });
  await expect(uploads.tray.getByRole("alert")).toBeHidden();
  const stored = (await listStored(sandboxUrl, signedIn)).map(({ place, crc32 }) => [place, crc32]);
  expect(stored.toSorted()).toEqual([...planned].toSorted());
});

/** Twelve folders of five; each fifteenth file is empty. By place, the checksum of what lies there. */
async function makeFiles(folder: string): Promise<Map<string, string>> {
  const planned = new Map<string, string>();
  for (let index = 0; index < COUNT; index += 1) {
    const inner = Math.floor(index / 5);
    const place = [`Folder ${Math.floor(inner / 4)}`, `Folder ${inner}`, `File ${index}.bin`];
    const bytes = Buffer.alloc(
      index % 15 === 0 ? 0 : 500 + index,
      createHash("sha256").update(`${index}`).digest(),
    );
    await mkdir(path.join(folder, ...place.slice(0, -1)), { recursive: true });
    await writeFile(path.join(folder, ...place), bytes);
    planned.set(["Many", ...place].join("/"), crc32(bytes).toString(16).padStart(8, "0"));
  }
  return planned;
}

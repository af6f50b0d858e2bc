import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import type { Page } from "@playwright/test";
import { listStored } from "../../../e2e/stored-files";
import { type Finding, milliseconds } from "./stage";
import { openFileChooser, trayTitle, uploadedWith } from "./upload-page";
import type { Uploader, UploadStage } from "./upload-stage";

const FILES_IN_A_FOLDER = 25;
const FOLDERS_IN_A_FOLDER = 20;
const LARGEST_BYTES = 24_000;
const OUTAGE_MS = 20_000;
const OUTAGE_AT = 0.4;
/** Two faults that strike each so-many-th call are five calls in a hundred. */
const EVERY_NTH = 40;
const PROGRESS_READ_EVERY_MS = 500;
const LONGEST_STANDSTILL_MS = 15_000;
const ENDS_WITHIN_MS = 7 * 60_000;

/** By place, "Many/Folder 3/Folder 7/File 12.bin", the checksum of what lies there. */
type Planned = ReadonlyMap<string, string>;

/** Thousands of small files in nested folders, with failing requests and a network that goes and comes back. */
export async function measureManyUploads(stage: UploadStage, count: number): Promise<Finding[]> {
  const folder = path.join(stage.folder, "Many");
  const planned = await makeFiles(folder, count);
  stage.gateway.leadTo([stage.instances[0].port]);
  try {
    return await stage.withUploader((uploader) => sendAll(stage, uploader, { folder, planned }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeFiles(folder: string, count: number): Promise<Planned> {
  const planned = new Map<string, string>();
  for (let index = 0; index < count; index += 1) {
    const inner = Math.floor(index / FILES_IN_A_FOLDER);
    const outer = Math.floor(inner / FOLDERS_IN_A_FOLDER);
    const place = [`Folder ${outer}`, `Folder ${inner}`, `File ${index}.bin`];
    const seed = createHash("sha256").update(String(index)).digest();
    // Some are empty.
    const bytes = Buffer.alloc(index % 100 === 0 ? 0 : (seed.readUInt32LE(0) % LARGEST_BYTES) + 1, seed);
    if (index % FILES_IN_A_FOLDER === 0)
      await mkdir(path.join(folder, ...place.slice(0, -1)), { recursive: true });
    await writeFile(path.join(folder, ...place), bytes);
    planned.set(["Many", ...place].join("/"), crc32(bytes).toString(16).padStart(8, "0"));
  }
  return planned;
}

type Load = { folder: string; planned: Planned };

async function sendAll(
  stage: UploadStage,
  { page, user }: Uploader,
  { folder, planned }: Load,
): Promise<Finding[]> {
  for (const [status, path] of FAULTS) {
    await stage.sandbox.addFault({ path, status, every_nth: EVERY_NTH, username: user.username });
  }
  const slow = await watchLongTasks(page);
  const startedAt = performance.now();
  await (await openFileChooser(page, "Upload a folder")).setFiles(folder);
  const progress = await followProgress(stage, { page, total: planned.size });
  const seconds = (performance.now() - startedAt) / 1000;
  await stage.sandbox.clearFaults(user);
  const failedCalls = await stage.countFailures(user);
  return [
    completenessFinding(planned, await listStored(stage.sandboxUrl, user), {
      note: `${seconds.toFixed(0)} s, ${Math.round(planned.size / (seconds - OUTAGE_MS / 1000))} files a second without the outage; ${failedCalls} of put.io's answers were failures`,
    }),
    {
      name: "the longest time without a file more, the outage aside",
      value: milliseconds(progress.standstillMs),
      budget: milliseconds(LONGEST_STANDSTILL_MS),
      isWithin: progress.standstillMs <= LONGEST_STANDSTILL_MS,
    },
    { name: "from the network's return to the next file", value: milliseconds(progress.recoveryMs) },
    { name: "the page was held up by single tasks over 50 ms", value: await slow.read() },
  ];
}

const FAULTS = [
  [500, "/files*"],
  [503, "/files*"],
  [500, "/v2/files/create-folder"],
  [503, "/v2/files/create-folder"],
] as const;

/** From the tray's own words; takes the network away in between. */
async function followProgress(stage: UploadStage, { page, total }: { page: Page; total: number }) {
  const title = trayTitle(page);
  const over = uploadedWith(page, { title: `${total} uploaded`, timeoutMs: ENDS_WITHIN_MS }).then(() => true);
  let [done, doneAt, standstillMs, recoveryMs, wasCut] = [0, performance.now(), 0, 0, false];
  for (;;) {
    const isOver = await Promise.race([over, passed(PROGRESS_READ_EVERY_MS)]);
    if (isOver) return { standstillMs, recoveryMs };
    const now = performance.now();
    const count = Number(/(\d+) of/.exec((await title.textContent()) ?? "")?.[1] ?? done);
    if (count < done) throw new Error(`The count of what has arrived went back from ${done} to ${count}.`);
    if (count > done) {
      standstillMs = Math.max(standstillMs, now - doneAt);
      [done, doneAt] = [count, now];
    }
    if (wasCut || count < total * OUTAGE_AT) continue;
    wasCut = true;
    stage.gateway.cut();
    await passed(OUTAGE_MS);
    stage.gateway.mend();
    const mendedAt = performance.now();
    const atMending = await title.textContent();
    while ((await title.textContent()) === atMending) await passed(50);
    doneAt = performance.now();
    recoveryMs = doneAt - mendedAt;
  }
}

const passed = (milliseconds: number) =>
  new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds));

function completenessFinding(
  planned: Planned,
  stored: readonly { place: string; crc32: string | null }[],
  { note }: { note: string },
): Finding {
  const places = new Map(stored.map(({ place, crc32 }) => [place, crc32]));
  const isSame = ([place, checksum]: [string, string]) => places.get(place) === checksum;
  const sameCount = [...planned].filter(isSame).length;
  return {
    name: `of ${planned.size} small files in nested folders there are, the same as here`,
    value: `${sameCount}, and ${stored.length - places.size} twice  (${note})`,
    budget: `no less than all, none twice`,
    isWithin: sameCount === planned.size && stored.length === planned.size,
  };
}

/** How often and how long the page could not answer a press. A text, as in first-frame.ts. */
async function watchLongTasks(page: Page) {
  await page.evaluate(`window.longTasks = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longTasks.push(duration);
}).observe({ type: "longtask" });`);
  return {
    async read(): Promise<string> {
      const text = String(await page.evaluate("JSON.stringify(window.longTasks)"));
      const tasks: number[] = JSON.parse(text);
      const sum = tasks.reduce((total, task) => total + task, 0);
      return `${tasks.length} times, the longest ${milliseconds(Math.max(0, ...tasks))}, ${milliseconds(sum)} in all`;
    },
  };
}

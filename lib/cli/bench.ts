import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import { Sandbox } from "../../e2e/sandbox";
import { browserArgs } from "./bench/browser-args";
import { raceFirstFrames } from "./bench/first-frame";
import { raceFolders } from "./bench/folder-race";
import { measureLargeFolder } from "./bench/large-folder";
import { killHalfway, makeLargeFile, measureMemory, sendThroughTwo } from "./bench/large-upload";
import { measureManyUploads } from "./bench/many-uploads";
import type { Finding, Stage } from "./bench/stage";
import { UploadStage } from "./bench/upload-stage";
import { measureWeights } from "./bench/weights";
import { endChildren } from "./children";
import { findChromium } from "./chromium";
import { Complaint, runCommand } from "./complaint";
import { ensureBuild } from "./production-build";
import { withReportFolder } from "./steps";
import { throwawaySetting } from "./throwaway-setting";
import { startWithSandbox } from "./with-sandbox";

const MEBIBYTE = 1024 * 1024;
const UPLOAD_PARTS = ["memory", "kill", "two", "many"] as const;
type UploadPart = (typeof UPLOAD_PARTS)[number];
type UploadWish = { parts: readonly UploadPart[]; bytes: number; files: number };

/**
 * `npm run bench`: the budgets, measured on this machine. Ratios are from one run; absolute times say little elsewhere.
 * `npm run bench -- uploads`, or one part of it, takes some minutes and the size of the large file (`--mebibytes`) in room on the disk.
 */
await runCommand(async () => {
  const measure = readWish();
  const executablePath = await findChromium();
  await ensureBuild();
  const findings = await withReportFolder((folder) => measure({ folder, executablePath }));
  print(findings);
  return findings.some(({ isWithin }) => isWithin === false) ? 1 : 0;
});

type Place = { folder: string; executablePath: string };

function readWish(): (place: Place) => Promise<Finding[]> {
  const options = {
    mebibytes: { type: "string", default: "4096" },
    files: { type: "string", default: "10000" },
  } as const;
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const [topic = "pages", part] = positionals;
  if (topic === "pages") return measurePages;
  const parts = UPLOAD_PARTS.filter((known) => part === undefined || part === known);
  if (topic !== "uploads" || parts.length === 0) {
    const names = UPLOAD_PARTS.join(" | ");
    throw new Complaint(`There is "npm run bench", and "npm run bench -- uploads [${names}]".`);
  }
  const wish = { parts, bytes: Number(values.mebibytes) * MEBIBYTE, files: Number(values.files) };
  return (place) => measureUploads(place, wish);
}

async function measureUploads(place: Place, { parts, bytes, files }: UploadWish): Promise<Finding[]> {
  const stage = await UploadStage.open(place);
  try {
    const large = await makeLargeFile(place.folder, bytes);
    const measures: Record<UploadPart, () => Promise<Finding[]>> = {
      memory: () => measureMemory(stage, large),
      kill: () => killHalfway(stage, large),
      two: () => sendThroughTwo(stage, large),
      many: () => measureManyUploads(stage, files),
    };
    const findings: Finding[] = [];
    for (const part of parts) findings.push(...(await measures[part]()));
    return findings;
  } finally {
    await stage.close();
  }
}

async function measurePages({ folder, executablePath }: Place): Promise<Finding[]> {
  const setting = await throwawaySetting(folder);
  const { children, appUrl, sandboxUrl } = await startWithSandbox({ setting, mode: "start" });
  const browser = await chromium.launch({ executablePath, args: browserArgs() });
  const stage: Stage = { appUrl, sandboxUrl, sandbox: new Sandbox(sandboxUrl), browser, folder };
  try {
    return [
      ...(await measureWeights(stage)),
      ...(await raceFirstFrames(stage)),
      ...(await raceFolders(stage)),
      ...(await measureLargeFolder(stage)),
    ];
  } finally {
    await browser.close();
    await endChildren(children);
  }
}

function print(findings: Finding[]): void {
  console.log("");
  for (const { name, value, budget, isWithin } of findings) {
    const verdict = isWithin === undefined ? "     " : isWithin ? "ok   " : "OVER ";
    console.log(`${verdict}${name}: ${value}${budget === undefined ? "" : `, at most ${budget}`}`);
  }
}

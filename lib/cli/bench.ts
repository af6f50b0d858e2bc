import { chromium } from "@playwright/test";
import { Sandbox } from "../../e2e/sandbox";
import { raceFirstFrames } from "./bench/first-frame";
import { raceFolders } from "./bench/folder-race";
import { measureLargeFolder } from "./bench/large-folder";
import type { Finding, Stage } from "./bench/stage";
import { measureWeights } from "./bench/weights";
import { endChildren } from "./children";
import { findChromium } from "./chromium";
import { runCommand } from "./complaint";
import { ensureBuild } from "./production-build";
import { withReportFolder } from "./steps";
import { throwawaySetting } from "./throwaway-setting";
import { startWithSandbox } from "./with-sandbox";

/** `npm run bench`: the budgets, measured on this machine. Ratios are from one run; absolute times say little elsewhere. */
await runCommand(async () => {
  const executablePath = await findChromium();
  await ensureBuild();
  const findings = await withReportFolder((folder) => measureAll({ folder, executablePath }));
  print(findings);
  return findings.some(({ isWithin }) => isWithin === false) ? 1 : 0;
});

async function measureAll(options: { folder: string; executablePath: string }): Promise<Finding[]> {
  const { folder, executablePath } = options;
  const setting = await throwawaySetting(folder);
  const { children, appUrl, sandboxUrl } = await startWithSandbox({ setting, mode: "start" });
  const isRoot = process.getuid?.() === 0;
  const args = [
    "--disable-gpu",
    "--autoplay-policy=no-user-gesture-required",
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
  const browser = await chromium.launch({ executablePath, args });
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

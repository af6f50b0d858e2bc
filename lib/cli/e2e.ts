import { findChromium } from "./chromium";
import { runCommand } from "./complaint";
import { e2eStep } from "./e2e-step";
import { ensureBuild } from "./production-build";
import { runSteps, withReportFolder } from "./steps";

/** `npm run e2e`: the browser tests alone; flags go to Playwright (`npm run e2e -- e2e/watch.spec.ts`). */
await runCommand(async () => {
  const chromium = await findChromium();
  await ensureBuild();
  return withReportFolder((folder) =>
    runSteps([e2eStep({ chromium, reportFolder: folder, flags: process.argv.slice(2) })]),
  );
});

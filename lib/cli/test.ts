import { findChromium } from "./chromium";
import { runCommand } from "./complaint";
import { e2eStep } from "./e2e-step";
import { ensureBuild } from "./production-build";
import { ensureRclone } from "./rclone/find-rclone";
import { runSteps, withReportFolder } from "./steps";
import { verifySteps } from "./verify-steps";

/** `npm test`: verify, build, e2e. The browser comes first, because without one the rest would be in vain. */
await runCommand(async () => {
  const chromium = await findChromium();
  // Its tests are among the unit tests, which pass them over where it cannot be had.
  await ensureRclone();
  return withReportFolder((folder) =>
    runSteps([
      ...verifySteps(folder),
      { name: "production build", run: () => ensureBuild().then(() => 0) },
      e2eStep({ chromium, reportFolder: folder, flags: process.argv.slice(2) }),
    ]),
  );
});

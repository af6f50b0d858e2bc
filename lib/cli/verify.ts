import { runCommand } from "./complaint";
import { runSteps, withReportFolder } from "./steps";
import { verifySteps } from "./verify-steps";

/** `npm run verify`: everything that needs neither a build nor a browser. */
await runCommand(() => withReportFolder((folder) => runSteps(verifySteps(folder))));

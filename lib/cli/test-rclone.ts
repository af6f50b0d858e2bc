import { runToEnd } from "./children";
import { Complaint, runCommand } from "./complaint";
import { tools } from "./project";
import { ensureRclone } from "./rclone/find-rclone";

/** `npm run test:rclone`: a client that nobody here wrote, against the sandbox. */
await runCommand(async () => {
  if (!(await ensureRclone())) throw new Complaint("These tests need rclone and openssl: install both.");
  return runToEnd([tools.vitest, "run", "lib/cli/rclone", ...process.argv.slice(2)]);
});

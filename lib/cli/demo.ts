import { untilStopped } from "./children";
import { runCommand } from "./complaint";
import { ensureBuild } from "./production-build";
import { readSetting, startWithSandbox } from "./with-sandbox";

/** `npm run demo`: the production build and the sandbox side by side, until Ctrl-C. */
await runCommand(async () => {
  const setting = await readSetting();
  await ensureBuild();
  const { children, appUrl, sandboxUrl } = await startWithSandbox({ setting, mode: "start" });
  console.log(`\n  Matinee is ready:  ${appUrl}\n`);
  console.log(`  It talks to a sandbox that speaks put.io's API (${sandboxUrl}), so no account is needed:`);
  console.log('  choose "Sign in with put.io", then "Allow". Ctrl-C ends both.\n');
  return untilStopped(children);
});

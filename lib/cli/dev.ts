import { untilStopped } from "./children";
import { runCommand } from "./complaint";
import { readSetting, startWithSandbox } from "./with-sandbox";

/** `npm run dev`: like the demo, but the app reloads as its source changes. */
await runCommand(async () => {
  const setting = await readSetting();
  const { children, appUrl, sandboxUrl } = await startWithSandbox({ setting, mode: "dev" });
  console.log(`\n  Matinee (development):  ${appUrl}\n  Sandbox:  ${sandboxUrl}\n`);
  return untilStopped(children);
});

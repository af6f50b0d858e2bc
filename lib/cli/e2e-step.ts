import { createWriteStream } from "node:fs";
import path from "node:path";
import { endChildren, runToEnd } from "./children";
import { tools } from "./project";
import { readPlaywrightCount, type Step } from "./steps";
import { throwawaySetting } from "./throwaway-setting";
import { startWithSandbox } from "./with-sandbox";

type E2eOptions = { chromium: string; reportFolder: string; flags: string[] };

/** Playwright against a production server and a sandbox of its own, on ports that nobody uses; nothing stays behind. */
export function e2eStep(options: E2eOptions): Step {
  const report = path.join(options.reportFolder, "playwright.json");
  return {
    name: "end-to-end tests",
    run: () => runPlaywright({ ...options, report }),
    count: () => readPlaywrightCount(report),
  };
}

async function runPlaywright(options: E2eOptions & { report: string }): Promise<number> {
  const setting = await throwawaySetting(options.reportFolder);
  const logFile = path.join(options.reportFolder, "app.log");
  const log = createWriteStream(logFile);
  const { children, appUrl, sandboxUrl } = await startWithSandbox({
    setting,
    mode: "start",
    appLog: (line) => log.write(`${line}\n`),
  });
  try {
    return await runToEnd([tools.playwright, "test", ...options.flags], {
      CHROMIUM_PATH: options.chromium,
      MATINEE_E2E_APP_URL: appUrl,
      MATINEE_E2E_SANDBOX_URL: sandboxUrl,
      MATINEE_E2E_SECRET: setting.secret,
      MATINEE_E2E_APP_LOG: logFile,
      PLAYWRIGHT_JSON_OUTPUT_FILE: options.report,
    });
  } finally {
    await endChildren(children);
    log.end();
  }
}

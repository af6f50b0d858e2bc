import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { endChildren, runToEnd } from "./children";
import { tools } from "./project";
import { makeSecret } from "./secret";
import { readPlaywrightCount, type Step } from "./steps";
import { type Setting, startWithSandbox } from "./with-sandbox";

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

async function throwawaySetting(folder: string): Promise<Setting> {
  const dataFolder = path.join(folder, "sandbox");
  await mkdir(dataFolder);
  const [appPort = 0, sandboxPort = 0, storagePort = 0] = await findFreePorts(3);
  return {
    host: "127.0.0.1",
    appPort,
    sandboxPort,
    storagePort,
    secret: makeSecret(),
    sandboxFlags: ["--data", dataFolder],
  };
}

/** All held at once before any is let go, so that they differ. */
async function findFreePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = servers.map((server) => listenAnywhere(server));
  const found = await Promise.all(ports);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return found;
}

function listenAnywhere(server: ReturnType<typeof createServer>): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

import { defineConfig, devices } from "@playwright/test";
import type { E2eOptions } from "./e2e/fixtures";

/** Started by `npm run e2e`, which brings up the app and the sandbox and passes their addresses on. */
const required = (key: string) => {
  const value = process.env[key];
  if (!value) throw new Error(`${key} is missing: start the browser tests with npm run e2e.`);
  return value;
};
const jsonReport = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;
// Chromium refuses its own sandbox when root starts it, as containers do.
const isRoot = process.getuid?.() === 0;

export default defineConfig<E2eOptions>({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  // Once, and the report says so: a film that is decoded in software on two busy cores can miss a cue by itself.
  retries: 1,
  // Generous, because two cores may be busy with something else; a test that passes never waits for them.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: jsonReport ? [["list"], ["json", { outputFile: jsonReport }]] : "list",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: required("MATINEE_E2E_APP_URL"),
    sandboxUrl: required("MATINEE_E2E_SANDBOX_URL"),
    appLogFile: required("MATINEE_E2E_APP_LOG"),
    timezoneId: "Asia/Kathmandu",
    locale: "en-GB",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: required("CHROMIUM_PATH"),
      args: ["--disable-gpu", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
});

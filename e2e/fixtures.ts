import { type BrowserContext, test as base, expect } from "@playwright/test";
import { FolderPage } from "./pages/folder-page";
import { LoginPage } from "./pages/login-page";
import { WatchPage } from "./pages/watch-page";
import { Sandbox, type SandboxUser, type Seed } from "./sandbox";
import { signInByToken } from "./session";
import { Watchdog } from "./watchdog";

export type E2eOptions = { sandboxUrl: string; appLogFile: string; seed: Seed };

type Fixtures = {
  sandbox: Sandbox;
  watchdog: Watchdog;
  /** The test's own user, seeded as `seed` says. */
  user: SandboxUser;
  /** Another browser, watched like the first and closed with the test. */
  openBrowser: () => Promise<BrowserContext>;
  /** Puts a session into the browser without going through the sign-in page. */
  signedIn: SandboxUser;
  /** The same for another browser. */
  signIn: (context: BrowserContext, user: SandboxUser) => Promise<void>;
  loginPage: LoginPage;
  folderPage: FolderPage;
  watchPage: WatchPage;
};

export const test = base.extend<Fixtures & E2eOptions>({
  sandboxUrl: ["", { option: true }],
  appLogFile: ["", { option: true }],
  seed: [{ seed: "demo" }, { option: true }],

  sandbox: async ({ sandboxUrl }, use) => use(new Sandbox(sandboxUrl)),

  watchdog: [
    async ({ context, baseURL, sandbox, appLogFile }, use) => {
      const appOrigin = new URL(baseURL ?? "").origin;
      const watchdog = new Watchdog({ appOrigin, sandboxOrigin: sandbox.origin, appLogFile });
      await watchdog.watch(context);
      await use(watchdog);
      const findings = await watchdog.finish();
      await watchdog.close();
      expect(findings, "what the watchdog saw").toEqual([]);
    },
    { auto: true },
  ],

  user: async ({ sandbox, seed }, use) => use(await sandbox.createUser(seed)),

  openBrowser: async ({ browser, watchdog, contextOptions, baseURL }, use) => {
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL ? { baseURL } : {}) });
      await watchdog.adopt(context);
      return context;
    });
  },

  signedIn: async ({ context, user }, use) => {
    await signInByToken(context.request, user);
    await use(user);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern.
  signIn: async ({}, use) => use((context, user) => signInByToken(context.request, user)),

  loginPage: async ({ page }, use) => use(new LoginPage(page)),
  folderPage: async ({ page }, use) => use(new FolderPage(page)),
  watchPage: async ({ page }, use) => use(new WatchPage(page)),
});

export { expect };

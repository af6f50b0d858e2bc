import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";

test.use({ seed: { seed: "two-friends" } });
const REFUSED = /Failed to load resource: the server responded with a status of 401/;

test("signing out revokes the token and ends the session in every tab", async ({
  page,
  context,
  signedIn,
  sandbox,
  folderPage,
  loginPage,
}) => {
  await folderPage.open(0);
  const otherTab = await context.newPage();
  await otherTab.goto(routes.folder(0));

  await page.getByRole("button", { name: "Account" }).first().click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();

  await expect(loginPage.oauthButton).toBeVisible();
  await expect(otherTab).toHaveURL(/\/login/);
  expect(await sandbox.isTokenAlive(signedIn)).toBe(false);
  await page.goto(routes.folder(0));
  await expect(page).toHaveURL(/\/login/);
});

test("a token revoked at put.io leads to sign-in and back to the same page", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
  folderPage,
  loginPage,
}) => {
  watchdog.expectConsole(REFUSED);
  watchdog.allowTokenInBodyTo(/\/callback\/token$/);
  const [folder] = await sandbox.listFolder(signedIn, 0);
  const address = routes.folder(folder?.id ?? 0);
  await folderPage.open(0);
  // Nothing is open while the token goes, or the open page would lead away by itself.
  await page.goto("about:blank");
  await sandbox.revoke(signedIn);

  // The page leads away before it has loaded.
  await page.goto(address, { waitUntil: "commit" });
  await expect(page).toHaveURL(/\/login/);
  await expect(loginPage.failure).toContainText("Your session has ended");

  // The address is what comes back; the folder behind it is not this other user's.
  watchdog.expectConsole(/the server responded with a status of 404/);
  const renewed = await sandbox.createUser({ seed: "empty" });
  await loginPage.pasteToken(renewed.accessToken);
  await expect(page).toHaveURL(address);
});

test("the session endpoint shows a name and no token", async ({ page, signedIn, folderPage }) => {
  await folderPage.open(0);
  const session = await page.evaluate(
    async (address) => (await fetch(address)).text(),
    `${routes.authBase()}/session`,
  );
  expect(session).toContain(signedIn.username);
  expect(session).not.toContain(signedIn.accessToken);
});

test("another site's form cannot write in this user's name", async ({ page, signedIn, sandbox, baseURL }) => {
  const answer = await page.request.post(`${baseURL}${routes.signOut()}`, {
    headers: { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  });
  expect(answer.status()).toBe(403);
  expect(await sandbox.isTokenAlive(signedIn)).toBe(true);
});

import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { PutioPage } from "./pages/putio-page";

test.use({ seed: { seed: "two-friends" } });
/** Refusals are 4xx and Chromium says so on the console. */
const REFUSED = /Failed to load resource: the server responded with a status of 4\d\d/;

test("signing in at put.io leads to the files", async ({ page, user, loginPage, folderPage }) => {
  await page.goto(routes.home());
  await loginPage.oauthButton.click();
  const putio = new PutioPage(page);
  await putio.chooseAccount(user.username);
  await putio.allow();
  await expect(page).toHaveURL(routes.folder(0));
  await expect(folderPage.rows.first()).toBeVisible();
});

test("refusing at put.io says so and leaves the ways open", async ({ page, loginPage }) => {
  await loginPage.open();
  await loginPage.oauthButton.click();
  await new PutioPage(page).deny();
  await expect(loginPage.failure).toContainText("Access was not allowed");
  await expect(loginPage.oauthButton).toBeVisible();
});

test("a device code that is allowed elsewhere signs this browser in", async ({
  page,
  user,
  loginPage,
  openBrowser,
}) => {
  await loginPage.open();
  await loginPage.deviceCodeButton.click();
  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const address = await loginPage.deviceLink.getAttribute("href");

  const phone = await (await openBrowser()).newPage();
  await phone.goto(address ?? "");
  const putio = new PutioPage(phone);
  await putio.chooseAccount(user.username);
  await putio.allow();

  await expect(page).toHaveURL(routes.folder(0));
});

test("a pasted token signs in and goes back to the page that was asked for", async ({
  page,
  user,
  loginPage,
  watchdog,
}) => {
  watchdog.allowTokenInBodyTo(/\/callback\/token$/);
  await page.goto(routes.folder(0));
  await expect(page).toHaveURL(/\/login\?returnTo=/);
  await loginPage.pasteToken(user.accessToken);
  await expect(page).toHaveURL(routes.folder(0));
});

test("a wrong token is refused in words", async ({ page, loginPage, watchdog }) => {
  watchdog.expectConsole(REFUSED);
  await loginPage.open();
  await loginPage.pasteToken("no-such-token");
  await expect(loginPage.failure).toContainText("put.io does not know this token");
  await expect(page).toHaveURL(/\/login/);
});

test("an answer with a state that this browser did not send is refused", async ({
  page,
  user,
  loginPage,
}) => {
  await loginPage.open();
  await loginPage.oauthButton.click();
  const putio = new PutioPage(page);
  // As a link of an attacker would bring it: a good code, with a state that is not this browser's.
  await putio.answerWithState("forged");
  await putio.chooseAccount(user.username);
  await putio.allow();
  await expect(loginPage.failure).toBeVisible();
  await page.goto(routes.folder(0));
  await expect(page).toHaveURL(/\/login/);
});

test("a way back to another site is not taken", async ({ page, user, loginPage, watchdog }) => {
  watchdog.allowTokenInBodyTo(/\/callback\/token$/);
  await loginPage.open("https://evil.example/files/0");
  await loginPage.pasteToken(user.accessToken);
  await expect(page).toHaveURL(routes.folder(0));
});

test("the same address by its number signs in as well", async ({
  page,
  baseURL,
  user,
  loginPage,
  watchdog,
}) => {
  const otherName = (baseURL ?? "").replace("localhost", "127.0.0.1");
  watchdog.expectRequest(`${otherName}/`);
  await page.goto(otherName);
  await loginPage.oauthButton.click();
  const putio = new PutioPage(page);
  await putio.chooseAccount(user.username);
  await putio.allow();
  await expect(page).toHaveURL(routes.folder(0));
});

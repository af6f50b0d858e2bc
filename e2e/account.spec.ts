import { routes } from "@/lib/routes";
import { expect, test } from "./fixtures";
import { AccountPage } from "./pages/account-page";
import { readSettings } from "./read-settings";

test("what is changed is at put.io, and is there again after a reload", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  // put.io tells an app neither apps nor sessions.
  watchdog.expectConsole(/status of 401/);
  const account = new AccountPage(page);
  await account.open();
  const before = await readSettings(sandbox, signedIn);
  const wasOn = before.next_episode === true;
  await account.setting("Go on with the next episode").click();
  await expect(account.setting("Go on with the next episode")).toBeChecked({ checked: !wasOn });
  await account.choice("First subtitle language").selectOption({ label: "Turkish" });
  await account.choice("Second subtitle language").selectOption({ label: "English" });
  await account.choice("Order").selectOption({ label: "Size, largest first" });
  await page.getByRole("radio", { name: "Dark" }).check();
  const films = await sandbox.findFile(signedIn, "Films");
  await page.getByRole("button", { name: "Choose folder…" }).click();
  const picker = account.dialog("Where transfers arrive");
  await picker.getByRole("option", { name: "Films" }).click();
  await picker.getByRole("button", { name: "Use this folder" }).click();
  await account.choice("Dates and figures").selectOption("de-DE");
  await expect
    .poll(() => readSettings(sandbox, signedIn))
    .toMatchObject({
      next_episode: !wasOn,
      subtitle_languages: ["tur", "eng"],
      sort_by: "SIZE_DESC",
      default_download_folder: films.id,
      theme: "dark",
      locale: "de-DE",
    });
  // put.io has it a moment before this browser does.
  await expect(page.getByText(/\d,\d+ GB/)).toBeVisible();

  await page.reload();
  await expect(account.setting("Go on with the next episode")).toBeChecked({ checked: !wasOn });
  await expect(account.choice("First subtitle language")).toHaveValue("tur");
  await expect(account.choice("Second subtitle language")).toHaveValue("eng");
  await expect(account.choice("Order")).toHaveValue("SIZE_DESC");
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  await expect(account.section("Files")).toContainText("Films");
  await expect(account.choice("Dates and figures")).toHaveValue("de-DE");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("a refused edit says which and why, keeps what was typed, and takes no other with it", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 40[01]/);
  const account = new AccountPage(page);
  await account.open();
  const { history_enabled: wasOn } = await readSettings(sandbox, signedIn);
  await account.field("Callback address").fill("not-a-url");
  await account.field("Callback address").press("Enter");
  await account.setting("History").click();
  const connection = account.section("Connection");
  await expect(connection.getByText(/^Not saved/)).toBeVisible();
  await expect(account.field("Callback address")).toHaveValue("not-a-url");
  await expect
    .poll(() => readSettings(sandbox, signedIn))
    .toMatchObject({
      callback_url: null,
      history_enabled: wasOn !== true,
    });

  await account.field("Callback address").fill("https://example.com/done");
  await account.field("Callback address").press("Enter");
  await expect(connection.getByText(/^Not saved/)).toHaveCount(0);
  await expect
    .poll(() => readSettings(sandbox, signedIn))
    .toMatchObject({ callback_url: "https://example.com/done" });
});

test("an edit that put.io is too busy for waits for Try again, or is put back", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of (401|503)/);
  const account = new AccountPage(page);
  await account.open();
  const { trash_enabled: wasOn } = await readSettings(sandbox, signedIn);
  await sandbox.addFault({
    path: "/v2/account/settings",
    method: "POST",
    status: 503,
    username: signedIn.username,
  });
  await account.setting("Trash").click();
  const files = account.section("Files");
  await expect(files.getByText(/put\.io is not available right now/)).toBeVisible();
  await expect(account.setting("Trash")).toBeChecked({ checked: wasOn !== true });
  await files.getByRole("button", { name: "Put back" }).click();
  await expect(account.setting("Trash")).toBeChecked({ checked: wasOn === true });

  await account.setting("Trash").click();
  await expect(files.getByText(/put\.io is not available right now/)).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await files.getByRole("button", { name: "Try again" }).click();
  await expect(files.getByText(/put\.io is not available right now/)).toHaveCount(0);
  await expect.poll(() => readSettings(sandbox, signedIn)).toMatchObject({ trash_enabled: wasOn !== true });
});

test("the disk is counted by kind; what put.io keeps to its own apps is said, and nobody is signed out", async ({
  page,
  signedIn,
  watchdog,
}) => {
  expect(signedIn.username).not.toBe("");
  watchdog.expectConsole(/status of 401/);
  const account = new AccountPage(page);
  await account.open();
  await expect(account.item("Disk by kind", "Videos")).toContainText(/[\d.]+ (MB|GB)/);
  for (const part of ["Apps", "Sessions", "App passwords"])
    await expect(account.section(part)).toContainText("in its own app only");
  await expect(account.section("This sign-in")).toContainText("You allowed Matinee as an app");
  await page.reload();
  await expect(account.setting("Trash")).toBeVisible();
});

test("with put.io's own permission apps, sessions and app passwords are listed and ended", async ({
  page,
  context,
  user,
  signIn,
  sandbox,
}) => {
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const account = new AccountPage(page);
  await account.open();
  await expect(account.section("Sessions").getByRole("listitem").first()).toBeVisible();

  await account.section("App passwords").getByRole("button", { name: "New app password…" }).click();
  const dialog = account.dialog("New app password");
  await dialog.getByLabel("What is it for?").fill('"><script>alert(1)</script>');
  await dialog.getByRole("button", { name: "Make password" }).click();
  const made = account.dialog("Your new app password");
  await expect(made.locator("code")).toContainText(/\S{6,}/);
  await made.getByRole("button", { name: "Done" }).click();
  const item = account.item("App passwords", '"><script>alert(1)</script>');
  await expect(item).toContainText("never used");
  await item.getByRole("button", { name: /^Delete app password/ }).click();
  await account
    .dialog(/^Delete the app password/)
    .getByRole("button", { name: "Delete it" })
    .click();
  await expect(item).toHaveCount(0);

  const apps = account.section("Apps");
  await apps.getByRole("button", { name: "Revoke access of Matinee" }).click();
  await account
    .dialog(/^Revoke the access of/)
    .getByRole("button", { name: "Revoke access" })
    .click();
  await expect.poll(() => sandbox.isTokenAlive(user)).toBe(false);
  await expect(account.section("Apps")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("More leads to what has no place in the bar", async ({ page, signedIn, folderPage, watchdog }) => {
    expect(signedIn.username).not.toBe("");
    watchdog.expectConsole(/status of 40[14]/);
    await folderPage.open(0);
    const places = page.getByRole("navigation", { name: "Places" }).filter({ visible: true });
    await places.getByRole("button", { name: "More" }).tap();
    const more = page.getByRole("menu", { name: "More" });
    await expect(more).toContainText(signedIn.username);
    await more.getByRole("menuitem", { name: "Account and settings" }).tap();
    await expect(page).toHaveURL(routes.account());
    await expect(new AccountPage(page).setting("Trash")).toBeVisible();
    await places.getByRole("button", { name: "More" }).tap();
    await more.getByRole("menuitem", { name: "Trash" }).tap();
    await expect(page).toHaveURL(routes.trash());
  });
});

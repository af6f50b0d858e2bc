import { routes } from "@/lib/routes";
import { peopleRoutes } from "@/lib/routes/people-routes";
import { expect, test } from "./fixtures";
import { FriendsPage } from "./pages/friends-page";
import { OperationsPage } from "./pages/operations-page";
import { listNames } from "./people";

const HOSTILE = "<img src=x onerror=alert(1)>";

test.use({ seed: { seed: "people", options: { friends: 3, waiting: 2, sent: 1 } } });

test("whoever is asked sees it, accepts, and both are friends at once", async ({
  page,
  user,
  signedIn,
  sandbox,
  openBrowser,
  signIn,
  watchdog,
}) => {
  // The search is for put.io's own apps; the exact name reaches people all the same.
  watchdog.expectConsole(/status of 404/);
  const other = await sandbox.createUser({ seed: "empty" });
  const friends = new FriendsPage(page);
  await friends.open();
  const adding = await friends.openAdding();
  await expect(adding.getByText(/searches for people in its own app only/)).toBeVisible();
  await friends.nameField().fill("nobody-at-all");
  await page.keyboard.press("Enter");
  await expect(adding.getByRole("alert").first()).toContainText("Nobody at put.io is called “nobody-at-all”");
  await friends.nameField().fill(other.username);
  await page.keyboard.press("Enter");
  await expect(adding).toBeHidden();
  await expect(friends.person("Asked by you", other.username)).toContainText("Has not answered yet");

  const second = await openBrowser();
  await signIn(second, other);
  const theirs = new FriendsPage(await second.newPage());
  await theirs.open();
  await expect(theirs.place()).toContainText("1 request waits");
  await theirs.answer("Accept", user.username).click();
  await expect(theirs.person("Your friends", user.username)).toBeVisible();
  await expect(theirs.list("Requests")).toBeHidden();
  await expect(theirs.place()).toHaveText("Friends");
  await friends.open();
  await expect(friends.person("Your friends", other.username)).toBeVisible();
  expect(await listNames(sandbox, signedIn)).toContain(other.username);
});

test("people are found by a part of their name, where put.io allows it", async ({
  page,
  user,
  sandbox,
  context,
  signIn,
}) => {
  const other = await sandbox.createUser({ seed: "empty" });
  await signIn(context, { ...user, accessToken: user.firstPartyToken });
  const friends = new FriendsPage(page);
  await friends.open();
  const adding = await friends.openAdding();
  await friends.nameField().fill(other.username.slice(0, -1));
  await adding.getByRole("button", { name: `Ask ${other.username}`, exact: true }).click();
  await expect(adding.getByRole("listitem").filter({ hasText: other.username })).toContainText("Asked");
  expect(await listNames(sandbox, user, "sent-requests")).toContain(other.username);
  await friends.nameField().fill("zzzz-nobody");
  await expect(adding.getByText(/Nobody new is found by “zzzz-nobody”/)).toBeVisible();
  await adding.getByRole("button", { name: /^Invite/ }).click();
  await adding.getByRole("button", { name: "Make an invitation" }).click();
  await expect(adding.getByRole("button", { name: /^Copy invitation/ }).first()).toBeVisible();
});

test("a name that means harm is text, on every list and in every question", async ({
  page,
  signedIn,
  sandbox,
}) => {
  const names = await listNames(sandbox, signedIn);
  const hostile = names.find((name) => name.startsWith(HOSTILE)) ?? "";
  const friends = new FriendsPage(page);
  await friends.open();
  await expect(friends.list("Your friends").getByRole("listitem")).toHaveCount(names.length);
  await expect(friends.person("Your friends", hostile)).toBeVisible();
  await friends.choose("Unfriend…", hostile);
  const question = friends.dialog(`Unfriend “${hostile}”?`);
  await question.getByRole("button", { name: "Unfriend" }).click();
  await expect(friends.person("Your friends", hostile)).toHaveCount(0);
  await expect.poll(() => listNames(sandbox, signedIn)).toEqual(names.filter((name) => name !== hostile));
  await page.goto(peopleRoutes.friendFiles(hostile));
  await expect(page.getByText(`“${hostile}” shares nothing with you`)).toBeVisible();
});

test("declining ends the request, and one may ask instead", async ({ page, signedIn, sandbox }) => {
  const [first = "", second = ""] = await listNames(sandbox, signedIn, "waiting-requests");
  const friends = new FriendsPage(page);
  await friends.open();
  await friends.answer("Decline", first).click();
  await expect(friends.person("Requests", first)).toHaveCount(0);
  await expect(friends.person("Requests", second)).toBeVisible();
  const toast = new OperationsPage(page).toast(/^Declined the request of/);
  await toast.getByRole("button", { name: "Send a request" }).click();
  await expect(friends.person("Asked by you", first)).toBeVisible();
  expect(await listNames(sandbox, signedIn, "waiting-requests")).toEqual([second]);
});

test("what put.io does not do is taken back and told; a list that fails can be read again", async ({
  page,
  signedIn,
  sandbox,
  watchdog,
}) => {
  watchdog.expectConsole(/status of 50[03]/);
  const [first = ""] = await listNames(sandbox, signedIn, "waiting-requests");
  const { username } = signedIn;
  const friends = new FriendsPage(page);
  await friends.open();
  const path = `/v2/friends/${encodeURIComponent(first)}/approve`;
  await sandbox.addFault({ path, status: 503, username });
  await friends.answer("Accept", first).click();
  await expect(new OperationsPage(page).toast("put.io is not available right now")).toBeVisible();
  await expect(friends.person("Requests", first)).toBeVisible();
  await expect(friends.person("Your friends", first)).toHaveCount(0);
  await sandbox.addFault({ path: "/v2/friends/list", status: 503, username });
  await page.goto(routes.friends());
  await expect(page.getByRole("alert").getByText("put.io is not available right now")).toBeVisible();
  await sandbox.clearFaults(signedIn);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(friends.list("Your friends").getByRole("listitem")).toHaveCount(3);
});

test.describe("with somebody who shares", () => {
  test.use({ seed: { seed: "demo" } });

  test("a friend's name leads to what they share, and unfriending says what is lost", async ({
    page,
    signedIn,
    sandbox,
  }) => {
    const name = (await listNames(sandbox, signedIn)).find((each) => each.includes("ayla")) ?? "";
    const friends = new FriendsPage(page);
    await friends.open();
    await friends.person("Your friends", name).getByRole("link").click();
    await expect(page.getByRole("link", { name: "Ayla's picks" }).first()).toBeVisible();
    await friends.open();
    await friends.choose("Unfriend…", name);
    const question = friends.dialog(`Unfriend “${name}”?`);
    await expect(question).toContainText("“Ayla's picks”");
    await expect(question).toContainText(/no longer sees what you share: .*“Photos”/);
    await question.getByRole("button", { name: "Unfriend" }).click();
    await expect.poll(() => listNames(sandbox, signedIn)).not.toContain(name);
    await page.goto(peopleRoutes.friendFiles(name));
    await expect(page.getByText(`“${name}” shares nothing with you`)).toBeVisible();
  });
});

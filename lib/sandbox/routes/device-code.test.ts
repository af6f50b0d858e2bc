import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
});

afterAll(() => sandbox.close());

async function requestCode(): Promise<string> {
  const { status, body } = await ask(sandbox, "/v2/oauth2/oob/code", { query: { app_id: 1001 } });
  expect([status, body.code]).toEqual([200, expect.stringMatching(/^[A-Z2-9]{6}$/)]);
  return String(body.code);
}

describe("device code", () => {
  test("waits with null until a user allows it on the page, and gives the token then", async () => {
    const code = await requestCode();
    const poll = () => ask(sandbox, `/v2/oauth2/oob/code/${code}`);
    expect((await poll()).body).toEqual({ status: "OK", oauth_token: null });
    const form = { code: code.toLowerCase(), other_username: user.username };
    expect((await askRaw(sandbox, "/link", { form })).status).toBe(200);
    const token = String((await poll()).body.oauth_token);
    expect((await ask(sandbox, "/v2/account/info", { token })).body.info).toMatchObject({
      user_id: user.userId,
    });
  });

  test("can be allowed by another app of the same user", async () => {
    const code = await requestCode();
    const { status, body } = await ask(sandbox, "/v2/oauth2/oob/code", { token: user.token, form: { code } });
    expect([status, body.app]).toEqual([200, expect.objectContaining({ id: 1001, name: "Matinee" })]);
    expect(JSON.stringify(body)).not.toContain("secret");
  });

  test("stays with the user who allowed it first", async () => {
    const code = await requestCode();
    const other = await createTestUser(sandbox);
    for (const { username } of [user, other]) {
      await askRaw(sandbox, "/link", { form: { code, other_username: username } });
    }
    const token = String((await ask(sandbox, `/v2/oauth2/oob/code/${code}`)).body.oauth_token);
    expect((await ask(sandbox, "/v2/oauth2/validate", { token })).body.user_id).toBe(user.userId);
  });

  test("expires after a quarter of an hour", async () => {
    const code = await requestCode();
    await ask(sandbox, "/_sandbox/clock", { json: { advance_seconds: 901 } });
    expect((await ask(sandbox, `/v2/oauth2/oob/code/${code}`)).status).toBe(404);
    const page = await askRaw(sandbox, "/link", { form: { code, other_username: user.username } });
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('role="alert"')]);
  });

  test("is shown as a QR code", async () => {
    const { body } = await ask(sandbox, "/v2/oauth2/oob/code", { query: { app_id: 1001 } });
    const picture = await askRaw(sandbox, new URL(String(body.qr_code_url)).pathname);
    expect(picture.headers.get("content-type")).toBe("image/svg+xml");
    expect(await picture.text()).toContain("<svg");
  });

  test.each(["", "abc", "999"])("the app id %o is refused with 400", async (app_id) => {
    expect((await ask(sandbox, "/v2/oauth2/oob/code", { query: { app_id } })).status).toBe(400);
  });
});

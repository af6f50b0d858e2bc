import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "../test-client";

const REDIRECT_URI = "http://localhost:3000/api/auth/callback/putio";
const APP = { client_id: "1001", client_secret: "sandbox-secret" };
const ATTEMPT = { client_id: "1001", redirect_uri: REDIRECT_URI, response_type: "code", state: "s&<t>" };

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
});

afterAll(() => sandbox.close());

async function decide(form: Record<string, string>): Promise<URL> {
  const reply = await askRaw(sandbox, "/authenticate", { form: { ...ATTEMPT, ...form } });
  expect(reply.status).toBe(303);
  return new URL(reply.headers.get("location") ?? "");
}

async function newCode(): Promise<string> {
  const back = await decide({ decision: "allow", username: user.username });
  return back.searchParams.get("code") ?? "";
}

describe("the sign-in page", () => {
  test("is where the API's entrance leads, with everything that it was given", async () => {
    const reply = await askRaw(sandbox, "/v2/oauth2/authenticate", { query: ATTEMPT });
    const location = new URL(reply.headers.get("location") ?? "", REDIRECT_URI);
    expect([reply.status, location.pathname]).toEqual([302, "/authenticate"]);
    expect(Object.fromEntries(location.searchParams)).toEqual(ATTEMPT);
  });

  test("offers listed accounts only, and the one that is hinted at", async () => {
    sandbox.store.users.create({ username: "demo", password: "demo", isListed: true });
    const plain = await (await askRaw(sandbox, "/authenticate", { query: ATTEMPT })).text();
    expect(plain).toContain('value="demo"');
    expect(plain).not.toContain(user.username);
    const query = { ...ATTEMPT, login_hint: user.username };
    const hinted = await (await askRaw(sandbox, "/authenticate", { query })).text();
    expect(hinted).toContain(`value="${user.username}" checked`);
  });

  test("writes what it was given as text, not as markup", async () => {
    const html = await (await askRaw(sandbox, "/authenticate", { query: ATTEMPT })).text();
    expect(html).not.toContain("s&<t>");
    expect(html).toContain("s&#38;&#60;t&#62;");
  });

  test("leads back with a code and the state when it is allowed", async () => {
    const back = await decide({ decision: "allow", username: user.username });
    expect(back.origin + back.pathname).toBe(REDIRECT_URI);
    expect([back.searchParams.get("code"), back.searchParams.get("state")]).toEqual([
      expect.any(String),
      "s&<t>",
    ]);
  });

  test("leads back with access_denied and the state when it is refused", async () => {
    const back = await decide({ decision: "deny" });
    expect(Object.fromEntries(back.searchParams)).toEqual({ error: "access_denied", state: "s&<t>" });
  });

  test("gives a token in the fragment to an app that asked for one", async () => {
    const back = await decide({ decision: "allow", other_username: user.username, response_type: "token" });
    const answer = new URLSearchParams(back.hash.slice(1));
    expect([back.search, answer.get("state")]).toEqual(["", "s&<t>"]);
    const { body } = await ask(sandbox, "/v2/oauth2/validate", { token: answer.get("access_token") ?? "" });
    expect(body).toMatchObject({ result: true, token_scope: "default", user_id: user.userId });
  });

  test("says so when there is no such account", async () => {
    const form = { ...ATTEMPT, decision: "allow", other_username: "nobody" };
    const reply = await askRaw(sandbox, "/authenticate", { form });
    expect(reply.status).toBe(400);
    expect(await reply.text()).toContain('role="alert"');
  });

  test.each([
    { client_id: "999" },
    { client_id: "abc" },
    { redirect_uri: "https://evil.test/steal" },
    { redirect_uri: "https://evil.test/steal?/api/auth/callback/putio" },
    { redirect_uri: "https://me@evil.test/api/auth/callback/putio" },
    { redirect_uri: "javascript:/api/auth/callback/putio" },
    { redirect_uri: `${REDIRECT_URI}#fragment` },
    { response_type: "password" },
  ])("redirects nowhere for %o", async (change) => {
    const form: Record<string, string> = { ...ATTEMPT, decision: "allow", username: user.username };
    const reply = await askRaw(sandbox, "/authenticate", { form: { ...form, ...definedOf(change) } });
    expect([reply.status, reply.headers.get("location")]).toEqual([400, null]);
  });
});

describe("access_token", () => {
  test.each(["GET", "POST"])("exchanges a code by %s, once", async (method) => {
    const form = {
      ...APP,
      code: await newCode(),
      grant_type: "authorization_code",
      redirect_uri: REDIRECT_URI,
    };
    const exchange = () =>
      ask(sandbox, "/v2/oauth2/access_token", method === "GET" ? { query: form } : { form });
    const { status, body } = await exchange();
    expect([status, body]).toEqual([200, { access_token: expect.stringMatching(/^sbxtok_/) }]);
    const again = await exchange();
    expect([again.status, again.body]).toEqual([400, { error: "access_denied" }]);
  });

  test.each([
    { change: { client_secret: "wrong" }, error: "unauthorized_client" },
    { change: { client_id: "999" }, error: "unauthorized_client" },
    { change: { grant_type: "password" }, error: "invalid_request" },
    { change: { redirect_uri: "http://localhost:4000/api/auth/callback/putio" }, error: "invalid_request" },
    { change: { code: "made-up" }, error: "access_denied" },
  ])("$change is refused with $error", async ({ change, error }) => {
    const form: Record<string, string> = { ...APP, code: await newCode(), grant_type: "authorization_code" };
    const { status, body } = await ask(sandbox, "/v2/oauth2/access_token", {
      form: { ...form, ...definedOf(change) },
    });
    expect([status, body]).toEqual([400, { error }]);
  });

  test("refuses a code that lay about for too long", async () => {
    const code = await newCode();
    await ask(sandbox, "/_sandbox/clock", { json: { advance_seconds: 601 } });
    const { body } = await ask(sandbox, "/v2/oauth2/access_token", { form: { ...APP, code } });
    expect(body).toEqual({ error: "access_denied" });
  });
});

describe("tokens", () => {
  test("logout revokes the calling token and no other", async () => {
    const other = sandbox.store.tokens.create({ userId: user.userId, scope: "default", appId: 1001 }).token;
    expect((await ask(sandbox, "/v2/oauth/grants/logout", { method: "POST", token: other })).status).toBe(
      200,
    );
    const refused = await ask(sandbox, "/v2/account/info", { token: other });
    expect([refused.status, refused.body.error_type]).toEqual([401, "invalid_grant"]);
    expect((await ask(sandbox, "/v2/account/info", { token: user.token })).status).toBe(200);
    const { status, body } = await ask(sandbox, "/v2/oauth2/validate", { query: { oauth_token: other } });
    expect([status, body]).toEqual([
      200,
      { result: false, token_id: null, token_scope: null, user_id: null },
    ]);
  });

  test("a first-party session has the scope null", async () => {
    const { body } = await ask(sandbox, "/v2/oauth2/validate", { token: user.firstPartyToken });
    expect(body).toMatchObject({ result: true, token_scope: null });
  });

  test.each([
    ["GET", "/v2/oauth/grants/"],
    ["GET", "/v2/oauth/clients/"],
    ["GET", "/v2/oauth/apps"],
    ["POST", "/v2/events/delete"],
    ["POST", "/v2/events/delete/1"],
    ["GET", "/v2/friends/user-search/someone"],
    ["GET", "/v2/public_share/list"],
    ["GET", "/v2/tunnel/routes"],
    ["GET", "/v2/account/confirmation/list"],
    ["GET", "/v2/payment/info"],
    ["GET", "/v2/family/members"],
    ["GET", "/v2/app_specific_password/list"],
  ])("an ordinary app's token gets invalid_scope from %s %s", async (method, path) => {
    const { status, body } = await ask(sandbox, path, { method, token: user.token });
    expect([status, body.error_type]).toEqual([401, "invalid_scope"]);
    expect((await ask(sandbox, path, { method, token: user.firstPartyToken })).status).not.toBe(401);
  });

  test("a download token opens no account", async () => {
    const { status, body } = await ask(sandbox, "/v2/account/info", { token: user.downloadToken });
    expect([status, body.error_type]).toEqual([401, "invalid_scope"]);
  });

  test("a grant that is deleted takes its tokens along", async () => {
    const other = await createTestUser(sandbox);
    const grants = await ask(sandbox, "/v2/oauth/grants", { token: other.firstPartyToken });
    expect(grants.body.apps).toMatchObject([{ id: 1001, name: "Matinee" }]);
    await ask(sandbox, "/v2/oauth/grants/1001/delete", { method: "POST", token: other.firstPartyToken });
    expect((await ask(sandbox, "/v2/account/info", { token: other.token })).status).toBe(401);
  });
});

describe("password login", () => {
  const login = (change: { password?: string; secret?: string }) => {
    const credentials = `${user.username}:${change.password ?? user.password}`;
    return ask(sandbox, "/v2/oauth2/authorizations/clients/1001/my%20tv", {
      method: "PUT",
      query: { client_secret: change.secret ?? "sandbox-secret" },
      headers: { authorization: `Basic ${Buffer.from(credentials).toString("base64")}` },
    });
  };

  test("gives a token for the right password", async () => {
    const { status, body } = await login({});
    expect([status, body.user_id]).toEqual([200, user.userId]);
    expect((await ask(sandbox, "/v2/account/info", { token: String(body.access_token) })).status).toBe(200);
  });

  test("refuses a wrong password with 401 and a wrong app with 403", async () => {
    expect((await login({ password: "wrong" })).status).toBe(401);
    const { status, body } = await login({ secret: "wrong" });
    expect([status, body.error_type]).toEqual([403, "invalid_app_credentials"]);
  });
});

/** Of a union of table rows, only what this row sets. */
function definedOf(change: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(change).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

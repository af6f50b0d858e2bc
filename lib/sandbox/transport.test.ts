import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "./create-sandbox";
import { ask, askRaw, createTestUser, type TestUser } from "./test-client";

let sandbox: Sandbox;
let user: TestUser;

beforeAll(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox);
});

afterAll(() => sandbox.close());

describe("transport", () => {
  test("lets a browser of any origin read with credentials", async () => {
    const headers = { origin: "http://app.test" };
    const reply = await ask(sandbox, "/v2/account/info", { token: user.token, headers });
    expect(reply.headers.get("access-control-allow-origin")).toBe("http://app.test");
    expect(reply.headers.get("access-control-allow-credentials")).toBe("true");
    expect(reply.headers.get("access-control-expose-headers")).toContain("X-Trace-ID");
    const preflight = await askRaw(sandbox, "/v2/files/delete", { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toContain("PUT");
  });

  test.each(["Token", "token", "Bearer", "BEARER"])("takes the token under the scheme %s", async (scheme) => {
    const headers = { authorization: `${scheme} ${user.token}` };
    expect((await ask(sandbox, "/v2/account/info", { headers })).status).toBe(200);
  });

  test("takes the token from the query, and never writes it into the log", async () => {
    const query = { oauth_token: user.token };
    expect((await ask(sandbox, "/v2/account/info", { query })).status).toBe(200);
    const { body } = await ask(sandbox, "/_sandbox/requests", { query: { username: user.username } });
    expect(JSON.stringify(body)).toContain("/v2/account/info");
    expect(JSON.stringify(body)).not.toContain(user.token);
  });

  test("answers HEAD without a body", async () => {
    const reply = await askRaw(sandbox, "/v2/account/info", {
      method: "HEAD",
      query: { oauth_token: user.token },
    });
    expect([reply.status, await reply.text()]).toEqual([200, ""]);
  });
});

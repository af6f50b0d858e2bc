import NextAuth from "next-auth";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSandbox } from "../sandbox/create-sandbox";
import { createTestUser } from "../sandbox/test-client";

/** next-auth's own handler for pages/api needs no Next around it; this is all it asks of a reply. */
class Reply {
  statusCode = 200;
  body: unknown = null;
  readonly headers = new Map<string, unknown>();
  status = (code: number) => {
    this.statusCode = code;
    return this;
  };
  setHeader = (name: string, value: unknown) => {
    this.headers.set(name.toLowerCase(), value);
    return this;
  };
  getHeader = (name: string) => this.headers.get(name.toLowerCase());
  json = (body: unknown) => {
    this.body = body;
  };
  send = this.json;
  end = () => {};

  get cookies(): string[] {
    const value = this.headers.get("set-cookie");
    return Array.isArray(value) ? value.map(String) : [];
  }
}

async function signInServer(address: string) {
  vi.resetModules();
  const { env } = await import("./testing/test-env");
  vi.doMock("../env", () => ({ env: { ...env, NEXTAUTH_URL: address } }));
  vi.stubEnv("NEXTAUTH_URL", address);
  const sandbox = createSandbox();
  vi.stubGlobal("fetch", (input: string, init: RequestInit) => sandbox.fetch(new Request(input, init)));
  const { authOptions } = await import("./auth");
  const jar = new Map<string, string>();
  const call = async (method: "GET" | "POST", path: string[], body: Record<string, string> = {}) => {
    const reply = new Reply();
    const cookies = Object.fromEntries(jar);
    const header = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = { method, query: { nextauth: path }, body, cookies, headers: { cookie: header } };
    await NextAuth(request as never, reply as never, authOptions);
    for (const cookie of reply.cookies) {
      const [pair = ""] = cookie.split(";");
      const at = pair.indexOf("=");
      jar.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)));
    }
    return reply;
  };
  const csrfToken = async () =>
    String(((await call("GET", ["csrf"])).body as { csrfToken: string }).csrfToken);
  return { sandbox, jar, call, csrfToken };
}

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.doUnmock("../env");
});

async function signInByToken(server: Awaited<ReturnType<typeof signInServer>>, token: string) {
  const body = { csrfToken: await server.csrfToken(), token, json: "true", callbackUrl: "/files/0" };
  return server.call("POST", ["callback", "token"], body);
}

describe("cookies of signing in", () => {
  it("over TLS only this host can set them, scripts cannot read them, other sites do not send them", async () => {
    const server = await signInServer("https://matinee.test");
    const user = await createTestUser(server.sandbox);
    const reply = await signInByToken(server, user.token);
    const session = reply.cookies.find((cookie) => cookie.startsWith("__Host-next-auth.session-token="));
    expect(session).toMatch(/; Path=\/; .*HttpOnly; Secure; SameSite=Lax$/);
    expect([...server.jar.keys()]).toContain("__Host-next-auth.csrf-token");
  });

  it("without TLS they are the same but for the prefix", async () => {
    const server = await signInServer("http://127.0.0.1:3000");
    const user = await createTestUser(server.sandbox);
    const reply = await signInByToken(server, user.token);
    const session = reply.cookies.find((cookie) => cookie.startsWith("next-auth.session-token="));
    expect(session).toMatch(/; Path=\/; .*HttpOnly; SameSite=Lax$/);
  });

  it("tell neither a script nor a reader the token", async () => {
    const server = await signInServer("http://127.0.0.1:3000");
    const user = await createTestUser(server.sandbox);
    const reply = await signInByToken(server, user.token);
    const shown = await server.call("GET", ["session"]);
    expect(shown.body).toEqual({
      expires: expect.any(String),
      user: { name: user.username, image: "/api/session/avatar" },
    });
    expect(JSON.stringify([reply.cookies, reply.body, shown.body, shown.cookies])).not.toContain(user.token);
  });
});

describe("a pasted token", () => {
  it.each([
    ["that nobody issued", "sbxtok_nobody"],
    ["that is empty", ""],
    ["that would break a header", "a\r\nb: c"],
  ])("%s is wrong", async (_, token) => {
    const server = await signInServer("http://127.0.0.1:3000");
    const reply = await signInByToken(server, token);
    expect(reply.body).toEqual({ url: expect.stringContaining("error=wrong-token") });
    expect([...server.jar.keys()]).not.toContain("next-auth.session-token");
  });

  it("that opens single files is not enough", async () => {
    const server = await signInServer("http://127.0.0.1:3000");
    const user = await createTestUser(server.sandbox);
    const reply = await signInByToken(server, user.downloadToken);
    expect(reply.body).toEqual({ url: expect.stringContaining("error=limited-token") });
  });

  it("cannot be checked while put.io is away", async () => {
    const server = await signInServer("http://127.0.0.1:3000");
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    const reply = await signInByToken(server, "sbxtok_whatever");
    expect(reply.body).toEqual({ url: expect.stringContaining("error=unreachable") });
  });

  it("is not taken from a form of another site", async () => {
    const server = await signInServer("http://127.0.0.1:3000");
    const user = await createTestUser(server.sandbox);
    const body = { csrfToken: "forged", token: user.token, json: "true" };
    const reply = await server.call("POST", ["callback", "token"], body);
    expect(reply.body).toEqual({ url: expect.stringContaining("csrf=true") });
    expect([...server.jar.keys()]).not.toContain("next-auth.session-token");
  });
});

describe("the way back", () => {
  it.each([
    ["/watch/3?t=9", "http://127.0.0.1:3000/watch/3?t=9"],
    ["http://127.0.0.1:3000/files/7", "http://127.0.0.1:3000/files/7"],
    ["https://evil.example/files/7", "http://127.0.0.1:3000/"],
    ["http://127.0.0.1:3000.evil.example/", "http://127.0.0.1:3000/"],
    ["http://127.0.0.1:3000//evil.example/", "http://127.0.0.1:3000/"],
    ["/api/session/sign-out", "http://127.0.0.1:3000/"],
  ])("to %s leads to %s", async (callbackUrl, expected) => {
    const server = await signInServer("http://127.0.0.1:3000");
    const user = await createTestUser(server.sandbox);
    const body = { csrfToken: await server.csrfToken(), token: user.token, json: "true", callbackUrl };
    expect((await server.call("POST", ["callback", "token"], body)).body).toEqual({ url: expected });
  });
});

describe("put.io's sign-in page", () => {
  it("is asked for a code, with a state, to our own callback", async () => {
    const server = await signInServer("http://127.0.0.1:3000");
    const body = { csrfToken: await server.csrfToken(), json: "true", callbackUrl: "/files/0" };
    const reply = await server.call("POST", ["signin", "putio"], body);
    const url = new URL((reply.body as { url: string }).url);
    expect(url.origin + url.pathname).toBe("http://putio.test:4100/v2/oauth2/authenticate");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: "1001",
      response_type: "code",
      redirect_uri: "http://127.0.0.1:3000/api/auth/callback/putio",
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
  });
});

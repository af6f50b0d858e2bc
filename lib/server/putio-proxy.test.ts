import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { createTestUser, type TestUser } from "../sandbox/test-client";

vi.mock("../env", () => import("./testing/test-env"));

const { proxyPutio } = await import("./putio-proxy");
const { withSession } = await import("./route");
const { cookieNames } = await import("./cookies");
const { sessionCookie } = await import("./testing/session-cookie");

const handle = withSession(proxyPutio);
const OWN_ORIGIN = "http://matinee.test:3000";

let sandbox: Sandbox;
let user: TestUser;
/** Every request that left for put.io. */
let asked: Request[];

beforeEach(async () => {
  sandbox = createSandbox();
  user = await createTestUser(sandbox, { seed: "two-friends" });
  answerWith((request) => sandbox.fetch(request));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

function answerWith(answer: (request: Request, init: RequestInit) => Response | Promise<Response>): void {
  asked = [];
  vi.stubGlobal("fetch", (input: string, init: RequestInit) => {
    const request = new Request(input, init);
    asked.push(request);
    return answer(request, init);
  });
}

type Call = { method?: string; headers?: Record<string, string>; body?: BodyInit; token?: string | null };

async function call(path: string, options: Call = {}): Promise<Response> {
  const { method = "GET", headers = {}, body, token = user.token } = options;
  const cookie = token === null ? "" : `${cookieNames.session}=${await sessionCookie({ token })}`;
  const url = `${OWN_ORIGIN}/api/putio${path}`;
  const init = { method, headers: { cookie, ...headers }, body: body ?? null, duplex: "half" };
  return handle(new NextRequest(url, init as ConstructorParameters<typeof NextRequest>[1]));
}

const FORM = { "content-type": "application/x-www-form-urlencoded", origin: OWN_ORIGIN };
const write = (path: string, body = "", headers: Record<string, string> = FORM) =>
  call(path, { method: "POST", body, headers });

async function errorCode(response: Response): Promise<string> {
  const body = (await response.json()) as { error: { code: string } };
  return body.error.code;
}

describe("calls of the app", () => {
  it("list a folder, uncached", async () => {
    const response = await call("/files/list?parent_id=0&per_page=10&total=1&breadcrumbs=1");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(await response.json()).toMatchObject({ status: "OK", total: 1 });
  });

  it("write a form", async () => {
    const response = await write("/files/set-sort-by", "file_id=0&sort_by=DATE_DESC");
    expect(await response.json()).toMatchObject({ status: "OK" });
  });

  it("write JSON", async () => {
    const headers = { "content-type": "application/json", origin: OWN_ORIGIN };
    const response = await call("/config/a%2Db", { method: "PUT", body: '{"value":[1]}', headers });
    expect(response.status).toBe(200);
    expect(await (await call("/config/a-b")).json()).toMatchObject({ value: [1] });
  });

  it("get put.io's own envelope when put.io refuses", async () => {
    const response = await call("/files/999999999");
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: "ERROR", error_type: "NotFound" });
  });

  it("learn that put.io no longer takes the token", async () => {
    const response = await call("/account/info", { token: "sbxtok_revoked" });
    expect(response.status).toBe(401);
  });
});

describe("somebody who is not signed in", () => {
  it("reaches nothing", async () => {
    const response = await call("/files/list?parent_id=0", { token: null });
    expect([response.status, await errorCode(response)]).toEqual([401, "signed-out"]);
    expect(asked).toEqual([]);
  });

  it("cannot bring a token along", async () => {
    const headers = { authorization: `Token ${user.token}` };
    expect((await call("/files/list?parent_id=0", { token: null, headers })).status).toBe(401);
    expect(asked).toEqual([]);
  });
});

describe("paths that must not reach put.io", () => {
  it.each([
    ["ready-made addresses", "/files/7/url"],
    ["bytes", "/files/7/download"],
    ["subtitle bytes", "/files/7/subtitles/all"],
    ["playlists", "/files/7/hls/media.m3u8"],
    ["tokens of other apps", "/oauth/grants/"],
    ["sign-in", "/oauth2/access_token"],
    ["an id that is none", "/files/x7"],
    ["an id with a tail", "/files/7;x"],
    ["an encoded slash", "/files%2Flist"],
    ["an encoded slash, twice encoded", "/files%252Flist"],
    ["encoded steps up", "/files/%2e%2e%2faccount/info"],
    ["a backslash", "/files%5clist"],
    ["a zero byte", "/files/list%00"],
    ["a line break", "/files/list%0d%0aHost:%20evil.example"],
    ["an empty part", "/files//list"],
    ["a slash at the end", "/files/list/"],
    ["broken encoding", "/files/%E0%A4%A"],
    ["another host", "/@evil.example/files/list"],
    ["the control addresses", "/../_sandbox/requests"],
    ["Object's own", "/__proto__"],
  ])("%s", async (_, path) => {
    expect((await call(path)).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it.each(["DELETE", "PUT"])("the wrong method: %s", async (method) => {
    expect((await call("/files/list", { method, headers: FORM })).status).toBe(404);
    expect(asked).toEqual([]);
  });

  it("a write by GET, which an image could fire", async () => {
    expect((await call("/files/7/start-from/delete")).status).toBe(404);
    expect(asked).toEqual([]);
  });
});

describe("queries that must not reach put.io", () => {
  it.each([
    ["another token", "/files/list?oauth_token=x"],
    ["a token in the reply", "/account/info?download_token=1"],
    ["addresses in the reply", "/files/list?parent_id=0&stream_url=1"],
    ["addresses of the parent", "/files/list?parent_id=0&mp4_stream_url_parent=1"],
    ["a key of another call", "/files/list?query=x"],
    ["a key in capitals", "/files/list?PARENT_ID=0"],
    ["a key twice", "/files/list?parent_id=0&parent_id=7"],
    ["a value without end", `/files/search?query=${"x".repeat(5000)}`],
  ])("%s", async (_, path) => {
    const response = await call(path);
    expect([response.status, await errorCode(response)]).toEqual([400, "bad-request"]);
    expect(asked).toEqual([]);
  });
});

describe("writes that must not reach put.io", () => {
  const body = "file_id=0&sort_by=DATE_DESC";
  const plainForm = { "content-type": "application/x-www-form-urlencoded" };

  it.each([
    ["from another site", { ...plainForm, origin: "https://evil.example" }],
    ["from another site that hides its origin", { ...plainForm, origin: "null" }],
    ["from a sibling", { ...plainForm, "sec-fetch-site": "same-site" }],
    ["from nowhere", plainForm],
  ])("%s", async (_, headers) => {
    const response = await write("/files/set-sort-by", body, headers);
    expect([response.status, await errorCode(response)]).toEqual([403, "cross-origin"]);
    expect(asked).toEqual([]);
  });

  it.each([
    ["as plain text, which a form of another site can send", { ...FORM, "content-type": "text/plain" }],
    ["as something unnamed", { origin: OWN_ORIGIN, "content-type": "" }],
    ["as JSON where a form is meant", { ...FORM, "content-type": "application/json" }],
  ])("%s", async (_, headers) => {
    expect((await write("/files/set-sort-by", body, headers)).status).toBe(400);
    expect(asked).toEqual([]);
  });

  it("that are too large", async () => {
    const response = await write("/files/set-sort-by", "x".repeat(70_000));
    expect([response.status, await errorCode(response)]).toEqual([413, "too-large"]);
    expect(asked).toEqual([]);
  });

  it("that say they are small and go on and on", async () => {
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode("x".repeat(10_000))),
    });
    const response = await call("/files/set-sort-by", {
      method: "POST",
      body: endless,
      headers: { ...FORM, "content-length": "10" },
    });
    expect(response.status).toBe(413);
    expect(asked).toEqual([]);
  });
});

describe("what put.io sees", () => {
  it("is the token and no more of the browser than the call", async () => {
    await call("/files/list?parent_id=0", {
      headers: {
        authorization: "Bearer attacker",
        "x-forwarded-for": "10.0.0.1",
        "x-forwarded-host": "evil.example",
        referer: "http://matinee.test/files/0",
        range: "bytes=0-1",
        "accept-language": "cs",
      },
    });
    const [request] = asked;
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: `Token ${user.token}`,
      "user-agent": expect.stringContaining("Matinee"),
    });
    expect(request?.url).toBe("http://putio.test:4100/v2/files/list?parent_id=0");
  });

  it("is text that was encoded anew", async () => {
    await call("/files/0/child?name=a%26b%3Dc%20%2F..%2F");
    expect(asked[0]?.url).toBe("http://putio.test:4100/v2/files/0/child?name=a%26b%3Dc+%2F..%2F");
  });
});

describe("replies that must not reach the browser", () => {
  it.each([301, 302, 307, 308])("a redirect (%i) is not followed and not passed on", async (status) => {
    answerWith((_, init) => {
      expect(init.redirect).toBe("manual");
      return new Response(null, { status, headers: { location: "https://evil.example/" } });
    });
    const response = await call("/files/list?parent_id=0");
    expect([response.status, await errorCode(response)]).toEqual([502, "bad-reply"]);
    expect(response.headers.get("location")).toBeNull();
    expect(asked).toHaveLength(1);
  });

  it("headers that put.io, or somebody between, adds", async () => {
    answerWith(() =>
      Response.json(
        { status: "OK" },
        { headers: { "set-cookie": "a=b", refresh: "0", "x-ratelimit-remaining": "9" } },
      ),
    );
    const { headers } = await call("/account/settings");
    expect([...headers.keys()].sort()).toEqual([
      "cache-control",
      "content-type",
      "x-content-type-options",
      "x-ratelimit-remaining",
    ]);
  });

  it.each([
    ["an HTML page", "<h1>hello</h1>", 200, 502, "bad-reply"],
    ["an HTML page under 502", "<h1>bad gateway</h1>", 502, 502, "unavailable"],
    ["an HTML page under 401", "<h1>who are you</h1>", 401, 401, "signed-out"],
    ["JSON that was cut", '{"status":"O', 200, 502, "bad-reply"],
    ["a bare string", '"x"', 200, 502, "bad-reply"],
  ])("%s", async (_, body, status, expectedStatus, code) => {
    answerWith(() => new Response(body, { status }));
    const response = await call("/files/list?parent_id=0");
    expect([response.status, await errorCode(response)]).toEqual([expectedStatus, code]);
  });

  it("a body that breaks off", async () => {
    answerWith(
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"status":'));
              controller.error(new Error("reset"));
            },
          }),
        ),
    );
    expect(await errorCode(await call("/files/list?parent_id=0"))).toBe("bad-reply");
  });

  it("tokens, wherever put.io writes them", async () => {
    answerWith(() =>
      Response.json({
        files: [{ icon: `https://s.test/i.jpg?oauth_token=${user.downloadToken}`, name: user.token }],
      }),
    );
    const text = await (await call("/files/list?parent_id=0")).text();
    expect(text).not.toContain("sbxtok_");
  });

  it("the addresses of subtitles", async () => {
    answerWith(() =>
      Response.json({
        default: null,
        subtitles: [{ key: "k", url: `http://putio.test/x?oauth_token=${user.token}` }],
      }),
    );
    expect(await (await call("/files/7/subtitles")).json()).toEqual({
      default: null,
      subtitles: [{ key: "k" }],
    });
  });
});

describe("trouble on the way", () => {
  it("an unreachable put.io is said to be one", async () => {
    answerWith(() => Promise.reject(new TypeError("fetch failed")));
    const response = await call("/files/list?parent_id=0");
    expect([response.status, await errorCode(response)]).toEqual([502, "unreachable"]);
  });

  it("put.io's wait is passed on", async () => {
    answerWith(() =>
      Response.json({ error_type: "TooManyRequests" }, { status: 429, headers: { "retry-after": "7" } }),
    );
    const response = await call("/files/list?parent_id=0");
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("a browser that goes takes its call along", async () => {
    const controller = new AbortController();
    let upstream: AbortSignal | null | undefined;
    answerWith((_, init) => {
      upstream = init.signal;
      controller.abort();
      return Promise.reject(init.signal?.reason);
    });
    const cookie = `${cookieNames.session}=${await sessionCookie({ token: user.token })}`;
    const url = `${OWN_ORIGIN}/api/putio/files/list?parent_id=0`;
    await handle(new NextRequest(url, { headers: { cookie }, signal: controller.signal }));
    expect(upstream?.aborted).toBe(true);
  });
});

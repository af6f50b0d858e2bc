import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ProxyStage } from "./testing/proxy-stage";

vi.mock("../env", () => import("./testing/test-env"));

const { errorCode, startProxyStage } = await import("./testing/proxy-stage");

let stage: ProxyStage;

beforeEach(async () => {
  stage = await startProxyStage();
});

afterEach(() => stage.close());

describe("what put.io sees", () => {
  it("is the token and no more of the browser than the call", async () => {
    await stage.call("/files/list?parent_id=0", {
      headers: {
        authorization: "Bearer attacker",
        "x-forwarded-for": "10.0.0.1",
        "x-forwarded-host": "evil.example",
        referer: "http://matinee.test/files/0",
        range: "bytes=0-1",
        "accept-language": "cs",
      },
    });
    const [request] = stage.asked;
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: `Token ${stage.user.token}`,
      "user-agent": expect.stringContaining("Matinee"),
    });
    expect(request?.url).toBe("http://putio.test:4100/v2/files/list?parent_id=0");
  });

  it("is text that was encoded anew", async () => {
    await stage.call("/files/0/child?name=a%26b%3Dc%20%2F..%2F");
    expect(stage.asked[0]?.url).toBe("http://putio.test:4100/v2/files/0/child?name=a%26b%3Dc+%2F..%2F");
  });
});

describe("replies that must not reach the browser", () => {
  it.each([301, 302, 307, 308])("a redirect (%i) is not followed and not passed on", async (status) => {
    stage.answerWith((_, init) => {
      expect(init.redirect).toBe("manual");
      return new Response(null, { status, headers: { location: "https://evil.example/" } });
    });
    const response = await stage.call("/files/list?parent_id=0");
    expect([response.status, await errorCode(response)]).toEqual([502, "bad-reply"]);
    expect(response.headers.get("location")).toBeNull();
    expect(stage.asked).toHaveLength(1);
  });

  it("headers that put.io, or somebody between, adds", async () => {
    stage.answerWith(() =>
      Response.json(
        { status: "OK" },
        { headers: { "set-cookie": "a=b", refresh: "0", "x-ratelimit-remaining": "9" } },
      ),
    );
    const { headers } = await stage.call("/account/settings");
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
    stage.answerWith(() => new Response(body, { status }));
    const response = await stage.call("/files/list?parent_id=0");
    expect([response.status, await errorCode(response)]).toEqual([expectedStatus, code]);
  });

  it("a body that breaks off", async () => {
    stage.answerWith(
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
    expect(await errorCode(await stage.call("/files/list?parent_id=0"))).toBe("bad-reply");
  });

  it("tokens, wherever put.io writes them", async () => {
    stage.answerWith(() =>
      Response.json({
        files: [
          { icon: `https://s.test/i.jpg?oauth_token=${stage.user.downloadToken}`, name: stage.user.token },
        ],
      }),
    );
    const text = await (await stage.call("/files/list?parent_id=0")).text();
    expect(text).not.toContain("sbxtok_");
  });

  it("the addresses of subtitles", async () => {
    stage.answerWith(() =>
      Response.json({
        default: null,
        subtitles: [{ key: "k", url: `http://putio.test/x?oauth_token=${stage.user.token}` }],
      }),
    );
    expect(await (await stage.call("/files/7/subtitles")).json()).toEqual({
      default: null,
      subtitles: [{ key: "k" }],
    });
  });
});

describe("trouble on the way", () => {
  it("an unreachable put.io is said to be one", async () => {
    stage.answerWith(() => Promise.reject(new TypeError("fetch failed")));
    const response = await stage.call("/files/list?parent_id=0");
    expect([response.status, await errorCode(response)]).toEqual([502, "unreachable"]);
  });

  it("put.io's wait is passed on", async () => {
    stage.answerWith(() =>
      Response.json({ error_type: "TooManyRequests" }, { status: 429, headers: { "retry-after": "7" } }),
    );
    const response = await stage.call("/files/list?parent_id=0");
    expect([response.status, response.headers.get("retry-after")]).toEqual([429, "7"]);
  });

  it("a browser that goes takes its call along", async () => {
    const controller = new AbortController();
    let upstream: AbortSignal | null | undefined;
    stage.answerWith((_, init) => {
      upstream = init.signal;
      controller.abort();
      return Promise.reject(init.signal?.reason);
    });
    await stage.call("/files/list?parent_id=0", { signal: controller.signal });
    expect(upstream?.aborted).toBe(true);
  });
});

import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listVisitFiles } from "../putio/visit";
import { visitRoutes } from "../routes/visit-routes";

vi.mock("../env", () => import("./testing/test-env"));

const { sealVisit } = await import("./sealed-visit");
const { proxyVisit } = await import("./visit-proxy");
const { withoutSession } = await import("./route");
const handle = withoutSession(proxyVisit);

const ORIGIN = "http://matinee.test:3000";
const FORM = { "content-type": "application/x-www-form-urlencoded", origin: ORIGIN };
const PASS = { token: "sbxtok_ofALink", expiresAt: null };
const asked = vi.fn<typeof fetch>();

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async () => Response.json({ status: "OK" }));
  vi.stubGlobal("fetch", asked);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

type Init = { method?: string; headers?: Record<string, string>; body?: string };
const ask = (path: string, { sealed = sealVisit(PASS), ...init }: Init & { sealed?: string } = {}) =>
  handle(new NextRequest(`${ORIGIN}${visitRoutes.apiBase(sealed)}${path}`, init));
const answer = (body: object, status = 200) =>
  asked.mockImplementation(async () => Response.json(body, { status }));
const codeOf = async (response: Response) => [response.status, (await response.json()).error?.code];

describe("the visitor of a public link", () => {
  it("learns of the link, and no token", async () => {
    const owner = { name: "somebody", mail: "somebody@example.com" };
    answer({ status: "OK", public_share: { id: 5, token: PASS.token, push_token: "sbxtok_p", owner } });
    const response = await ask("/public_share");
    expect(await response.json()).toEqual({
      status: "OK",
      public_share: { id: 5, owner: { name: "somebody" } },
    });
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const [url, init] = asked.mock.calls[0] ?? [];
    expect(url).toBe("http://putio.test:4100/v2/public_share");
    expect(new Headers(init?.headers).get("authorization")).toBe(`Token ${PASS.token}`);
  });

  it("lists what is shown, without tokens in addresses", async () => {
    const icon = `https://api.put.io/i.png?oauth_token=${PASS.token}`;
    answer({ status: "OK", files: [{ id: 7, name: "x", icon }], cursor: null });
    const text = await (await ask("/public_share/files/list?parent_id=7&per_page=50&total=1")).text();
    expect(text).not.toContain("sbxtok_");
    expect(JSON.parse(text).files).toMatchObject([{ id: 7, name: "x" }]);
  });

  it("asks for nothing else when it lists by our own client", async () => {
    answer({ status: "OK", files: [], parent: null, cursor: null });
    const api = {
      baseUrl: `${ORIGIN}${visitRoutes.apiBase(sealVisit(PASS))}`,
      fetch: (input: unknown, init: RequestInit = {}) =>
        handle(new NextRequest(String(input), { method: init.method ?? "GET" })),
    };
    expect(await listVisitFiles(api, { parentId: 7, perPage: 50 })).toMatchObject({ files: [] });
  });

  it("goes on listing", async () => {
    const body = "cursor=abc&per_page=50";
    const response = await ask("/public_share/files/list/continue", { method: "POST", headers: FORM, body });
    expect(response.status).toBe(200);
    expect(asked.mock.calls.map(([url, init]) => [url, init?.body])).toEqual([
      ["http://putio.test:4100/v2/public_share/files/list/continue", body],
    ]);
  });

  it("is not whoever is signed in", async () => {
    await ask("/public_share", {
      headers: { cookie: "next-auth.session-token=x", authorization: "Token y" },
    });
    const { headers } = asked.mock.calls[0]?.[1] ?? {};
    expect(new Headers(headers).get("authorization")).toBe(`Token ${PASS.token}`);
    expect(new Headers(headers).get("cookie")).toBeNull();
  });

  it.each([
    ["/files/list"],
    ["/account/info"],
    ["/public_share/files/7/url"],
    ["/public_share/list"],
    ["/public_share/files/list?stream_url_parent=1"],
    ["/public_share/files/list?oauth_token=x"],
    ["/public_share/%2e%2e/account/info"],
    ["/public_share%2Ffiles%2Flist"],
    [""],
    ["/"],
  ])("may not ask for %s", async (path) => {
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
    expect(asked).not.toHaveBeenCalled();
  });

  it("may not write from another site", async () => {
    const headers = { ...FORM, origin: "https://evil.example" };
    const init = { method: "POST", headers, body: "cursor=abc" };
    expect((await ask("/public_share/files/list/continue", init)).status).toBe(403);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("a link that ended", () => {
  it.each(["/public_share", "/public_share/files/list"])(
    "says so, and not that a session is over: %s",
    async (path) => {
      answer({ status: "ERROR", error_type: "invalid_grant" }, 401);
      expect(await codeOf(await ask(path))).toEqual([404, "link-ended"]);
      const sealed = sealVisit({ ...PASS, expiresAt: Date.now() - 1 });
      expect(await codeOf(await ask(path, { sealed }))).toEqual([404, "link-expired"]);
    },
  );

  it("is told from one that was never made here", async () => {
    expect(await codeOf(await ask("/public_share", { sealed: "made-up" }))).toEqual([404, "link-unknown"]);
    expect(asked).not.toHaveBeenCalled();
  });
});

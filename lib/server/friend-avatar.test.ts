import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { routes } from "../routes";
import { sessionCookie } from "./testing/session-cookie";
import { env as testEnv } from "./testing/test-env";
import { startUpstream, type Upstream } from "./testing/upstream";

let api: Upstream;
let stranger: Upstream;
let ask: (name: string) => Promise<Response>;
let userId = 100;

beforeAll(async () => {
  [api, stranger] = await Promise.all([startUpstream(), startUpstream()]);
  stranger.origin = stranger.origin.replace("127.0.0.1", "localhost");
  const addresses = { PUTIO_API_URL: api.origin, PUTIO_UPLOAD_URL: api.origin, PUTIO_MEDIA_HOSTS: "" };
  vi.doMock("../env", () => ({ env: { ...testEnv, ...addresses } }));
  const { friendAvatarResponse } = await import("./friend-avatar");
  const { withSession } = await import("./route");
  const handle = withSession(friendAvatarResponse);
  ask = async (name) => {
    const cookie = `next-auth.session-token=${await sessionCookie({ token: "sbxtok_own", userId })}`;
    return handle(
      new NextRequest(`http://matinee.test${routes.friendAvatar(name)}`, { headers: { cookie } }),
    );
  };
});

/** Whom put.io knows; `ada` is a friend, `Grace` asks to be one. */
const ODD = '"><img src=x onerror=alert(1)> 100%?';

beforeEach(() => {
  userId += 1;
  for (const upstream of [api, stranger]) upstream.asked = [];
  api.answer = (request, response) => {
    const person = (name: string, url: string) => ({ id: 1, name, avatar_url: url });
    const lists: Record<string, object> = {
      "/v2/friends/list": {
        friends: [
          person("ada", `${api.origin}/ada.png`),
          person("bare", ""),
          person("far", `${stranger.origin}/far.png`),
          person("svg", `${api.origin}/x.svg`),
          person(ODD, `${api.origin}/odd.png`),
        ],
      },
      "/v2/friends/waiting-requests": { friends: [person("Grace", `${api.origin}/grace.png`)] },
      "/v2/friends/sent-requests": { friends: [] },
      "/v2/friends/user-search/found": { users: [person("found", `${api.origin}/found.png`)] },
    };
    const json = lists[request.url ?? ""];
    if (json) response.end(JSON.stringify(json));
    else if (request.url?.endsWith(".png"))
      response.writeHead(200, { "content-type": "image/png" }).end("PNG");
    else if (request.url?.endsWith(".svg"))
      response.writeHead(200, { "content-type": "image/svg+xml" }).end("<svg/>");
    else response.writeHead(401).end('{"error_type":"invalid_scope"}');
  };
});

afterAll(() => Promise.all([api.close(), stranger.close()]));

describe("pictures of people", () => {
  it.each(["ada", "Grace", "found", ODD])("are found by name: %s", async (name) => {
    const response = await ask(name);
    expect([response.status, await response.text()]).toEqual([200, "PNG"]);
    expect(response.headers.get("cache-control")).toContain("private, max-age=86400");
  });

  it.each(["bare", "svg", "nobody", "ADA", "..", "constructor"])("are missing: %s", async (name) => {
    expect((await ask(name)).status).toBe(404);
  });

  it("are not fetched from just anywhere", async () => {
    expect((await ask("far")).status).toBe(502);
    expect(stranger.asked).toEqual([]);
  });

  it("take one look at put.io's lists, however many are shown", async () => {
    await Promise.all(["ada", "Grace", ODD, "ada"].map(ask));
    const lists = api.asked.filter(({ url }) => url?.startsWith("/v2/friends/"));
    expect(lists).toHaveLength(3);
  });

  it("are not somebody else's", async () => {
    await ask("ada");
    userId += 1;
    api.asked = [];
    await ask("ada");
    expect(api.asked.map(({ url }) => url)).toContain("/v2/friends/list");
  });

  it("are asked for again after a failure", async () => {
    const { answer } = api;
    api.answer = (_, response) => response.writeHead(503).end("{}");
    expect((await ask("ada")).status).toBe(503);
    api.answer = answer;
    expect((await ask("ada")).status).toBe(200);
  });
});

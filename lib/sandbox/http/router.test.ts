import { describe, expect, test } from "vitest";
import type { Route } from "./route";
import { Router } from "./router";

function route(method: Route["method"], path: string): Route {
  return { method, path, access: "public", handle: () => new Response(path) };
}

const router = new Router([
  route("GET", "/v2/files/:id"),
  route("GET", "/v2/files/list"),
  route("GET", "/v2/files/:id/download/:name*"),
  route("GET", "/v2/oauth/grants"),
  route("POST", "/v2/files/:id"),
]);

describe("Router", () => {
  test.each([
    { method: "GET", path: "/v2/files/list", found: "/v2/files/list", params: {} },
    { method: "GET", path: "/v2/files/7", found: "/v2/files/:id", params: { id: "7" } },
    { method: "HEAD", path: "/v2/files/7", found: "/v2/files/:id", params: { id: "7" } },
    { method: "POST", path: "/v2/files/list", found: "/v2/files/:id", params: { id: "list" } },
    { method: "GET", path: "/v2/oauth/grants/", found: "/v2/oauth/grants", params: {} },
    {
      method: "GET",
      path: "/v2/files/7/download/a%2Fb/c%20d",
      found: "/v2/files/:id/download/:name*",
      params: { id: "7", name: "a/b/c d" },
    },
  ])("$method $path", ({ method, path, found, params }) => {
    const match = router.match(method, path);
    expect(match?.route.path).toBe(found);
    expect(match?.params).toEqual(params);
  });

  test.each([
    ["DELETE", "/v2/files/7"],
    ["GET", "/v2/files"],
    ["GET", "/v2/files/7/download"],
    ["GET", "/"],
  ])("%s %s is no route", (method, path) => {
    expect(router.match(method, path)).toBeNull();
  });

  test("answers 404 to a path that is not valid percent-encoding", () => {
    expect(() => router.match("GET", "/v2/files/%ff")).toThrow(expect.objectContaining({ status: 404 }));
  });
});

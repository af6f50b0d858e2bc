import { expect, test } from "vitest";
import { Router } from "@/lib/sandbox/http/router";
import { absentRoutes } from "@/lib/sandbox/routes/absent";
import { allRoutes } from "@/lib/sandbox/routes/all-routes";
import { ALLOWED_CALLS, VISITOR_CALLS } from "./allowlist";

const router = new Router(allRoutes.filter((route) => !absentRoutes.includes(route)));

// What the browser may ask for, the demo must be able to answer, or a feature works nowhere but against the real put.io.
const calls = [...ALLOWED_CALLS, ...VISITOR_CALLS].map(({ method, path, isWriteByGet }) => ({
  method: isWriteByGet ? "GET" : method,
  path,
}));

test.each(calls)("the sandbox answers $method $path", ({ method, path }) => {
  const match = router.match(method, `/v2${path.replace(":id", "7").replace(":key", "theme")}`);
  expect(match?.route.path.replace(/:\w+/g, ":x")).toBe(`/v2${path.replace(/:\w+/g, ":x")}`);
});

import { describe, expect, it, vi } from "vitest";

vi.mock("../env", () => import("./testing/test-env"));

const { assertSameOrigin } = await import("./origin-check");

const check = (headers: Record<string, string>) => () => assertSameOrigin(new Headers(headers));

describe("writes", () => {
  it.each([
    ["our own page", { origin: "http://matinee.test:3000", "sec-fetch-site": "same-origin" }],
    ["our own page, an old browser", { origin: "http://matinee.test:3000" }],
    [
      "our own page under the name that was asked",
      { origin: "http://127.0.0.1:3000", host: "127.0.0.1:3000" },
    ],
    ["our own page behind TLS", { origin: "https://matinee.example", host: "matinee.example" }],
    ["a browser that sends no Origin", { "sec-fetch-site": "same-origin" }],
  ])("are taken from %s", (_, headers) => {
    expect(check(headers)).not.toThrow();
  });

  it.each([
    [
      "another site",
      { origin: "https://evil.example", "sec-fetch-site": "cross-site", host: "matinee.test:3000" },
    ],
    ["another site, an old browser", { origin: "https://evil.example", host: "matinee.test:3000" }],
    ["a sibling subdomain", { origin: "http://evil.matinee.test:3000", "sec-fetch-site": "same-site" }],
    ["another port of the host", { origin: "http://matinee.test:4000", host: "matinee.test:3000" }],
    ["a frame without an origin", { origin: "null", host: "matinee.test:3000" }],
    ["a typed address", { "sec-fetch-site": "none" }],
    [
      "a site whose two headers disagree",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
    ],
    ["something that says nothing", {}],
    ["something that only says a host", { host: "matinee.test:3000" }],
    [
      "a name with ours in it",
      { origin: "http://matinee.test:3000.evil.example", host: "matinee.test:3000" },
    ],
  ])("are refused from %s", (_, headers) => {
    expect(check(headers)).toThrow("own pages only");
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("../env", () => import("./testing/test-env"));

const { revokeWithRetry, signedOutResponse } = await import("./sign-out");

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

async function revokeAgainst(answers: (() => Response | Promise<Response>)[]): Promise<[boolean, number]> {
  const fetch = vi.fn();
  for (const answer of answers) fetch.mockImplementationOnce(async () => answer());
  const outcome = revokeWithRetry({ baseUrl: "http://putio.test/v2", fetch });
  await vi.runAllTimersAsync();
  return [await outcome, fetch.mock.calls.length];
}

const ok = () => Response.json({ status: "OK" });
const busy = () => Response.json({}, { status: 503 });
const away = () => Promise.reject(new TypeError("fetch failed"));
const refused = () => Response.json({ error_type: "invalid_grant" }, { status: 401 });

describe("revoking", () => {
  it.each([
    ["at once", [ok], [true, 1]],
    ["after two failures", [busy, away, ok], [true, 3]],
    ["what is revoked already", [refused], [true, 1]],
    ["in vain, and then says so", [busy, busy, away], [false, 3]],
  ] as const)("%s", async (_, answers, expected) => {
    expect(await revokeAgainst([...answers])).toEqual(expected);
  });
});

it("takes every cookie of signing in along", () => {
  const response = signedOutResponse({ revoked: true });
  const cookies = response.headers.getSetCookie();
  expect(cookies.map((cookie) => cookie.split("=")[0])).toEqual([
    "next-auth.session-token",
    "next-auth.csrf-token",
    "next-auth.callback-url",
    "next-auth.state",
    "matinee.device-code",
  ]);
  expect(cookies.every((cookie) => cookie.includes("Max-Age=0") && cookie.includes("HttpOnly"))).toBe(true);
});

import { afterEach, describe, expect, it, vi } from "vitest";
import { beginOAuthSignIn, signInWith } from "./sign-in";

type Sent = { url: string; body: string | null };

/** next-auth as its REST interface is: a CSRF token, then an address for every POST. */
function answerWith(url: string): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", async (input: string, init?: RequestInit) => {
    sent.push({ url: input, body: init?.body ? String(init.body) : null });
    return Response.json(input.endsWith("/csrf") ? { csrfToken: "c5rf" } : { url });
  });
  return sent;
}

afterEach(() => vi.unstubAllGlobals());

describe("beginOAuthSignIn", () => {
  it("leaves for the address that next-auth gives, with the CSRF token and the way back sent along", async () => {
    const sent = answerWith("https://put.example/authenticate?state=1");
    expect(await beginOAuthSignIn("/files/7")).toEqual({
      kind: "leave",
      url: "https://put.example/authenticate?state=1",
    });
    expect(sent[1]).toEqual({
      url: "/api/auth/signin/putio",
      body: "callbackUrl=%2Ffiles%2F7&csrfToken=c5rf&json=true",
    });
  });

  it("reports what stands in the address instead of leaving", async () => {
    answerWith("http://localhost:3000/login?error=not-configured");
    expect(await beginOAuthSignIn("/files/7")).toEqual({ kind: "failed", error: "not-configured" });
  });

  it("fails in words when the server cannot be reached", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await beginOAuthSignIn("/files/7")).toEqual({ kind: "failed", error: "failed" });
  });
});

describe("signInWith", () => {
  it("is done when the address tells of no error", async () => {
    const sent = answerWith("http://localhost:3000/");
    expect(await signInWith("token", { token: "t0ken" })).toEqual({ kind: "done" });
    expect(sent[1]?.url).toBe("/api/auth/callback/token");
    expect(sent.every(({ url }) => !url.includes("t0ken"))).toBe(true);
  });

  it("reports the server's reason", async () => {
    answerWith("http://localhost:3000/login?error=wrong-token");
    expect(await signInWith("token", { token: "nonsense" })).toEqual({
      kind: "failed",
      error: "wrong-token",
    });
  });

  it("reads a reply that is no JSON as a failure, never as a session", async () => {
    vi.stubGlobal("fetch", async () => new Response("<html>", { status: 502 }));
    expect(await signInWith("device", {})).toEqual({ kind: "failed", error: "failed" });
  });
});

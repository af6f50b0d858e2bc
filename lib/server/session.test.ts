import { encode } from "next-auth/jwt";
import { describe, expect, it, vi } from "vitest";

vi.mock("../env", () => import("./testing/test-env"));

const { readSession } = await import("./session");
const { sessionCookie } = await import("./testing/session-cookie");
const { env } = await import("./testing/test-env");

describe("the session cookie", () => {
  it("holds who is signed in, and the token, sealed", async () => {
    const cookie = await sessionCookie({ token: "a-token", userId: 5 });
    expect(cookie).not.toContain("a-token");
    expect(await readSession(cookie)).toEqual({
      token: "a-token",
      user: { id: 5, name: "somebody", avatarUrl: null },
    });
  });

  it.each([
    ["none", undefined],
    ["an empty one", ""],
    ["nonsense", "nonsense"],
    ["a token without encryption", "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIiwiYWNjZXNzVG9rZW4iOiJ4In0."],
  ])("%s is nobody", async (_, cookie) => {
    expect(await readSession(cookie)).toBeNull();
  });

  it("that was changed is nobody", async () => {
    const cookie = await sessionCookie({ token: "a-token" });
    const at = cookie.length - 30;
    const changed = cookie.slice(0, at) + (cookie[at] === "A" ? "B" : "A") + cookie.slice(at + 1);
    expect(await readSession(changed)).toBeNull();
  });

  it("of another server's secret is nobody", async () => {
    const cookie = await encode({ secret: "another", token: { sub: "1", accessToken: "x" } });
    expect(await readSession(cookie)).toBeNull();
  });

  it("that has expired is nobody", async () => {
    const cookie = await encode({
      secret: env.NEXTAUTH_SECRET,
      token: { sub: "1", accessToken: "x" },
      maxAge: -60,
    });
    expect(await readSession(cookie)).toBeNull();
  });

  it.each([
    { sub: "1" },
    { accessToken: "x" },
    { sub: "x", accessToken: "x" },
    { sub: "1", accessToken: "" },
  ])("that lacks a part is nobody: %j", async (token) => {
    expect(await readSession(await encode({ secret: env.NEXTAUTH_SECRET, token }))).toBeNull();
  });
});

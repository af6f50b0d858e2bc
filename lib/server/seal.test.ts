import { describe, expect, it, vi } from "vitest";

vi.mock("../env", () => import("./testing/test-env"));

const { seal, unseal } = await import("./seal");
const { env } = await import("./testing/test-env");

describe("seal", () => {
  const plain = Buffer.from("https://storage.example/film.ts?oauth_token=secret");

  it("gives back what was sealed", () => {
    expect(unseal(seal(plain, { purpose: "media-group" }), { purpose: "media-group" })).toEqual(plain);
  });

  it("shows nothing of it, and never the same text twice", () => {
    const first = seal(plain, { purpose: "media-group" });
    expect(Buffer.from(first, "base64url").toString("latin1")).not.toContain("secret");
    expect(seal(plain, { purpose: "media-group" })).not.toBe(first);
  });

  it("gives the same text again where it is to be stable, and another for another text or binding", () => {
    const stable = { purpose: "public-link", isStable: true } as const;
    const first = seal(plain, stable);
    expect(seal(plain, stable)).toBe(first);
    expect(unseal(first, stable)).toEqual(plain);
    const others = [seal(Buffer.concat([plain, plain]), stable), seal(plain, { ...stable, bound: "one" })];
    // Not the IV either: under one key, none may serve two texts.
    for (const other of others) expect(other.slice(0, 16)).not.toBe(first.slice(0, 16));
  });

  it("opens for no other purpose", () => {
    expect(unseal(seal(plain, { purpose: "media-group" }), { purpose: "device-code" })).toBeNull();
  });

  it("opens only with what it was bound to", () => {
    const sealed = seal(plain, { purpose: "media-child", bound: "one" });
    expect(unseal(sealed, { purpose: "media-child", bound: "one" })).toEqual(plain);
    expect(unseal(sealed, { purpose: "media-child", bound: "other" })).toBeNull();
    expect(unseal(sealed, { purpose: "media-child" })).toBeNull();
  });

  it("notices a change in any of its bytes", () => {
    const sealed = Buffer.from(seal(plain, { purpose: "media-group" }), "base64url");
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(unseal(changed.toString("base64url"), { purpose: "media-group" })).toBeNull();
    }
  });

  it.each(["", "x", "not base64url at all!", "AAAA".repeat(6), "A".repeat(100_000)])(
    "takes %.20s for what it is",
    (text) => {
      expect(unseal(text, { purpose: "media-group" })).toBeNull();
    },
  );

  it("refuses to work without a secret", async () => {
    vi.resetModules();
    vi.doMock("../env", () => ({ env: { ...env, NEXTAUTH_SECRET: "" } }));
    const { seal: sealWithoutSecret } = await import("./seal");
    expect(() => sealWithoutSecret(plain, { purpose: "media-group" })).toThrow("NEXTAUTH_SECRET is not set");
    vi.doUnmock("../env");
  });
});

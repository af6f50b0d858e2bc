import { describe, expect, it, vi } from "vitest";

vi.mock("../env", () => import("./testing/test-env"));

const { openVisit, sealVisit } = await import("./sealed-visit");
const { seal } = await import("./seal");

const PASS = { token: "sbxtok_a-link-s-own", expiresAt: 1_764_000_000_000 };

describe("the sealed part of a public link's address", () => {
  it.each([PASS, { ...PASS, expiresAt: null }])("opens to what it was made of", (pass) => {
    expect(openVisit(sealVisit(pass))).toEqual(pass);
  });

  it("is the same again for the same link, and another for another", () => {
    expect(sealVisit(PASS)).toBe(sealVisit({ ...PASS }));
    expect(sealVisit(PASS)).not.toBe(sealVisit({ ...PASS, token: "sbxtok_another" }));
  });

  it("shows nothing of the token", () => {
    expect(Buffer.from(sealVisit(PASS), "base64url").toString("latin1")).not.toContain("sbxtok");
  });

  it.each([
    ["cut short", (sealed: string) => sealed.slice(0, -1)],
    ["changed", (sealed: string) => (sealed.startsWith("A") ? "B" : "A") + sealed.slice(1)],
    ["empty", () => ""],
    ["another purpose's", () => seal(Buffer.from(JSON.stringify(PASS)), { purpose: "media-link" })],
  ])("opens to nothing when it is %s", (_, change) => {
    expect(openVisit(change(sealVisit(PASS)))).toBeNull();
  });
});

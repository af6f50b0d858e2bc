import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createSandbox, type Sandbox } from "../sandbox/create-sandbox";
import { ask, createTestUser } from "../sandbox/test-client";

vi.mock("../env", () => import("./testing/test-env"));

const { checkDeviceCode, DEVICE_CODE_SECONDS, linkedToken, startDeviceCode } = await import("./device-code");

let sandbox: Sandbox;

beforeEach(() => {
  sandbox = createSandbox();
  vi.stubGlobal("fetch", (input: string, init: RequestInit) => sandbox.fetch(new Request(input, init)));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await sandbox.close();
});

async function link(code: string): Promise<string> {
  const user = await createTestUser(sandbox);
  await ask(sandbox, "/v2/oauth2/oob/code", { token: user.firstPartyToken, form: { code } });
  return user.username;
}

describe("a device code", () => {
  it("waits, is linked, and signs in by a token that only the server can read", async () => {
    const { shown, claim } = await startDeviceCode();
    expect(shown.linkUrl).toBe(`http://putio.test:4100/link?code=${shown.code}`);
    expect(await checkDeviceCode(claim)).toEqual({ status: "pending", claim: null });
    expect(linkedToken(claim)).toBeNull();
    await link(shown.code);
    const linked = await checkDeviceCode(claim);
    expect(linked).toEqual({ status: "linked", claim: expect.stringMatching(/^[\w-]+$/) });
    expect(linkedToken(linked.claim ?? undefined)).toMatch(/^sbxtok_/);
  });

  it("is not asked for again once it is linked: put.io may tell the token only once", async () => {
    const { shown, claim } = await startDeviceCode();
    await link(shown.code);
    const linked = await checkDeviceCode(claim);
    vi.stubGlobal("fetch", () => Promise.reject(new Error("asked again")));
    expect(await checkDeviceCode(linked.claim ?? undefined)).toEqual({ status: "linked", claim: null });
  });

  it("is worth nothing to a browser that was not shown it", async () => {
    const { shown } = await startDeviceCode();
    await link(shown.code);
    for (const cookie of [undefined, "", shown.code, "made-up"]) {
      expect(await checkDeviceCode(cookie)).toEqual({ status: "expired", claim: null });
      expect(linkedToken(cookie)).toBeNull();
    }
  });

  it("ends after its time, linked or not", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { shown, claim } = await startDeviceCode();
    await link(shown.code);
    const linked = await checkDeviceCode(claim);
    vi.setSystemTime(Date.now() + DEVICE_CODE_SECONDS * 1000 + 1);
    expect((await checkDeviceCode(claim)).status).toBe("expired");
    expect(linkedToken(linked.claim ?? undefined)).toBeNull();
  });

  it("that put.io has forgotten is expired, and a put.io that is away is not", async () => {
    const { claim } = await startDeviceCode();
    vi.stubGlobal("fetch", async () => Response.json({ error_type: "NotFound" }, { status: 404 }));
    expect((await checkDeviceCode(claim)).status).toBe("expired");
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    await expect(checkDeviceCode(claim)).rejects.toMatchObject({ code: "unreachable" });
  });
});

import { describe, expect, it, vi } from "vitest";

async function hostsWith(changed: Record<string, string>) {
  vi.resetModules();
  const { env } = await import("./testing/test-env");
  vi.doMock("../env", () => ({ env: { ...env, ...changed } }));
  return import("./media-hosts");
}

const REAL = {
  PUTIO_API_URL: "https://api.put.io",
  PUTIO_UPLOAD_URL: "https://upload.put.io",
  PUTIO_MEDIA_HOSTS: "cdn.test, *.wide.test",
};

describe("the real put.io", () => {
  it.each([
    ["https://s01.put.io/x", true],
    ["https://put.io/x", true],
    ["https://cdn.test/x", true],
    ["https://cdn.test:8443/x", true],
    ["https://a.b.wide.test/x", true],
    ["http://s01.put.io/x", false],
    ["http://cdn.test/x", false],
    ["https://s01.put.io:8443/x", false],
    ["https://evilput.io/x", false],
    ["https://put.io.evil.example/x", false],
    ["https://put.io@evil.example/x", false],
    ["https://user:pass@s01.put.io/x", false],
    ["https://wide.test/x", false],
    ["https://evilwide.test/x", false],
    ["https://127.0.0.1/x", false],
    ["https://[::1]/x", false],
    ["http://169.254.169.254/latest", false],
    ["file:///etc/passwd", false],
    ["javascript:alert(1)", false],
    ["data:text/plain,x", false],
    ["ftp://s01.put.io/x", false],
  ])("%s: %s", async (address, isAllowed) => {
    const { isMediaHost } = await hostsWith(REAL);
    expect(isMediaHost(new URL(address))).toBe(isAllowed);
  });

  it.each([
    ["https://www.gravatar.com/avatar/x", true],
    ["https://secure.gravatar.com/avatar/x", true],
    ["https://s01.put.io/x", true],
    ["http://www.gravatar.com/avatar/x", false],
    ["https://www.gravatar.com:8443/avatar/x", false],
    ["https://user@www.gravatar.com/avatar/x", false],
    ["https://evil.gravatar.com/avatar/x", false],
    ["https://www.gravatar.com.evil.example/x", false],
  ])("pictures of people, %s: %s", async (address, isAllowed) => {
    const { isPictureHost } = await hostsWith(REAL);
    expect(isPictureHost(new URL(address))).toBe(isAllowed);
  });

  it("gives the token to the API's origin alone", async () => {
    const { isApiOrigin } = await hostsWith(REAL);
    const addresses = [
      "https://api.put.io/v2/x",
      "https://s01.put.io/x",
      "http://api.put.io/v2/x",
      "https://api.put.io:444/",
    ];
    expect(addresses.map((address) => isApiOrigin(new URL(address)))).toEqual([true, false, false, false]);
  });
});

describe("a put.io of one's own", () => {
  it.each([
    ["http://putio.test:4101/x", true],
    ["http://putio.test/x", true],
    ["https://s01.put.io/x", true],
    ["http://s01.put.io/x", false],
    ["http://127.0.0.1:4101/x", false],
  ])("%s: %s", async (address, isAllowed) => {
    const { isMediaHost } = await hostsWith({});
    expect(isMediaHost(new URL(address))).toBe(isAllowed);
  });
});

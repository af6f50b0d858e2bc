import { afterEach, describe, expect, it, vi } from "vitest";

vi.mock("../env", () => import("./testing/test-env"));

const { createChildSealer, openChild } = await import("./sealed-child");

const owner = { fileId: 7, userId: 12 };
const bytes = (url: string) => ({ url, kind: "bytes" as const });

afterEach(() => {
  vi.useRealTimers();
});

describe("addresses of playlist children", () => {
  it.each([
    ["the same address twice", ["https://a.test/1.ts?t=x", "https://a.test/1.ts?t=x"]],
    [
      "a number that grows",
      ["https://a.test/9.ts?t=x", "https://a.test/10.ts?t=x", "https://a.test/1000.ts?t=x"],
    ],
    ["another host", ["https://a.test/1.ts", "http://b.test:81/other/2.m4s?token=y#z"]],
    ["one that ends as it begins", ["https://a.test/aaaa", "https://a.test/aa", "https://a.test/aaaaaaaa"]],
    ["long ones", [`https://a.test/${"x".repeat(70_000)}1`, `https://a.test/${"x".repeat(70_000)}2`]],
    ["letters beyond ASCII", ["https://a.test/%C3%A9.ts", "https://a.test/%C3%A8.ts"]],
  ])("come back whole: %s", (_, urls) => {
    const sealChild = createChildSealer(owner);
    const sealed = urls.map((url) => sealChild(bytes(url)));
    expect(sealed.map((text) => openChild(text, owner))).toEqual(urls.map(bytes));
  });

  it("keep what they lead to, whatever stands behind the dot", () => {
    const sealed = createChildSealer(owner)({ url: "https://a.test/x", kind: "playlist" });
    expect(openChild(sealed, owner)).toEqual({ url: "https://a.test/x", kind: "playlist" });
  });

  it("are worth nothing to another user, and for another file", () => {
    const sealed = createChildSealer(owner)(bytes("https://a.test/1.ts"));
    expect(openChild(sealed, { ...owner, userId: 13 })).toBeNull();
    expect(openChild(sealed, { ...owner, fileId: 8 })).toBeNull();
  });

  it("cannot be put together from two playlists", () => {
    const [group] = createChildSealer(owner)(bytes("https://a.test/1.ts")).split("~");
    const [, child] = createChildSealer(owner)(bytes("https://b.test/2.ts")).split("~");
    expect(openChild(`${group}~${child}`, owner)).toBeNull();
  });

  it.each(["", "~", "a~b", "a~b~c", "../../etc/passwd", "%00"])("refuse %j", (text) => {
    expect(openChild(text, owner)).toBeNull();
  });

  it("refuse a third part behind a good address", () => {
    const sealed = createChildSealer(owner)(bytes("https://a.test/1.ts"));
    expect(openChild(`${sealed}~x`, owner)).toBeNull();
  });

  it("last over a night's pause and end after a day", () => {
    vi.useFakeTimers();
    const sealed = createChildSealer(owner)(bytes("https://a.test/1.ts"));
    vi.advanceTimersByTime(12 * 3600_000);
    expect(openChild(sealed, owner)).toEqual(bytes("https://a.test/1.ts"));
    vi.advanceTimersByTime(13 * 3600_000);
    expect(openChild(sealed, owner)).toBe("expired");
  });

  it("cost a line of a long playlist little beyond what all lines share", () => {
    const sealChild = createChildSealer(owner);
    const address = (number: number) =>
      `https://s01.put.io/hls/1234567890/video/segment-${number}.ts?oauth_token=${"T".repeat(40)}&sig=${"a".repeat(64)}`;
    const [group = ""] = sealChild(bytes(address(0))).split("~");
    expect(sealChild(bytes(address(1234))).length - group.length).toBeLessThan(60);
  });
});

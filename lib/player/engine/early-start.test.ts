import { afterEach, describe, expect, it, vi } from "vitest";
import { type EarlyStart, earlyStartScript, takeEarlyStart } from "./early-start";

describe("earlyStartScript", () => {
  /** The words without their import, which only a module may have. */
  const body = (script: string) => script.slice(script.indexOf("\n"));

  it("is a script that can be read", () => {
    const script = earlyStartScript({ url: "/film.m3u8", startSeconds: 42 });
    expect(script).toMatch(/^import HlsJs from "[^"]+\.mjs";\n/);
    expect(() => new Function(body(script))).not.toThrow();
    expect(script).toContain('"startPosition":42');
  });

  it("no value ends the script or leaves its string", () => {
    const hostile = `"</script><script>alert(1)</script>\\`;
    const script = earlyStartScript({ url: hostile, startSeconds: 0 });
    expect(script).not.toContain("</script");
    expect(() => new Function(body(script))).not.toThrow();
  });
});

describe("takeEarlyStart", () => {
  afterEach(() => vi.unstubAllGlobals());

  const begin = (url: string) => {
    const early = { hls: { destroy: vi.fn() }, url, startSeconds: 42, errors: [], stopNoting: vi.fn() };
    vi.stubGlobal("window", { matineeEarlyStart: early as unknown as EarlyStart });
    return early;
  };

  it("hands over what was begun, once", () => {
    const early = begin("/film.m3u8");
    expect(takeEarlyStart({ url: "/film.m3u8", startSeconds: 42 })).toBe(early);
    expect(early.stopNoting).toHaveBeenCalledOnce();
    expect(takeEarlyStart({ url: "/film.m3u8", startSeconds: 42 })).toBeNull();
    expect(early.hls.destroy).not.toHaveBeenCalled();
  });

  it("another film is ended", () => {
    const early = begin("/film.m3u8");
    expect(takeEarlyStart({ url: "/other.m3u8", startSeconds: 42 })).toBeNull();
    expect(early.hls.destroy).toHaveBeenCalledOnce();
  });

  it("one that began elsewhere in the film is ended", () => {
    const early = begin("/film.m3u8");
    expect(takeEarlyStart({ url: "/film.m3u8", startSeconds: 50 })).toBeNull();
    expect(early.hls.destroy).toHaveBeenCalledOnce();
  });

  it("leaves the sign that it is too late to begin", () => {
    vi.stubGlobal("window", {});
    expect(takeEarlyStart({ url: "/film.m3u8", startSeconds: 42 })).toBeNull();
    expect("matineeEarlyStart" in window).toBe(true);
  });
});

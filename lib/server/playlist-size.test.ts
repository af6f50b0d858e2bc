import { describe, expect, it } from "vitest";
import { rewritePlaylist } from "./playlist";

const lines = (...all: string[]) => ["#EXTM3U", ...all].join("\n");

function rewrite(text: string): string {
  return rewritePlaylist(text, {
    baseUrl: "https://api.put.test/v2/files/7/hls/media.m3u8",
    isAllowed: () => true,
    addressFor: (url) => url.href,
  });
}

describe("size", () => {
  const segments = (count: number) =>
    lines(
      ...Array.from(
        { length: count },
        (_, index) => `#EXTINF:6,\nhttps://s1.put.test/hls/${index}.ts?oauth_token=T`,
      ),
    );

  /** Time of the processor, not of the clock: other programs on the machine do not count. */
  const cost = (text: string) => {
    const start = process.cpuUsage();
    try {
      rewrite(text);
    } catch {
      // Refusing is fine; what counts is that it comes soon.
    }
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };

  it("costs in proportion to the length", () => {
    const small = segments(10_000);
    const large = segments(80_000);
    expect(large.length).toBeGreaterThan(4.5e6);
    rewrite(small);
    const least = (text: string) => Math.min(cost(text), cost(text), cost(text));
    // Eight times the text. A quadratic pass would take eight times more still.
    expect(least(large)).toBeLessThan(Math.max(least(small), 5) * 8 * 4);
  });

  it.each([
    ["one quote", `#EXT-X-MAP:URI="${"a".repeat(5e6)}`],
    ["many quotes", `#EXT-X-MAP:${'A="",'.repeat(1e6)}`],
    ["many commas", `#EXT-X-MAP:${",".repeat(5e6)}`],
    ["many braces", `#EXTINF:6,\n${"{$".repeat(2.5e6)}`],
    ["many spaces", `#EXTINF:${" ".repeat(5e6)}`],
    ["many line breaks", "\n".repeat(5e6)],
  ])("is not stopped by five megabytes of %s", (_, text) => {
    expect(cost(lines(text))).toBeLessThan(2000);
  });
});

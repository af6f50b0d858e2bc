import { describe, expect, test } from "vitest";
import { parseFeed } from "./parse-feed";

describe("a feed", () => {
  test("in Atom leads where its links lead", () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title><id>urn:1</id>
      <link rel="alternate" href="https://a.example/1?a=1&amp;b=2"/><published>2026-01-02T03:04:05Z</published></entry></feed>`;
    expect(parseFeed(xml)).toEqual([
      { guid: "urn:1", title: "One", link: "https://a.example/1?a=1&b=2", publishedAt: 1_767_323_045 },
    ]);
  });

  test("without titles and times is taken as it is", () => {
    const xml = "<rss><channel><item><link>magnet:?xt=urn:btih:abc</link></item></channel></rss>";
    const link = "magnet:?xt=urn:btih:abc";
    expect(parseFeed(xml)).toEqual([{ guid: link, title: link, link, publishedAt: null }]);
  });

  test.each([
    ["a page", "<html><item><link>x</link></item></html>"],
    ["nothing", ""],
  ])("is not %s", (_, text) => {
    expect(parseFeed(text)).toBeNull();
  });

  test.each([
    ["items that never end", `<rss>${"<item>".repeat(100_000)}`],
    ["tags that never close", `<rss><item><title>${"<title ".repeat(100_000)}`],
    ["entities without an end", `<rss><item><link>${"&".repeat(1_000_000)}</link></item></rss>`],
  ])("of %s takes no longer than it should", (_, text) => {
    const start = process.cpuUsage();
    expect(parseFeed(text)).not.toBeNull();
    expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
  });
});

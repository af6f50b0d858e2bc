import { describe, expect, it } from "vitest";
import { faultOf, NEW_DRAFT, settledDraft, suggestedTitle } from "./feed-draft";

describe("the address of a feed", () => {
  it.each([
    ["https://films.example/feed.xml", null, "https://films.example/feed.xml"],
    ["  http://127.0.0.1:9/feed?a=b&c=d \n", null, "http://127.0.0.1:9/feed?a=b&c=d"],
    ["feed:https://films.example/rss", null, "https://films.example/rss"],
    ["feed://films.example/rss", null, "https://films.example/rss"],
    ["FEED:films.example", null, "https://films.example"],
    ["films.example", null, "https://films.example"],
    ["www.films.example:8080/rss", null, "https://www.films.example:8080/rss"],
    ["büro.example/rss", null, "https://büro.example/rss"],
    ["", "URL_REQUIRED", ""],
    ["   ", "URL_REQUIRED", ""],
    ["nowhere", "URL_NOT_VALID", "nowhere"],
    ["two words.example", "URL_NOT_VALID", "two words.example"],
    ["ftp://films.example/feed", "URL_NOT_VALID", "ftp://films.example/feed"],
    ["javascript:alert(1)", "URL_NOT_VALID", "javascript:alert(1)"],
    ["magnet:?xt=urn:btih:1", "URL_NOT_VALID", "magnet:?xt=urn:btih:1"],
    ["https://", "URL_NOT_VALID", "https://"],
  ])("%j", (typed, fault, sent) => {
    expect(faultOf(typed)).toBe(fault);
    expect(settledDraft({ ...NEW_DRAFT, url: typed, title: "x" }).url).toBe(sent);
  });
});

describe("the name of a feed", () => {
  it.each([
    ["https://www.films.example/feed.xml", "films.example"],
    ["feeds.films.example", "feeds.films.example"],
    ["nowhere", ""],
  ])("is its site's where nobody gave one: %j", (url, title) => {
    expect(suggestedTitle(url)).toBe(title);
    expect(settledDraft({ ...NEW_DRAFT, url, title: "  " }).title).toBe(title);
  });

  it("is the one that was given, without what is around it", () => {
    const draft = settledDraft({ ...NEW_DRAFT, url: "a.example", title: " Night trains ", keyword: " a " });
    expect(draft).toMatchObject({ title: "Night trains", keyword: "a", parentId: "new" });
  });
});

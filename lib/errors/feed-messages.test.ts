import { describe, expect, it } from "vitest";
import { PutioError } from "../putio/errors";
import { AppError } from "./app-error";
import {
  describeFeedError,
  describeFeedFault,
  describeFeedTrouble,
  describeItemTrouble,
  KNOWN_FEED_ERRORS,
} from "./feed-messages";
import { describeError } from "./messages";

const refusal = (errorType: string, limit: number | null = null) =>
  new PutioError({ code: "forbidden", operation: "x", status: 403, errorType, limit });

const SENTENCES = [expect.stringMatching(/[^.]$/), expect.stringMatching(/^\p{Lu}.*\.$/su)];

describe("words for feeds", () => {
  it("leave none of the contract's out", () => {
    const types = [
      ...["URL_REQUIRED", "URL_NOT_VALID", "FEED_CANNOT_FETCHED", "FEED_CANNOT_PARSED", "TITLE_REQUIRED"],
      "TOO_MANY_RSS_FEEDS",
    ];
    expect(types.filter((type) => !KNOWN_FEED_ERRORS.includes(type))).toEqual([]);
  });

  it.each(KNOWN_FEED_ERRORS)("%s says what happened and what to do", (errorType) => {
    const { title, hint } = describeFeedError(refusal(errorType));
    expect([title, hint]).toEqual(SENTENCES);
    expect(title).not.toContain(errorType);
    expect(describeFeedFault(errorType)).toBe(`${title}. ${hint}`);
    expect(describeFeedTrouble(errorType)).toEqual({ title, hint });
  });

  it.each([new AppError("timeout", "x"), refusal("OF_TOMORROW"), refusal("constructor"), null])(
    "are the usual ones for everything else: %s",
    (error) => {
      expect(describeFeedError(error)).toEqual(describeError(error));
    },
  );

  it.each([
    ["payment-required", "createFeed", "Your put.io plan has no feeds"],
    ["not-found", "createFeed", "The folder is no longer there"],
    ["not-found", "actOnFeed", "This feed is no longer there"],
  ] as const)("know what %s is about in %s", (code, operation, title) => {
    expect(describeFeedError(new PutioError({ code, operation, status: 404 })).title).toBe(title);
  });

  it("name the limit where put.io does", () => {
    expect(describeFeedError(refusal("TOO_MANY_RSS_FEEDS", 50)).title).toMatch(/\(50 at most\)$/);
  });
});

describe("why a feed or an item failed", () => {
  it.each([
    ["The server answered 503.", "It says: “The server answered 503.”"],
    ["<b>", "It says: “<b>”"],
    ["…", "It gives no reason."],
    ["__proto__", "It says: “__proto__”"],
  ])("%j", (lastError, hint) => {
    expect(describeFeedTrouble(lastError)).toEqual({ title: "put.io could not read this feed", hint });
  });

  it("is put.io's own sentence, or that there is none", () => {
    expect(describeItemTrouble(" No space. ")).toBe("No space.");
    expect(describeItemTrouble(" ")).toMatch(/gives no reason/);
  });
});

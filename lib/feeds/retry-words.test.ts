import { describe, expect, it } from "vitest";
import { retryWords } from "./retry-words";

const failed = (reason: string) => ({ failureReason: reason });
const fine = { failureReason: null };

describe("what came of trying again", () => {
  it.each([
    [1, [fine, fine], { title: "1 item is fetched again", tone: "plain" }],
    [3, [fine, fine, fine], { title: "3 items are fetched again", tone: "plain" }],
    [
      3,
      [failed("No space."), fine, fine],
      { title: "2 items are fetched again", hint: "1 failed once more.", tone: "plain" },
    ],
    [
      2,
      [failed("No space."), failed("x")],
      { title: "All 2 failed again", hint: "No space.", tone: "danger" },
    ],
    [
      1,
      [failed("")],
      { title: "It failed again", hint: "put.io could not fetch it and gives no reason.", tone: "danger" },
    ],
    // More may have failed meanwhile than were tried.
    [1, [failed("a"), failed("b")], { title: "It failed again", hint: "a", tone: "danger" }],
  ])("%i tried", (tried, after, words) => {
    expect(retryWords(tried, after)).toEqual(words);
  });
});

import { describe, expect, it } from "vitest";
import { audienceWords } from "./audience-words";

describe("audienceWords", () => {
  it.each([
    ["everyone" as const, "everyone"],
    [["ayla"], "ayla"],
    [["ayla", "jonas"], "ayla and jonas"],
    [["ayla", "jonas", "nadia"], "ayla, jonas and nadia"],
    [["ayla", "jonas", "nadia", "tom", "uwe"], "ayla, jonas and 3 more"],
  ])("%s", (friends, words) => expect(audienceWords(friends)).toBe(words));

  it("shows what cannot be seen in a name", () => {
    expect(audienceWords(["an\u202egel"])).toBe("an‹U+202E›gel");
  });
});

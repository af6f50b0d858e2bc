import { expect, test } from "vitest";
import { timeLeftWords } from "./time-left";

test.each([
  [null, null],
  [0, null],
  [-5, null],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [1, "under a minute"],
  [44, "under a minute"],
  [45, "about 1 min"],
  [89, "about 1 min"],
  [91, "about 2 min"],
  [59 * 60, "about 59 min"],
  [59.6 * 60, "about 1 h"],
  [90 * 60, "about 2 h"],
  [35 * 3600, "about 35 h"],
  [36 * 3600, "about 2 days"],
  [29 * 86_400, "about 29 days"],
  [400 * 86_400, "more than a month"],
])("%s seconds are said as %s", (seconds, words) => {
  expect(timeLeftWords(seconds)).toBe(words);
});

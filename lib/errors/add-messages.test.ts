import { describe, expect, it } from "vitest";
import { PutioError } from "../putio/errors";
import { describeAddError, describeAddRefusal, describeLineProblem } from "./add-messages";

const errorOf = (fields: Partial<PutioError> & Pick<PutioError, "code">) =>
  new PutioError({ operation: "addTransfers", ...fields });

describe("a link that was not taken", () => {
  it.each([
    ["DISK_FULL", 402, /disk at put\.io is full/],
    ["TOO_MANY_URLS", 403, /fewer links/],
    ["BadRequest", 400, /did not accept this link/],
    ["", 402, /plan/],
    ["NotFound", 404, /folder to save it in is gone/],
    ["TooManyRequests", 429, /short break/],
    ["", 503, /trouble/],
    ["SOMETHING_NEW", null, /did not accept/],
  ])("%s %s", (errorType, status, words) => {
    expect(describeAddRefusal({ errorType, status })).toMatch(words);
  });
});

describe("links of which none was taken", () => {
  it.each(["offline", "unreachable", "timeout", "bad-reply", "unavailable"] as const)(
    "may have been added after %s",
    (code) => {
      expect(describeAddError(errorOf({ code }))).toMatch(/may have been added/);
    },
  );

  it.each([
    [errorOf({ code: "not-found", status: 404 }), /folder to save it in is gone/],
    [errorOf({ code: "payment-required", status: 402, errorType: "DISK_FULL" }), /disk at put\.io is full/],
    [errorOf({ code: "signed-out", status: 401 }), /signed out/i],
    [errorOf({ code: "scope", status: 401, errorType: "invalid_scope" }), /other apps/],
    [new Error("odd"), /Something went wrong/],
  ])("%s", (error, words) => {
    expect(describeAddError(error)).toMatch(words);
    expect(describeAddError(error)).not.toMatch(/may have been added/);
  });
});

it("every line without a link says what is wrong with it", () => {
  expect(describeLineProblem("magnet-without-hash")).toMatch(/hash/);
});

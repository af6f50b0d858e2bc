import { describe, expect, it } from "vitest";
import { PutioError } from "../putio/errors";
import { AppError, ERROR_CODES } from "./app-error";
import { describeError } from "./messages";

describe("words for failures", () => {
  it.each(ERROR_CODES)("%s says what happened and what to do", (code) => {
    const { title, hint } = describeError(new AppError(code, "x"));
    expect(title).toMatch(/[^.]$/);
    expect(hint).toMatch(/\.$/);
  });

  it("keeps put.io's own sentence where it knows more than a code", () => {
    const error = new PutioError({
      code: "forbidden",
      operation: "shareFiles",
      status: 403,
      errorType: "PUBLIC_SHARE_NOT_ALLOWED_PLAN",
      publicMessage: "Your plan does not include public links.",
    });
    expect(describeError(error)).toMatchObject({
      title: "put.io refused this",
      hint: "Your plan does not include public links.",
      details:
        "shareFiles: HTTP 403, PUBLIC_SHARE_NOT_ALLOWED_PLAN, Your plan does not include public links.",
    });
  });

  it.each([
    [1, "Try again in one second."],
    [42, "Try again in 42 seconds."],
  ])("says how long a break put.io asks for: %i", (retryAfterSeconds, hint) => {
    expect(
      describeError(new PutioError({ code: "rate-limited", operation: "x", retryAfterSeconds })).hint,
    ).toBe(hint);
  });

  it.each([new TypeError("x is undefined"), "a string", null, undefined, { code: "not-found" }])(
    "has words for what nobody foresaw: %s",
    (error) => {
      expect(describeError(error)).toMatchObject({ title: "Something went wrong", canRetry: true });
    },
  );
});

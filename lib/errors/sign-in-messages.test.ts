import { describe, expect, it } from "vitest";
import { describeSignInError, SIGN_IN_ERRORS } from "./sign-in-messages";

describe("words for a failed sign-in", () => {
  it.each(SIGN_IN_ERRORS)("%s", (code) => {
    const { title, hint } = describeSignInError(code);
    expect([title, hint]).toEqual([expect.stringMatching(/\w$/), expect.stringMatching(/\.$/)]);
  });

  it.each(["", "__proto__", "toString", "<script>", "OAuthCallback"])("%j reads as failed", (code) => {
    expect(describeSignInError(code)).toEqual(describeSignInError("failed"));
  });
});

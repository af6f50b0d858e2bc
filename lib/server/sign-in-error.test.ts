import { describe, expect, it } from "vitest";
import { PutioError } from "../putio/errors";
import { signInErrorOf, signInLogger, watchSignIn } from "./sign-in-error";

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

describe("what went wrong while signing in", () => {
  it.each([
    ["the person declined", new Error("access_denied"), "refused"],
    ["put.io declined, with words", new Error("access_denied (The user said no)"), "refused"],
    ["the state is another", new Error("state mismatch, expected x, got: y"), "interrupted"],
    ["the state is missing", new Error("state missing from the response"), "interrupted"],
    ["its cookie is missing", new TypeError("State cookie was missing."), "interrupted"],
    ["its cookie is too old", new Error('"exp" claim timestamp check failed'), "interrupted"],
    ["its cookie is another server's", new Error("decryption operation failed"), "interrupted"],
    ["the code was used before", new Error("invalid_grant"), "interrupted"],
    ["the app is unknown at put.io", new Error("unauthorized_client"), "not-configured"],
    ["no app is set here", new TypeError("client_id is required"), "not-configured"],
    ["put.io answers 503", new Error("expected 200 OK, got: 503 Service Unavailable"), "unreachable"],
    ["put.io hangs", new Error("outgoing request timed out after 15000ms"), "unreachable"],
    ["nobody listens", withCode("connect ECONNREFUSED 127.0.0.1:1", "ECONNREFUSED"), "unreachable"],
    ["there is no such host", withCode("getaddrinfo ENOTFOUND x", "ENOTFOUND"), "unreachable"],
    [
      "the account cannot be read",
      new PutioError({ code: "timeout", operation: "getAccount" }),
      "unreachable",
    ],
    ["the token is wrong", new PutioError({ code: "signed-out", operation: "getAccount" }), "wrong-token"],
    ["the token may not", new PutioError({ code: "scope", operation: "getAccount" }), "limited-token"],
    ["nobody knows", new Error("x"), "failed"],
    ["nobody threw an error", "x", "failed"],
  ])("%s", (_, error, expected) => {
    expect(signInErrorOf(error)).toBe(expected);
  });

  it("is known to the request it happened in, and to no other", async () => {
    const [failed, fine] = await Promise.all([
      watchSignIn(async () => {
        await Promise.resolve();
        signInLogger.error("OAUTH_CALLBACK_ERROR", {
          error: new Error("access_denied"),
          providerId: "putio",
        });
        signInLogger.error("OAUTH_CALLBACK_HANDLER_ERROR", new Error("a later consequence"));
        return 1;
      }),
      watchSignIn(async () => 2),
    ]);
    expect([failed, fine]).toEqual([
      { result: 1, failure: "refused" },
      { result: 2, failure: null },
    ]);
  });
});

import { describe, expect, it, test } from "vitest";
import { PutioError } from "../putio/errors";
import { describeTransferError, describeTransferFailure, KNOWN_TRANSFER_ERRORS } from "./transfer-messages";

test.each([
  ["There is not enough space for this.", "There is not enough space for this", "Make room"],
  ["The host could not be found.", "The host could not be found", "Check the address"],
  ["The server answered with 404.", "The server answered with 404", "another link"],
  ["The server answered with 403.", "The server answered with 403", "without a sign-in"],
  ["The server answered with 503.", "The server answered with 503", "Try again later"],
  ["The connection was lost.", "The connection was lost", "Try again later"],
  ["Torrent metadata could not be fetched", "Torrent metadata could not be fetched", "another torrent"],
  ["Something odd\n happened..", "Something odd happened", "Try again"],
  ["  ", "put.io does not say why", "Try again"],
  [null, "put.io does not say why", "Try again"],
])("a failure for the reason %j says what to do", (message, title, hint) => {
  const words = describeTransferFailure(message);
  expect(words.title).toBe(title);
  expect(words.hint).toContain(hint);
});

describe("describeTransferError", () => {
  const errorOf = (errorType: string | null, code: "bad-request" | "not-found" = "bad-request") =>
    new PutioError({ code, operation: "addTrackers", status: 400, errorType });

  it("has words of its own for each type that it knows", () => {
    const titles = KNOWN_TRANSFER_ERRORS.map((type) => describeTransferError(errorOf(type)).title);
    expect(new Set(titles).size).toBe(KNOWN_TRANSFER_ERRORS.length);
    expect(titles).not.toContain(describeTransferError(errorOf(null)).title);
  });

  it("takes a name of Object's for no type", () => {
    expect(describeTransferError(errorOf("constructor")).title).toBe(
      describeTransferError(errorOf(null)).title,
    );
  });

  it("says of a transfer that is gone that it left the list", () => {
    expect(describeTransferError(errorOf("NotFound", "not-found")).title).toContain("no longer on the list");
  });
});

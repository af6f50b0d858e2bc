import { describe, expect, it } from "vitest";
import { PutioError } from "../putio/errors";
import { AppError } from "./app-error";
import { describeFileError, describeItemFailure, KNOWN_FILE_ERRORS } from "./file-messages";
import { describeError } from "./messages";

describe("words for files that put.io refuses", () => {
  it.each(KNOWN_FILE_ERRORS)("%s says what happened and what to do", (errorType) => {
    const error = new PutioError({ code: "bad-request", operation: "x", status: 400, errorType });
    const { title, hint } = describeFileError(error);
    expect([title, hint]).toEqual([expect.stringMatching(/[^.]$/), expect.stringMatching(/\.$/)]);
    expect(describeItemFailure(errorType)).toBe(`${title}. ${hint}`);
  });

  it.each([
    "EMPTY_NAME SLASH_IN_NAME NAME_TOO_LONG NAME_ALREADY_EXIST SEARCH_TOO_LONG_QUERY FEATURE_DISABLED",
    "INVALID_MEDIA MP4_NOT_FOUND NotFile NotFound FILE_LOST FILE_NOT_REACHABLE",
    "TRASH_FILE_NOT_FOUND TRASH_LOCK_TIMEOUT TRASH_INCOMPLETE_TRASH TRASH_RESTORE_TOO_MANY_FILES",
    "LINK_EXPIRED ERROR_IN_ZIP ZIP_TOTAL_SIZE_EXCEEDED LINKS_NOT_FOUND DownloadLinksConcurrentLimit",
    "DownloadLinksTooManyFilesRequested DownloadLinksTooManyChildrenRequested RATE_LIMIT_ERROR BadRequest",
  ])("leave none of these out: %s", (types) => {
    expect(types.split(" ").filter((type) => !KNOWN_FILE_ERRORS.includes(type))).toEqual([]);
  });

  it.each([null, "", "OF_TOMORROW", "constructor", "__proto__"])("have something to say on %j", (type) => {
    expect(describeItemFailure(type)).toMatch(/^put\.io gave no reason\. .+\.$/);
  });

  it("say how long to wait where put.io does", () => {
    const error = new PutioError({
      code: "rate-limited",
      operation: "x",
      status: 429,
      errorType: "RATE_LIMIT_ERROR",
      retryAfterSeconds: 42,
    });
    expect(describeFileError(error).hint).toBe("Try again in 42 seconds.");
  });

  it.each([
    new AppError("timeout", "x"),
    new PutioError({ code: "not-found", operation: "x" }),
    new TypeError("x"),
    null,
  ])("are the usual ones for everything else: %s", (error) => {
    expect(describeFileError(error)).toEqual(describeError(error));
  });
});

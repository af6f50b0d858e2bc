import { describe, expect, it } from "vitest";
import { PutioError } from "../putio/errors";
import { describeAccountError, KNOWN_ACCOUNT_ERRORS } from "./account-messages";
import { AppError } from "./app-error";
import { describeError } from "./messages";
import { describeScope } from "./scope-messages";
import { describeSharingError, KNOWN_SHARING_ERRORS } from "./sharing-messages";

const refusal = (errorType: string, limit: number | null = null) =>
  new PutioError({ code: "forbidden", operation: "x", status: 403, errorType, limit });

const SENTENCES = [expect.stringMatching(/[^.]$/), expect.stringMatching(/^\p{Lu}.*\.$/su)];

describe.each([
  ["sharing", describeSharingError, KNOWN_SHARING_ERRORS],
  ["the account", describeAccountError, KNOWN_ACCOUNT_ERRORS],
])("words for %s", (_, describeIt, known) => {
  it.each(known)("%s says what happened and what to do", (errorType) => {
    const { title, hint } = describeIt(refusal(errorType));
    expect([title, hint]).toEqual(SENTENCES);
    expect(title).not.toContain(errorType);
  });

  it.each([
    new AppError("timeout", "x"),
    refusal("OF_TOMORROW"),
    refusal("constructor"),
    refusal("__proto__"),
    new TypeError("x"),
    null,
  ])("are the usual ones for everything else: %s", (error) => {
    expect(describeIt(error)).toEqual(describeError(error));
  });
});

describe("words for what put.io refuses", () => {
  it.each([
    {
      known: KNOWN_SHARING_ERRORS,
      types: `ALREADY_SHARED SHARED_FILE_CLONE_NOT_FOUND SharedFileCloneConcurrentLimitError USER_NOT_FOUND
        SharedFileCloneTooManyFilesError SharedFileCloneTooManyChildren SharedFileCloneTooManyChildrenError
        PUBLIC_SHARE_FOLDER_ROOT_NOT_ALLOWED PUBLIC_SHARE_NOT_ALLOWED_PLAN PUBLIC_SHARE_SINGLE_FILE_LIMIT_EXCEEDED
        PUBLIC_SHARE_FOLDER_LINK_COUNT_LIMIT_EXCEEDED PUBLIC_SHARE_FOLDER_MAX_SIZE_LIMIT_EXCEEDED
        PUBLIC_SHARE_FOLDER_MAX_CHILDREN_LIMIT_EXCEEDED PUBLIC_SHARE_DAILY_TOTAL_LINK_COUNT_EXCEEDED
        PUBLIC_SHARE_WEEKLY_TOTAL_LINK_COUNT_EXCEEDED
        FRIEND_INVITATION_NOT_ALLOWED FRIEND_INVITATION_LIMIT_EXCEEDED`,
    },
    {
      known: KNOWN_ACCOUNT_ERRORS,
      types: `INVALID_CURRENT_PASSWORD INVALID_NEW_PASSWORD INVALID_USERNAME INVALID_MAIL
        DISPOSABLE_MAIL_NOT_ALLOWED INVALID_CALLBACK_URL INVALID_PUSHOVER_TOKEN INVALID_CODE INVALID_ENABLE
        INVALID_VALUE PWNED_NEW_PASSWORD USERNAME_EXISTS UNAVAILABLE_VALUE ALREADY_ENABLED INVALID_STATE
        NOT_ENABLED SAME_USERNAME EXISTING_MAIL NOTE_REQUIRED NOTE_TOO_LONG TOO_MANY_APP_SPECIFIC_PASSWORDS
        PAYMENT_SUB_ACCOUNT_NOT_ALLOWED INVALID_PER_PAGE INVALID_EVENT`,
    },
  ])("leave none of the contract's out", ({ known, types }) => {
    expect(types.split(/\s+/).filter((type) => !known.includes(type))).toEqual([]);
  });

  it("name a limit where put.io does", () => {
    expect(describeSharingError(refusal("PUBLIC_SHARE_SINGLE_FILE_LIMIT_EXCEEDED", 1000)).title).toBe(
      "Your plan allows no more links to single files (1,000 at most)",
    );
    expect(describeAccountError(refusal("TOO_MANY_APP_SPECIFIC_PASSWORDS", 20)).title).toMatch(
      /\(20 at most\)$/,
    );
  });

  it.each([
    "public-links",
    "user-search",
    "history-deletion",
    "sessions",
    "app-passwords",
    "tunnel-routes",
    "plan",
  ] as const)("say what to do where only put.io's own app may: %s", (feature) => {
    const { title, hint } = describeScope(feature);
    expect([title, hint]).toEqual(SENTENCES);
  });
});

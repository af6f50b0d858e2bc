import { describe, expect, it } from "vitest";
import type { ErrorCode } from "@/lib/errors/app-error";
import { PutioError } from "@/lib/putio/errors";
import { concernsEverything, isUncertain, waitBeforeRetry } from "./patience";

type Failure = { code: ErrorCode; status?: number; retryAfterSeconds?: number };
const errorOf = (failure: Failure) => new PutioError({ operation: "test", ...failure });

describe("waitBeforeRetry", () => {
  it.each<[string, Failure, number | null]>([
    ["a lost network", { code: "unreachable" }, 2000],
    ["no network", { code: "offline" }, 2000],
    ["a break of a minute", { code: "rate-limited", status: 429, retryAfterSeconds: 60 }, 60_000],
    ["a break that the boundary has sat out in vain", { code: "rate-limited", retryAfterSeconds: 5 }, null],
    ["a long break", { code: "rate-limited", status: 429, retryAfterSeconds: 600 }, null],
    ["a busy put.io, which the boundary has tried again", { code: "unavailable", status: 503 }, null],
    ["a refusal", { code: "forbidden", status: 403 }, null],
    ["an ended session", { code: "signed-out", status: 401 }, null],
  ])("after %s", (_, failure, ms) => {
    expect(waitBeforeRetry(errorOf(failure), 0)?.ms ?? null).toBe(ms);
  });

  it("is longer each time, and ends", () => {
    const waits = [0, 1, 2].map((attempt) => waitBeforeRetry(errorOf({ code: "offline" }), attempt)?.ms);
    expect(waits).toEqual([2000, 8000, undefined]);
  });

  it("never repeats what is a mistake of ours", () => {
    expect(waitBeforeRetry(new TypeError("x is not a function"), 0)).toBeNull();
  });
});

describe("isUncertain", () => {
  it.each<[string, Failure, boolean]>([
    ["no reply", { code: "timeout" }, true],
    ["a reply that was cut", { code: "bad-reply", status: 200 }, true],
    ["a failing gateway", { code: "unavailable", status: 502 }, true],
    ["a locked trash", { code: "unavailable", status: 400 }, false],
    ["too many requests", { code: "rate-limited", status: 429 }, false],
    ["a refusal", { code: "bad-request", status: 400 }, false],
  ])("about %s", (_, failure, expected) => {
    expect(isUncertain(errorOf(failure))).toBe(expected);
  });
});

describe("concernsEverything", () => {
  it.each<[ErrorCode, boolean]>([
    ["not-found", false],
    ["bad-request", false],
    ["signed-out", true],
    ["unreachable", true],
    ["payment-required", true],
  ])("%s", (code, expected) => {
    expect(concernsEverything(errorOf({ code }))).toBe(expected);
  });
});

import { describe, expect, it } from "vitest";
import { ERROR_CODES, type ErrorCode } from "@/lib/errors/app-error";
import { PutioError } from "@/lib/putio/errors";
import { type Attempt, isAnswered, type Verdict, verdictOf } from "./verdict";

const first: Attempt = { tries: 0, restarts: 0, isBegun: false, isNested: false };

function judge(
  code: ErrorCode,
  change: Partial<Attempt & { retryAfterSeconds: number; status: number }> = {},
) {
  const { retryAfterSeconds = null, status = null, ...attempt } = change;
  const error = new PutioError({ code, operation: "upload", retryAfterSeconds, status });
  return verdictOf(error, { ...first, ...attempt });
}

const again = (waitMs: number): Verdict => ({ kind: "again", waitMs });
const afresh = (waitMs: number): Verdict => ({ kind: "afresh", waitMs });
const hold = (why: "signed-out" | "network" | "break", waitMs: number | null): Verdict => ({
  kind: "hold",
  hold: why,
  waitMs,
});
const failed: Verdict = { kind: "failed" };

describe("a failure, at its first attempt and once put.io has a part", () => {
  it.each<[ErrorCode, Verdict, Verdict]>([
    ["unreachable", again(500), again(500)],
    ["timeout", again(500), again(500)],
    ["unavailable", again(500), again(500)],
    ["bad-reply", again(500), again(500)],
    ["signed-out", hold("signed-out", null), hold("signed-out", null)],
    ["offline", hold("network", 15_000), hold("network", 15_000)],
    ["rate-limited", hold("break", 500), hold("break", 500)],
    ["not-found", failed, afresh(500)],
    ["gone", failed, afresh(500)],
    ["conflict", failed, again(500)],
    ["payment-required", failed, failed],
    ["forbidden", failed, failed],
    ["scope", failed, failed],
    ["bad-request", failed, failed],
    ["too-large", failed, failed],
    ["feature-disabled", failed, failed],
  ])("%s", (code, atFirst, begun) => {
    expect([judge(code), judge(code, { isBegun: true })]).toEqual([atFirst, begun]);
  });

  it("of any kind has a verdict", () => {
    for (const code of ERROR_CODES) expect(judge(code).kind).toMatch(/^(again|afresh|hold|failed)$/);
  });

  it("that is not put.io's is final", () => {
    expect(verdictOf(new DOMException("gone", "NotReadableError"), first)).toEqual(failed);
    expect(verdictOf(undefined, first)).toEqual(failed);
  });
});

describe("waiting", () => {
  it.each([
    [0, 500],
    [1, 1000],
    [3, 4000],
    [5, 15_000],
    [7, 15_000],
  ])("after %i tries it takes %i ms", (tries, waitMs) => {
    expect(judge("unavailable", { tries })).toEqual(again(waitMs));
  });

  it("is what put.io asks for, where it asks", () => {
    expect(judge("unavailable", { tries: 3, retryAfterSeconds: 30 })).toEqual(again(30_000));
    expect(judge("rate-limited", { retryAfterSeconds: 60 })).toEqual(hold("break", 60_000));
  });

  it("has an end where somebody answers each time, and none where nobody can send", () => {
    expect(judge("unavailable", { tries: 8 })).toEqual(failed);
    expect(judge("conflict", { tries: 8, isBegun: true })).toEqual(failed);
    expect(judge("offline", { tries: 100 }).kind).toBe("hold");
    expect(judge("rate-limited", { tries: 100 }).kind).toBe("hold");
  });
});

describe("beginning from the beginning", () => {
  it("has an end", () => {
    expect(judge("gone", { isBegun: true, restarts: 2 }).kind).toBe("afresh");
    expect(judge("gone", { isBegun: true, restarts: 3 })).toEqual(failed);
  });

  it("makes the folder again that was made for it, once; one that was there is not made again", () => {
    expect(judge("not-found", { isNested: true })).toEqual(afresh(500));
    expect(judge("not-found", { isNested: true, restarts: 1 })).toEqual(failed);
    expect(judge("not-found")).toEqual(failed);
  });
});

it("a piece that put.io has not let go of is waited for", () => {
  expect(judge("bad-request", { status: 423, isBegun: true })).toEqual(again(500));
  expect(judge("bad-request", { status: 423, isBegun: true, tries: 2 })).toEqual(again(2000));
  expect(judge("bad-request", { status: 423 })).toEqual(failed);
});

it.each<[ErrorCode, boolean]>([
  ["unreachable", false],
  ["timeout", false],
  ["unavailable", true],
  ["rate-limited", true],
])("%s says whether somebody is there: %s", (code, expected) => {
  expect(isAnswered(new PutioError({ code, operation: "upload" }))).toBe(expected);
});

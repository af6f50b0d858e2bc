import { afterEach, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "../errors/app-error";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function browserWith(page: string) {
  vi.resetModules();
  const assign = vi.fn();
  const url = new URL(page, "http://matinee.test");
  vi.stubGlobal("location", { pathname: url.pathname, search: url.search, assign });
  const { makeQueryClient } = await import("./make-query-client");
  const { PutioError } = await import("../putio/errors");
  const failure = (code: ErrorCode, retryAfterSeconds: number | null = null) =>
    new PutioError({ code, operation: "test", retryAfterSeconds });
  return { assign, makeQueryClient, failure };
}

type Browser = Awaited<ReturnType<typeof browserWith>>;

async function triesOf(makeError: (failure: Browser["failure"]) => Error): Promise<number> {
  vi.useFakeTimers();
  const { makeQueryClient, failure } = await browserWith("/files/0");
  const queryFn = vi.fn().mockRejectedValue(makeError(failure));
  const read = makeQueryClient().fetchQuery({ queryKey: ["x"], queryFn });
  const settled = read.catch(() => {});
  await vi.runAllTimersAsync();
  await settled;
  return queryFn.mock.calls.length;
}

describe("a token that put.io no longer takes", () => {
  it("leads to sign-in, with the way back, however many reads fail", async () => {
    const { assign, makeQueryClient, failure } = await browserWith("/watch/7?t=90");
    const client = makeQueryClient();
    const read = (key: string) =>
      client
        .fetchQuery({ queryKey: [key], queryFn: () => Promise.reject(failure("signed-out")) })
        .catch(() => {});
    await Promise.all([read("one"), read("two")]);
    expect(assign.mock.calls).toEqual([["/login?returnTo=%2Fwatch%2F7%3Ft%3D90&error=signed-out"]]);
  });

  it("leaves a page that is kept where it is, unless somebody has signed out on purpose", async () => {
    const { assign, makeQueryClient, failure } = await browserWith("/files/0");
    const { keepPage, leaveForSignIn } = await import("./leave-for-sign-in");
    const keeper = vi.fn(() => true);
    const letGo = keepPage(keeper);
    const queryFn = () => Promise.reject(failure("signed-out"));
    const read = () =>
      makeQueryClient()
        .fetchQuery({ queryKey: ["x"], queryFn })
        .catch(() => {});
    await read();
    expect([keeper.mock.calls.length, assign.mock.calls.length]).toEqual([1, 0]);
    leaveForSignIn({ isDeliberate: true });
    letGo();
    await read();
    expect([keeper.mock.calls.length, assign.mock.calls.length]).toEqual([1, 1]);
  });

  it("leads there from a write as well, which then is not reported", async () => {
    const { assign, makeQueryClient, failure } = await browserWith("/files/0");
    const onMutationError = vi.fn();
    const client = makeQueryClient({ onMutationError });
    const mutation = client.getMutationCache().build(client, {
      mutationFn: () => Promise.reject(failure("signed-out")),
    });
    await mutation.execute(undefined).catch(() => {});
    expect(assign).toHaveBeenCalledOnce();
    expect(onMutationError).not.toHaveBeenCalled();
  });

  it("is reported even if the write says its failure itself, once that is off the screen", async () => {
    const { makeQueryClient, failure } = await browserWith("/account");
    const onMutationError = vi.fn();
    const client = makeQueryClient({ onMutationError });
    const state = { isShown: true };
    const attempt = () =>
      client
        .getMutationCache()
        .build(client, {
          mutationFn: () => Promise.reject(failure("unavailable")),
          meta: { isSaidInPlace: () => state.isShown },
        })
        .execute(undefined)
        .catch(() => {});
    await attempt();
    expect(onMutationError).not.toHaveBeenCalled();
    state.isShown = false;
    await attempt();
    expect(onMutationError).toHaveBeenCalledOnce();
  });

  it("is told from a missing scope, which keeps the session", async () => {
    const { assign, makeQueryClient, failure } = await browserWith("/files/0");
    const queryFn = () => Promise.reject(failure("scope"));
    await makeQueryClient()
      .fetchQuery({ queryKey: ["x"], queryFn })
      .catch(() => {});
    expect(assign).not.toHaveBeenCalled();
  });
});

describe("a failed write", () => {
  it("is reported, and an abort is not", async () => {
    const { makeQueryClient, failure } = await browserWith("/files/0");
    const onMutationError = vi.fn();
    const client = makeQueryClient({ onMutationError });
    const fail = (error: unknown) =>
      client
        .getMutationCache()
        .build(client, { mutationFn: () => Promise.reject(error) })
        .execute(undefined)
        .catch(() => {});
    await fail(new DOMException("gone", "AbortError"));
    await fail(failure("forbidden"));
    expect(onMutationError.mock.calls.map(([error]) => error.code)).toEqual(["forbidden"]);
  });
});

describe("a failed read", () => {
  it.each<[string, Parameters<typeof triesOf>[0], number]>([
    ["what may pass", (failure) => failure("unreachable"), 3],
    ["a busy put.io", (failure) => failure("unavailable"), 3],
    ["a short wait that put.io asks for", (failure) => failure("rate-limited", 2), 3],
    ["a long one", (failure) => failure("rate-limited", 600), 1],
    ["what is gone", (failure) => failure("not-found"), 1],
    ["an ended session", (failure) => failure("signed-out"), 1],
    ["a mistake of ours", () => new TypeError("x is not a function"), 1],
  ])("is tried as often as helps: %s", async (_, makeError, tries) => {
    expect(await triesOf(makeError)).toBe(tries);
  });
});

import { describe, expect, it, vi } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import { createPositionWriter } from "./position-writer";

type Call = { path: string; body: string; keepalive: boolean; answer: (response: Response) => void };

/** A transport whose replies are given by the test. */
function fakeApi() {
  const calls: Call[] = [];
  const api: PutioApi = {
    baseUrl: "https://api.example",
    fetch: (input, init) =>
      new Promise((resolve) => {
        const path = new URL(String(input)).pathname;
        calls.push({
          path,
          body: String(init?.body ?? ""),
          keepalive: init?.keepalive === true,
          answer: resolve,
        });
      }),
  };
  return { api, calls };
}

const ok = () => Response.json({ status: "OK" });
const disabled = () => Response.json({ status: "ERROR", error_type: "FEATURE_DISABLED" }, { status: 400 });
const broken = () => Response.json({ status: "ERROR" }, { status: 503 });
const staying = { isLeaving: false };

function start({ shouldMark = false } = {}) {
  const { api, calls } = fakeApi();
  const onDisabled = vi.fn();
  const onLost = vi.fn();
  const onTry = vi.fn();
  const onSent = vi.fn();
  const write = createPositionWriter({ api, fileId: 7, shouldMark, onTry, onSent, onDisabled, onLost });
  const save = (positionSeconds: number, options = staying) =>
    write({ kind: "save", positionSeconds }, options);
  return { write, save, calls, onTry, onSent, onDisabled, onLost };
}

describe("createPositionWriter", () => {
  it("one write is under way at a time, and of those that wait only the newest goes", async () => {
    const { save, calls } = start();
    save(10);
    save(20);
    save(30);
    expect(calls).toHaveLength(1);
    calls[0]?.answer(ok());
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    expect(calls.map(({ body }) => new URLSearchParams(body).get("time"))).toEqual(["10", "30"]);
    expect(calls[0]?.path).toBe("/files/7/start-from");
  });

  it("leaving does not wait for its turn, and outlives the page", () => {
    const { save, calls } = start();
    save(10);
    save(20);
    save(25, { isLeaving: true });
    expect(calls.map(({ keepalive }) => keepalive)).toEqual([false, true]);
    expect(new URLSearchParams(calls[1]?.body).get("time")).toBe("25");
  });

  it("clears at its own address", () => {
    const { write, calls } = start();
    write({ kind: "clear" }, staying);
    expect(calls[0]?.path).toBe("/files/7/start-from/delete");
  });

  it("says what was tried, and what arrived", async () => {
    const { save, calls, onTry, onSent } = start();
    save(10);
    expect(onTry).toHaveBeenCalledWith(10);
    expect(onSent).not.toHaveBeenCalled();
    calls[0]?.answer(ok());
    await vi.waitFor(() => expect(onSent).toHaveBeenCalledWith(10));
  });

  it("the end of a film marks it as watched, where that is wanted", async () => {
    const { write, calls } = start({ shouldMark: true });
    write({ kind: "clear" }, staying);
    calls[0]?.answer(ok());
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    expect(calls[1]?.path).toBe("/files/watch-status");
    expect(Object.fromEntries(new URLSearchParams(calls[1]?.body))).toEqual({
      file_ids: "7",
      watched: "true",
    });
  });

  it("a mark that is refused loses nothing", async () => {
    const { write, calls, onSent, onLost, onDisabled } = start({ shouldMark: true });
    write({ kind: "clear" }, staying);
    calls[0]?.answer(ok());
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    calls[1]?.answer(disabled());
    await vi.waitFor(() => expect(onSent).toHaveBeenCalledWith(0));
    expect(onLost).not.toHaveBeenCalled();
    expect(onDisabled).not.toHaveBeenCalled();
  });

  it("an account that keeps no positions is told once and left alone", async () => {
    const { save, calls, onDisabled, onLost } = start();
    save(10);
    calls[0]?.answer(disabled());
    await vi.waitFor(() => expect(onDisabled).toHaveBeenCalledOnce());
    save(20);
    save(30, { isLeaving: true });
    expect(calls).toHaveLength(1);
    expect(onLost).not.toHaveBeenCalled();
  });

  it("a write that was lost is said, and the next one goes out all the same", async () => {
    const { save, calls, onLost } = start();
    save(10);
    calls[0]?.answer(broken());
    await vi.waitFor(() => expect(onLost).toHaveBeenCalledOnce());
    save(20);
    expect(calls).toHaveLength(2);
  });

  it("nothing to do is nothing sent", () => {
    const { write, calls } = start();
    write({ kind: "none" }, staying);
    expect(calls).toEqual([]);
  });
});

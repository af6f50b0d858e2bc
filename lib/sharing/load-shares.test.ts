import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PutioApi } from "@/lib/putio/api";
import { makeQueryClient } from "@/lib/query/make-query-client";
import { sharingKeys } from "./keys";
import { ShareLoader } from "./load-shares";

const idsOf = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const LATENCY_MS = 50;

/** A put.io that takes its time, and counts who stands before it at once. */
function putio({ answer }: { answer?: (fileId: number) => Response | null } = {}) {
  const seen = { asked: [] as number[], atOnce: 0, mostAtOnce: 0 };
  const api: PutioApi = {
    baseUrl: "",
    async fetch(input) {
      const fileId = Number(/files\/(\d+)/.exec(String(input))?.[1]);
      seen.asked.push(fileId);
      seen.atOnce += 1;
      seen.mostAtOnce = Math.max(seen.mostAtOnce, seen.atOnce);
      await new Promise<void>((resolve) => void setTimeout(() => resolve(), LATENCY_MS));
      seen.atOnce -= 1;
      return answer?.(fileId) ?? sharesReply(fileId);
    },
  };
  return { api, seen };
}

function sharesReply(fileId: number): Response {
  const shares = [{ share_id: fileId * 10, user_name: "ayla", user_avatar_url: null }];
  return Response.json({ status: "OK", share_type: "friends", shares });
}

const passMs = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("asking who sees a thousand files", () => {
  let stop = () => {};
  function begin(server: ReturnType<typeof putio>, client = makeQueryClient()) {
    const loader = new ShareLoader({ api: server.api, client });
    const onChange = vi.fn();
    stop = loader.subscribe(onChange);
    return { loader, client, onChange };
  }

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it("is done four at a time, and told in few strokes", async () => {
    const server = putio();
    const { loader, onChange } = begin(server);
    loader.want(idsOf(1000));
    await passMs(LATENCY_MS * 20);
    expect(loader.read().shares.size).toBeGreaterThan(40);
    expect(loader.read().leftCount).toBeLessThan(960);
    await passMs(LATENCY_MS * 250);
    expect(loader.read()).toMatchObject({ leftCount: 0 });
    expect(loader.read().shares.size).toBe(1000);
    expect(server.seen.mostAtOnce).toBe(4);
    expect(onChange.mock.calls.length).toBeLessThan(200);
  });

  it("begins with those on screen", async () => {
    const server = putio();
    const { loader } = begin(server);
    loader.want(idsOf(100));
    loader.prefer([77, 78]);
    await passMs(LATENCY_MS * 3);
    expect(server.seen.asked.indexOf(77)).toBeLessThan(8);
  });

  it("asks nothing twice that is known, by this page or another", async () => {
    const server = putio();
    const { loader, client } = begin(server);
    loader.want(idsOf(20));
    await passMs(1000);
    stop();
    const second = begin(server, client);
    second.loader.want(idsOf(20));
    await passMs(1000);
    expect(second.loader.read().shares.size).toBe(20);
    expect(server.seen.asked).toHaveLength(20);
  });

  it("asks again about what was shared or unshared meanwhile", async () => {
    const server = putio();
    const { loader, client } = begin(server);
    loader.want(idsOf(5));
    await passMs(1000);
    await client.invalidateQueries({ queryKey: sharingKeys.fileShares(3) });
    await passMs(1000);
    expect(server.seen.asked).toEqual([1, 2, 3, 4, 5, 3]);
  });

  it("leaves alone what is wanted no more", async () => {
    const server = putio();
    const { loader } = begin(server);
    loader.want(idsOf(100));
    await passMs(LATENCY_MS);
    loader.want([1]);
    await passMs(5000);
    expect(server.seen.asked.length).toBeLessThan(10);
    expect(loader.read()).toMatchObject({ leftCount: 0 });
  });

  it("goes on past one that put.io will not tell of, and asks again when it is told to", async () => {
    let isGone = true;
    const server = putio({
      answer: (fileId) =>
        fileId === 2 && isGone
          ? Response.json({ status: "ERROR", status_code: 404, error_type: "NotFound" }, { status: 404 })
          : null,
    });
    const { loader } = begin(server);
    loader.want(idsOf(4));
    await passMs(2000);
    expect([...loader.read().failures.keys()]).toEqual([2]);
    expect(loader.read().shares.size).toBe(3);
    isGone = false;
    loader.retry();
    await passMs(1000);
    expect(loader.read().failures.size).toBe(0);
    expect(loader.read().shares.size).toBe(4);
  });

  it("sits out the break that put.io asks for, and loses nothing", async () => {
    let isBreak = true;
    const server = putio({
      answer: () =>
        isBreak
          ? Response.json(
              { error_type: "TooManyRequests" },
              { status: 429, headers: { "retry-after": "60" } },
            )
          : null,
    });
    const { loader } = begin(server);
    loader.want(idsOf(8));
    await passMs(30_000);
    expect(server.seen.asked.length).toBeLessThanOrEqual(4);
    isBreak = false;
    await passMs(60_000);
    expect(loader.read().shares.size).toBe(8);
    expect(loader.read().failures.size).toBe(0);
  });

  it("rests when nobody listens", async () => {
    const server = putio();
    const { loader } = begin(server);
    loader.want(idsOf(100));
    await passMs(LATENCY_MS);
    stop();
    const asked = server.seen.asked.length;
    await passMs(10_000);
    expect(server.seen.asked.length).toBe(asked);
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import type { Conversion } from "@/lib/files/will-it-play";
import type { PutioApi } from "@/lib/putio/api";
import { conversionOf, publishConversions, readConversions } from "./conversion-store";
import { readQueue } from "./read-queue";
import { trackConversions } from "./track-conversions";

type Mp4 = { status: string; percent_done?: number; size?: number };
type Answers = {
  queue: ({ id: number; name: string } & Mp4)[];
  /** By file; a file that is not here is gone. */
  files?: Record<number, Mp4>;
  /** While put.io answers. */
  meanwhile?: () => void;
};

function apiOf({ queue, files = {}, meanwhile }: Answers): PutioApi {
  return {
    baseUrl: "",
    async fetch(input) {
      const path = String(input);
      if (path === "/mp4/queue") {
        meanwhile?.();
        return Response.json({ status: "OK", mp4s: queue });
      }
      const id = Number(path.split("/")[2]);
      const mp4 = files[id];
      return mp4
        ? Response.json({ status: "OK", mp4: { id, ...mp4 } })
        : Response.json({ status: "ERROR", status_code: 404, error_type: "NotFound" }, { status: 404 });
    },
  };
}

const look = (answers: Answers) => readQueue(apiOf(answers), { signal: new AbortController().signal });

function shown() {
  return readConversions().map(({ fileId, mp4, queuePosition }) => [fileId, mp4.status, queuePosition]);
}

const waiting = (id: number) => ({ id, name: `Episode ${id}.avi`, status: "IN_QUEUE", percent_done: 0 });
const converting = (id: number, percent: number) => ({
  id,
  name: `Episode ${id}.avi`,
  status: "CONVERTING",
  percent_done: percent,
});

describe("readQueue", () => {
  beforeEach(() => publishConversions([]));

  it("shows what runs and waits, with its place among those that wait", async () => {
    const ended = await look({ queue: [converting(1, 30), waiting(2), waiting(3)] });
    expect(ended).toEqual([]);
    expect(shown()).toEqual([
      [1, "CONVERTING", null],
      [2, "IN_QUEUE", 1],
      [3, "IN_QUEUE", 2],
    ]);
  });

  it("tells of one that left the queue, once, and how it ended", async () => {
    await look({ queue: [converting(1, 90), converting(2, 10)] });
    const files = { 1: { status: "COMPLETED", percent_done: 100, size: 7 }, 2: { status: "ERROR" } };
    const ended = await look({ queue: [], files });
    expect(ended.map(({ fileId, mp4 }) => [fileId, mp4.status])).toEqual([
      [1, "COMPLETED"],
      [2, "ERROR"],
    ]);
    expect(await look({ queue: [], files })).toEqual([]);
    expect(shown()).toEqual([
      [1, "COMPLETED", null],
      [2, "ERROR", null],
    ]);
  });

  it("believes a queue that still lists the ended ones, without asking for each", async () => {
    await look({ queue: [converting(1, 90)] });
    const ended = await look({
      queue: [{ id: 1, name: "Episode 1.avi", status: "COMPLETED", percent_done: 100, size: 7 }],
    });
    expect(ended.map(({ fileId }) => fileId)).toEqual([1]);
  });

  it("says nothing of one that was withdrawn elsewhere, or whose file is gone", async () => {
    await look({ queue: [waiting(1), waiting(2)] });
    expect(await look({ queue: [], files: { 1: { status: "NOT_AVAILABLE" } } })).toEqual([]);
    expect(shown()).toEqual([]);
  });

  it("keeps one that was asked for while put.io answered", async () => {
    const meanwhile = () => trackConversions([{ id: 9, name: "Late.avi" }]);
    expect(await look({ queue: [converting(1, 1)], meanwhile })).toEqual([]);
    expect(shown()).toEqual([
      [1, "CONVERTING", null],
      [9, "IN_QUEUE", null],
    ]);
  });

  it("keeps one that put.io took on but does not list yet", async () => {
    trackConversions([{ id: 9, name: "Fresh.avi" }]);
    expect(await look({ queue: [], files: { 9: { status: "IN_QUEUE", percent_done: 0 } } })).toEqual([]);
    expect(shown()).toEqual([[9, "IN_QUEUE", null]]);
  });

  it("shows a failed one that the queue lists, without announcing what nobody waited for", async () => {
    const failed = { id: 4, name: "Broken.avi", status: "ERROR" };
    expect(await look({ queue: [failed] })).toEqual([]);
    expect(conversionOf(4)?.mp4).toEqual({ status: "ERROR" });
  });

  it("leaves the objects of those that did not change as they are", async () => {
    await look({ queue: [converting(1, 30), waiting(2)] });
    const before: (Conversion | null)[] = [conversionOf(1), conversionOf(2)];
    await look({ queue: [converting(1, 40), waiting(2)] });
    expect(conversionOf(1)).not.toBe(before[0]);
    expect(conversionOf(2)).toBe(before[1]);
  });

  it("asking anew replaces the failed one, and leaves the running ones alone", async () => {
    await look({ queue: [converting(1, 30), { id: 4, name: "Broken.avi", status: "ERROR" }] });
    trackConversions([
      { id: 1, name: "Episode 1.avi" },
      { id: 4, name: "Broken.avi" },
    ]);
    expect(shown()).toEqual([
      [1, "CONVERTING", null],
      [4, "IN_QUEUE", null],
    ]);
  });
});

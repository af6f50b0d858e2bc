import type { Conversion } from "@/lib/files/will-it-play";
import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import type { Mp4Status } from "@/lib/putio/file";
import { getMp4Status, listMp4Queue, type QueuedMp4 } from "@/lib/putio/mp4";
import { isRunning, publishConversions, readConversions } from "./conversion-store";

/** How many files' ends are asked for at a time: a season may end within one look. */
const AT_ONCE = 4;

/**
 * One look at put.io's queue. What it says goes into the store; answers those that ended since the last look, whoever had
 * started them. put.io takes an ended conversion out of the queue, so how it ended is asked of the file itself.
 */
export async function readQueue(api: PutioApi, { signal }: { signal: AbortSignal }): Promise<Conversion[]> {
  // Read before the reply comes: what is asked for meanwhile is not in it, and must not be taken for ended.
  const waitedFor = readConversions().filter(isRunning);
  const queue = await listMp4Queue(api, { signal });
  const running = placed(queue.filter(isRunning));
  const runningIds = new Set(running.map(({ fileId }) => fileId));
  const missing = waitedFor.filter(({ fileId }) => !runningIds.has(fileId));
  const looked = await readEnds(api, { missing, queue, signal });
  const ended = looked.filter((conversion) => !isRunning(conversion));
  publishConversions(merge({ waitedFor, running, looked, failed: queue.filter(hasFailed) }));
  // Withdrawn elsewhere is no end that anybody waits for.
  return ended.filter(({ mp4 }) => mp4.status !== "NOT_AVAILABLE");
}

type Look = {
  waitedFor: readonly Conversion[];
  running: readonly Conversion[];
  looked: readonly Conversion[];
  failed: readonly QueuedMp4[];
};

function merge({ waitedFor, running, looked, failed }: Look): Conversion[] {
  const fresh = [
    ...running,
    ...looked.filter(({ mp4 }) => mp4.status !== "NOT_AVAILABLE"),
    ...failed.map((entry) => conversionFrom(entry, null)),
  ];
  const byFile = new Map(fresh.map((conversion) => [conversion.fileId, conversion]));
  const waitedIds = new Set(waitedFor.map(({ fileId }) => fileId));
  // Ended ones that are still shown, and those that were asked for while put.io answered.
  const rest = readConversions().filter(({ fileId }) => !byFile.has(fileId) && !waitedIds.has(fileId));
  return [...byFile.values(), ...rest];
}

function placed(queue: readonly QueuedMp4[]): Conversion[] {
  let position = 0;
  return queue.map((entry) => {
    if (entry.mp4.status !== "IN_QUEUE") return conversionFrom(entry, null);
    position += 1;
    return conversionFrom(entry, position);
  });
}

function conversionFrom({ fileId, name, mp4 }: QueuedMp4, queuePosition: number | null): Conversion {
  return { fileId, name: name ?? "", mp4, queuePosition };
}

type Ends = { missing: readonly Conversion[]; queue: readonly QueuedMp4[]; signal: AbortSignal };

async function readEnds(api: PutioApi, { missing, queue, signal }: Ends): Promise<Conversion[]> {
  const told = new Map(queue.map((conversion) => [conversion.fileId, conversion.mp4]));
  const ends: Conversion[] = [];
  for (let from = 0; from < missing.length; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    const read = some.map(async (conversion) => ({
      ...conversion,
      queuePosition: null,
      mp4: told.get(conversion.fileId) ?? (await readEnd(api, { fileId: conversion.fileId, signal })),
    }));
    ends.push(...(await Promise.all(read)));
  }
  return ends;
}

/** A file that is gone has no conversion to wait for. */
async function readEnd(api: PutioApi, options: { fileId: number; signal: AbortSignal }): Promise<Mp4Status> {
  try {
    return await getMp4Status(api, options);
  } catch (error) {
    if (error instanceof PutioError && (error.code === "not-found" || error.code === "gone"))
      return { status: "NOT_AVAILABLE" };
    throw error;
  }
}

function hasFailed({ mp4 }: QueuedMp4): boolean {
  return mp4.status === "ERROR";
}

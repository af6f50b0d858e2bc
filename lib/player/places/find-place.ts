import type { WatchItem } from "../watch-item";
import { placeJournal } from "./place-journal";
import { newerPlace } from "./place-record";

/** The film must not wait for a browser whose storage does not answer. */
const LONGEST_MS = 400;

/** Where this browser left the film, if put.io does not know of it; null: put.io's place counts. */
export async function findPlace({ file, userId, requestedSeconds }: WatchItem): Promise<number | null> {
  if (userId === null || requestedSeconds !== null) return null;
  const record = await Promise.race([placeJournal.read({ userId, fileId: file.id }), giveUp()]);
  return record && newerPlace(record, file.positionSeconds);
}

function giveUp(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), LONGEST_MS));
}

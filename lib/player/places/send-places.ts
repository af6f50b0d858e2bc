import type { PutioApi } from "@/lib/putio/api";
import { PutioError } from "@/lib/putio/errors";
import { clearPosition, getPosition, savePosition } from "@/lib/putio/playback";
import { placeJournal } from "./place-journal";
import { placeLock } from "./place-owner";
import { newerPlace, type PlaceRecord } from "./place-record";

type SendOptions = {
  api: PutioApi;
  userId: number;
  /** What put.io has been told, or has told. */
  onSent: (place: { fileId: number; seconds: number }) => void;
};

/**
 * Tells put.io what tabs that died, or had no network, could not tell it; oldest first, so that the newest is put.io's last.
 * A film that plays in some tab is that tab's business. Stops at the first failure: another time will come.
 */
export async function sendPlaces({ api, userId, onSent }: SendOptions): Promise<void> {
  for (const record of await placeJournal.listUnsent(userId, Date.now())) {
    const goesOn = await whileNobodyPlays(record.fileId, () => sendPlace(record, { api, userId, onSent }));
    if (!goesOn) return;
  }
}

/** Answers true as well where somebody plays it. */
async function whileNobodyPlays(fileId: number, act: () => Promise<boolean>): Promise<boolean> {
  if (!navigator.locks) return act();
  return navigator.locks.request(placeLock(fileId), { ifAvailable: true }, (lock) => (lock ? act() : true));
}

async function sendPlace(listed: PlaceRecord, { api, onSent }: SendOptions): Promise<boolean> {
  const record = (await placeJournal.read(listed)) ?? listed;
  const { fileId } = record;
  try {
    const stored = await getPosition(api, { fileId });
    const seconds = newerPlace(record, stored);
    if (seconds === 0) await clearPosition(api, { fileId });
    else if (seconds !== null) await savePosition(api, { fileId, positionSeconds: seconds });
    await settle(record, seconds ?? stored);
    onSent({ fileId, seconds: Math.floor(seconds ?? stored) });
    return true;
  } catch (error) {
    return giveUp(record, error);
  }
}

async function settle(record: PlaceRecord, seconds: number) {
  await placeJournal.write({
    ...record,
    seconds,
    knownSeconds: Math.floor(seconds),
    triedSeconds: null,
  });
}

/** Whether the next one is worth a try. */
async function giveUp(record: PlaceRecord, error: unknown): Promise<boolean> {
  if (!(error instanceof PutioError)) return false;
  switch (error.code) {
    case "feature-disabled":
      await placeJournal.write({ ...record, isLocal: true });
      return true;
    // Deleted meanwhile, or no film any more.
    case "not-found":
    case "gone":
    case "bad-request":
      await placeJournal.remove(record);
      return true;
    default:
      return false;
  }
}

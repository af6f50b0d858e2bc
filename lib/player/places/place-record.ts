/** Where somebody stopped in a film, as this browser knows it. */
export type PlaceRecord = {
  userId: number;
  fileId: number;
  /** 0: it was seen to its end. */
  seconds: number;
  atMs: number;
  /** What put.io has, as far as is known: whole seconds, as it keeps no others. */
  knownSeconds: number;
  /** What put.io was told without an answer so far; null: nothing. */
  triedSeconds: number | null;
  /** put.io is not to be told: a friend's film, or an account that keeps no positions. */
  isLocal: boolean;
};

type Beginning = Pick<PlaceRecord, "userId" | "fileId" | "isLocal"> & { storedSeconds: number };

/** Of a film that is opened; `storedSeconds`: what put.io said then. */
export function beginPlace({ storedSeconds, ...of }: Beginning): PlaceRecord {
  return {
    ...of,
    seconds: storedSeconds,
    atMs: 0,
    knownSeconds: Math.floor(storedSeconds),
    triedSeconds: null,
  };
}

/** put.io does not have it yet, and is to have it. */
export function isUnsent({ isLocal, seconds, knownSeconds }: PlaceRecord): boolean {
  return !isLocal && Math.floor(seconds) !== knownSeconds;
}

/** put.io gives back whole seconds, and some of its clients write half ones. */
const SAME_SECONDS = 1;

/**
 * The place that counts where this browser's and put.io's differ; null: put.io's. What put.io was told is put.io's from then
 * on. What it was not told is newer than what it had at that time. If it has something else meanwhile, another device has
 * written, and as put.io does not say when, the further of both counts: that loses nothing that was watched.
 */
export function newerPlace(record: PlaceRecord, storedSeconds: number): number | null {
  const { seconds, knownSeconds, triedSeconds, isLocal } = record;
  if (!isLocal && !isUnsent(record)) return null;
  const isAsKnown = [knownSeconds, triedSeconds].some(
    (known) => known !== null && Math.abs(known - storedSeconds) <= SAME_SECONDS,
  );
  return isAsKnown || seconds > storedSeconds ? seconds : null;
}

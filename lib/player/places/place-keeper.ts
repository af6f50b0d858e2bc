import { placeJournal } from "./place-journal";
import type { PlaceRecord } from "./place-record";

/** A little less than the two seconds that may be lost: the element says four times a second where it is. */
const INTERVAL_MS = 1700;

/** Enters into the journal where one film is, and how much of that put.io knows. */
export class PlaceKeeper {
  #record: PlaceRecord;
  #notedAtMs = Number.NEGATIVE_INFINITY;

  constructor(record: PlaceRecord) {
    this.#record = record;
  }

  get isLocal(): boolean {
    return this.#record.isLocal;
  }

  /** A moment of play: entered often enough that two seconds are lost at most. */
  tick(seconds: number, atMs: number) {
    if (atMs - this.#notedAtMs < INTERVAL_MS) return;
    this.note(seconds, atMs);
  }

  /** What must not be lost: entered at once. */
  note(seconds: number, atMs: number) {
    this.#notedAtMs = atMs;
    this.#change({ seconds, atMs: Date.now() });
  }

  tried(seconds: number) {
    this.#change({ triedSeconds: Math.floor(seconds) });
  }

  sent(seconds: number) {
    this.#change({ knownSeconds: Math.floor(seconds), triedSeconds: null });
  }

  /** put.io wants none of it. */
  keepHere() {
    this.#change({ isLocal: true });
  }

  #change(change: Partial<PlaceRecord>) {
    this.#record = { ...this.#record, ...change };
    // Opened and not played: there is no place to be kept.
    if (this.#record.atMs > 0) void placeJournal.write(this.#record);
  }
}

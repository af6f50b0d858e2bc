export type RequestRecord = {
  /** Seconds since the epoch. */
  at: number;
  method: string;
  path: string;
  /** Without the values of tokens. */
  query: string;
  username: string | null;
  status: number;
};

/** Older requests than this many are forgotten. */
const KEPT = 20_000;

/** What was asked of the sandbox, for tests that must know that something was (or was not) requested. */
export class RequestLog {
  #records: RequestRecord[] = [];

  add(record: RequestRecord): void {
    this.#records.push(record);
    // Cut in blocks: dropping one from the front at every request would move the whole array each time.
    if (this.#records.length > KEPT * 1.5) this.#records = this.#records.slice(-KEPT);
  }

  /** The oldest first; of one user, or of all. */
  list(username: string | null): RequestRecord[] {
    const kept = this.#records.slice(-KEPT);
    return username === null ? kept : kept.filter((record) => record.username === username);
  }
}

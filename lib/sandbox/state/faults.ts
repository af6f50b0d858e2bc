export type FaultRecord = {
  /** null: any method. */
  method: string | null;
  /** Exact, or with `*` for any run of characters (`/v2/files/*`). Without the query. */
  path: string;
  /** null: any caller. */
  username: string | null;
  /** null: the real answer is kept (it may still be delayed or cut). */
  status: number | null;
  /** put.io's word for it; null: the usual one of the status. */
  errorType: string | null;
  body: string | null;
  headers: Record<string, string>;
  delayMs: number;
  /** Bytes of the body after which the connection breaks; null: never. */
  cutAfterBytes: number | null;
  /** How often it strikes; null: until it is deleted. */
  times: number | null;
  /** Strikes each so-many-th call that it applies to, and lets the others through; 1: all of them. */
  everyNth: number;
};

/** What tests ordered to go wrong. In memory only: a restart is a clean slate. */
export class FaultStore {
  #faults: FaultRecord[] = [];
  /** How many calls each has applied to so far. */
  readonly #calls = new WeakMap<FaultRecord, number>();

  add(fault: FaultRecord): void {
    this.#faults.push(fault);
  }

  /** Forgets all faults, or those of one user. */
  clear(username: string | null): void {
    this.#faults = username === null ? [] : this.#faults.filter((fault) => fault.username !== username);
  }

  /** The first fault that applies and whose turn it is, used up by one. */
  take(call: { method: string; path: string; username: string | null }): FaultRecord | null {
    const fault = this.#faults.find((candidate) => applies(candidate, call) && this.#isDue(candidate));
    if (!fault) return null;
    if (fault.times !== null) {
      fault.times--;
      if (fault.times <= 0) this.#faults = this.#faults.filter((candidate) => candidate !== fault);
    }
    return fault;
  }

  #isDue(fault: FaultRecord): boolean {
    const calls = (this.#calls.get(fault) ?? 0) + 1;
    this.#calls.set(fault, calls);
    return calls % fault.everyNth === 0;
  }
}

function applies(
  fault: FaultRecord,
  call: { method: string; path: string; username: string | null },
): boolean {
  if (fault.method !== null && fault.method !== call.method) return false;
  if (fault.username !== null && fault.username !== call.username) return false;
  return matchesPath(fault.path, call.path);
}

function matchesPath(pattern: string, path: string): boolean {
  const [first = "", ...rest] = pattern.split("*");
  if (rest.length === 0) return path === pattern;
  if (!path.startsWith(first)) return false;
  const last = rest.pop() ?? "";
  let from = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}

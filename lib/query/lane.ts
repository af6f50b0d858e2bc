/** Lets so many through at once; the rest wait for their turn, in the order in which they came. */
export class Lane {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(width: number) {
    this.#free = width;
  }

  /** Ends as `work` does. Whoever is no longer wanted when their turn comes is not begun, and ends as aborted. */
  async pass<Value>(work: () => Promise<Value>, { signal }: { signal?: AbortSignal } = {}): Promise<Value> {
    await this.#turn();
    try {
      signal?.throwIfAborted();
      return await work();
    } finally {
      // Handed over and not given back: whoever asks in this very moment must not come in between.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  async #turn(): Promise<void> {
    if (this.#free === 0) return new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#free -= 1;
  }
}

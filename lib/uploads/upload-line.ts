/**
 * Who is sent next. Only those who wait stand in it, so that ten thousand that are done cost nothing each time that one more
 * is.
 */
export class UploadLine {
  /** In the order in which they came; who has left, or came again later, is passed over. */
  #order: number[] = [];
  #at = 0;
  /** Where in the order each of them stands. */
  readonly #places = new Map<number, number>();
  /** Until when each of them rests, in milliseconds of the clock. */
  readonly #resting = new Map<number, number>();

  /** Behind those who stand there, or after a rest before all of them: put.io has a part of it. */
  join(id: number, notBeforeMs = 0) {
    this.leave(id);
    if (notBeforeMs > 0) this.#resting.set(id, notBeforeMs);
    else this.#places.set(id, this.#order.push(id) - 1);
  }

  leave(id: number) {
    this.#resting.delete(id);
    this.#places.delete(id);
    if (this.#places.size > 0) return;
    this.#order = [];
    this.#at = 0;
  }

  /** Stays where it is until it leaves. null: nobody at this moment. */
  first(nowMs: number): number | null {
    for (const [id, untilMs] of this.#resting) if (untilMs <= nowMs) return id;
    for (; this.#at < this.#order.length; this.#at += 1) {
      const id = this.#order[this.#at];
      if (id !== undefined && this.#places.get(id) === this.#at) return id;
    }
    return null;
  }

  /** When the next rest is over; null: nobody rests. */
  nextMs(): number | null {
    return this.#resting.size === 0 ? null : Math.min(...this.#resting.values());
  }
}

const MOST_AT_ONCE = 3;
/** The way to put.io and back is most of what such a file takes; more of them side by side fill the line. */
const SMALL_BYTES = 1_000_000;
/** So much must go well before another one is sent beside it. */
const WIDENED_AFTER = 5;
/** So many failures with nothing done between them are no matter of single files. */
const BROKEN_AFTER = 4;
const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 8_000;

type Line = {
  saveData?: boolean;
  effectiveType?: string;
};

/**
 * How many files are sent side by side: three on a good line, five where they are small (a browser has six connections, and
 * the page needs one); one on a slow line, and fewer after each failure of it.
 */
export class LineWidth {
  #width = MOST_AT_ONCE;
  #wellDone = 0;
  #failures = 0;

  read(sizeBytes: number): number {
    if (isSlow()) return 1;
    return sizeBytes < SMALL_BYTES ? 2 * this.#width - 1 : this.#width;
  }

  narrow() {
    this.#width = Math.max(1, this.#width - 1);
    this.#wellDone = 0;
    this.#failures += 1;
  }

  /** Something has got through. */
  hear() {
    this.#failures = 0;
  }

  welcome() {
    this.hear();
    this.#wellDone += 1;
    if (this.#wellDone < WIDENED_AFTER) return;
    this.#wellDone = 0;
    this.#width = Math.min(MOST_AT_ONCE, this.#width + 1);
  }

  /** How long to leave it alone, as nothing gets through; null: it may go on. */
  restMs(): number | null {
    const over = this.#failures - BROKEN_AFTER;
    return over < 0 ? null : Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** over);
  }
}

/** Safari and Firefox do not say; failures tell there. */
function isSlow(): boolean {
  const line: Line | undefined = Reflect.get(globalThis.navigator ?? {}, "connection");
  return line?.saveData === true || /2g|3g/.test(line?.effectiveType ?? "");
}

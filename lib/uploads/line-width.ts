const MOST_AT_ONCE = 3;
/** So much must go well before another one is sent beside it. */
const WIDENED_AFTER = 5;

type Line = {
  saveData?: boolean;
  effectiveType?: string;
};

/** How many files are sent side by side: three on a good line; one on a slow one, and fewer after each failure of the line. */
export class LineWidth {
  #width = MOST_AT_ONCE;
  #wellDone = 0;

  read(): number {
    return isSlow() ? 1 : this.#width;
  }

  narrow() {
    this.#width = Math.max(1, this.#width - 1);
    this.#wellDone = 0;
  }

  welcome() {
    this.#wellDone += 1;
    if (this.#wellDone < WIDENED_AFTER) return;
    this.#wellDone = 0;
    this.#width = Math.min(MOST_AT_ONCE, this.#width + 1);
  }
}

/** Safari and Firefox do not say; failures tell there. */
function isSlow(): boolean {
  const line: Line | undefined = Reflect.get(globalThis.navigator ?? {}, "connection");
  return line?.saveData === true || /2g|3g/.test(line?.effectiveType ?? "");
}

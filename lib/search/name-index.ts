import { originalName } from "@/lib/format/stored-name";
import type { PutioFile } from "@/lib/putio/file";
import { fold } from "./fold";

/**
 * The names of a folder, ready to be looked through: folding a hundred thousand of them is too much for one key press, so it is
 * done in slices beforehand (`prepare`), and what is not ready by then is folded when it is looked at.
 */
export class NameIndex {
  readonly #files: readonly PutioFile[];
  readonly #folded: string[];

  /** `older`: the index of the same folder before more of it arrived; what did not change is taken over. */
  constructor(files: readonly PutioFile[], older?: NameIndex) {
    this.#files = files;
    this.#folded = older ? older.#folded.slice(0, sameRows(older.#files, files)) : [];
  }

  get isReady(): boolean {
    return this.#folded.length >= this.#files.length;
  }

  /** Folds for at most so long; answers whether all is done. */
  prepare(budgetMs: number, now: () => number = () => performance.now()): boolean {
    const endMs = now() + budgetMs;
    while (!this.isReady && now() < endMs) this.#foldUpTo(this.#folded.length + SLICE_ROWS);
    return this.isReady;
  }

  /** The files whose names hold every word, in their order. One plain loop: this is what a key press waits for. */
  filter(words: readonly string[]): PutioFile[] {
    this.#foldUpTo(this.#files.length);
    const [first = "", ...others] = words;
    const found: PutioFile[] = [];
    for (let index = 0; index < this.#files.length; index++) {
      const name = this.#folded[index] ?? "";
      if (!name.includes(first) || !others.every((word) => name.includes(word))) continue;
      const file = this.#files[index];
      if (file) found.push(file);
    }
    return found;
  }

  #foldUpTo(end: number) {
    const last = Math.min(end, this.#files.length);
    for (let index = this.#folded.length; index < last; index++)
      this.#folded.push(fold(originalName(this.#files[index]?.name ?? "")));
  }
}

const SLICE_ROWS = 500;

/** How many rows, from the first on, are the very same in both: pages mostly add at the end. */
function sameRows(older: readonly PutioFile[], files: readonly PutioFile[]): number {
  let rows = 0;
  while (rows < older.length && older[rows] === files[rows]) rows++;
  return rows;
}

import type { Upload, UploadHold } from "./upload";

export type UploadsSnapshot = {
  uploads: readonly Upload[];
  hold: UploadHold | null;
  /** Files that nobody means to upload, left out so far. */
  skippedCount: number;
};

/** Bars need no more, and ten thousand files end in a few seconds. */
const PUBLISHED_EVERY_MS = 100;
const NOTHING: UploadsSnapshot = { uploads: [], hold: null, skippedCount: 0 };

/** All uploads of this tab, in the order in which they were asked for. */
export class UploadStore {
  readonly #uploads = new Map<number, Upload>();
  readonly #listeners = new Set<() => void>();
  #snapshot = NOTHING;
  #hold: UploadHold | null = null;
  #skippedCount = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly read = (): UploadsSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get hold(): UploadHold | null {
    return this.#hold;
  }

  all(): Upload[] {
    return [...this.#uploads.values()];
  }

  get(id: number): Upload | undefined {
    return this.#uploads.get(id);
  }

  add(uploads: readonly Upload[]) {
    for (const upload of uploads) this.#uploads.set(upload.id, upload);
    this.#publish();
  }

  change(id: number, change: Partial<Upload>) {
    const upload = this.#uploads.get(id);
    if (!upload) return;
    this.#uploads.set(id, { ...upload, ...change });
    this.#publish();
  }

  remove(ids: Iterable<number>) {
    for (const id of ids) this.#uploads.delete(id);
    if (this.#uploads.size === 0) this.#skippedCount = 0;
    this.#publish();
  }

  setHold(hold: UploadHold | null) {
    this.#hold = hold;
    this.#publish();
  }

  countSkipped(count: number) {
    this.#skippedCount += count;
    this.#publish();
  }

  /** Soon, and all at once. */
  #publish() {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#snapshot = { uploads: this.all(), hold: this.#hold, skippedCount: this.#skippedCount };
      for (const listener of this.#listeners) listener();
    }, PUBLISHED_EVERY_MS);
  }
}

export const uploadStore = new UploadStore();

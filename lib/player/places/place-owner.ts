/**
 * Several tabs may have the same film open, and each would write where it stands. The one that plays owns the place: it takes
 * it from whoever has it, by a lock of the browser, which is free again when its tab is gone, however that happens.
 */
export class PlaceOwner {
  readonly #name: string;
  #isOwner = false;
  #isAsking = false;
  #letGo = () => {};

  constructor(fileId: number) {
    this.#name = placeLock(fileId);
  }

  /** Without locks (a page that did not come by https) nobody can be asked, and the newest write counts. */
  get isOwner(): boolean {
    return this.#isOwner || !navigator.locks;
  }

  /** It plays here now. */
  take() {
    this.#ask({ steal: true });
  }

  /** It plays here still, and whoever took the place may be gone. */
  takeIfFree() {
    this.#ask({ ifAvailable: true });
  }

  release() {
    this.#isOwner = false;
    this.#letGo();
  }

  #ask(options: LockOptions) {
    if (this.isOwner || this.#isAsking) return;
    this.#isAsking = true;
    navigator.locks
      .request(this.#name, options, (lock) => {
        this.#isAsking = false;
        if (!lock) return;
        this.#isOwner = true;
        return new Promise<void>((resolve) => {
          this.#letGo = resolve;
        });
      })
      // It was taken from us.
      .catch(() => {
        this.#isOwner = false;
        this.#isAsking = false;
      });
  }
}

export const placeLock = (fileId: number) => `matinee-place-${fileId}`;

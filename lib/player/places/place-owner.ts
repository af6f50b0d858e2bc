/**
 * Several tabs may have the same film open, and each would write where it stands. The one that plays owns the place: it holds
 * a lock of the browser, which is free again when its tab is gone, however that happens. Paused it lets go of the lock, and
 * still says where it is for as long as no other tab plays.
 */
export class PlaceOwner {
  readonly #name: string;
  #isOwner = false;
  #isHolding = false;
  #isAsking = false;
  #letGo = () => {};
  #channel: BroadcastChannel | null = null;

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

  rest() {
    this.#isHolding = false;
    this.#letGo();
  }

  release() {
    this.rest();
    this.#isOwner = false;
    this.#channel?.close();
    this.#channel = null;
  }

  #ask(options: LockOptions) {
    if (this.#isHolding || this.#isAsking || !navigator.locks) return;
    this.#isAsking = true;
    navigator.locks
      .request(this.#name, options, (lock) => {
        this.#isAsking = false;
        return lock ? this.#hold() : undefined;
      })
      // It was taken from us.
      .catch(() => {
        this.#isAsking = false;
        this.#isHolding = false;
        this.#isOwner = false;
      });
  }

  #hold(): Promise<void> {
    this.#isHolding = true;
    this.#isOwner = true;
    this.#openChannel().postMessage("taken");
    return new Promise((resolve) => {
      this.#letGo = resolve;
    });
  }

  #openChannel(): BroadcastChannel {
    if (this.#channel) return this.#channel;
    const channel = new BroadcastChannel(this.#name);
    channel.onmessage = () => {
      this.#isOwner = false;
    };
    this.#channel = channel;
    return channel;
  }
}

export const placeLock = (fileId: number) => `matinee-place-${fileId}`;

import { isAbort, isSignedOut, PutioError } from "../putio/errors";
import { leaveForSignIn } from "./leave-for-sign-in";

/** The part of a page that a poller must know: nobody waits in a tab that nobody sees. */
export type PageSight = {
  isVisible: () => boolean;
  onChange: (listener: () => void) => () => void;
};

type PollerOptions = {
  /** One look. Answers whether there is something left to wait for; when there is not, the poller rests by itself. */
  look: (signal: AbortSignal) => Promise<boolean>;
  everyMs: number;
  /** put.io refuses for good: whoever waits for something waits in vain. */
  onGiveUp?: (error: unknown) => void;
  page?: PageSight;
};

const LONGEST_PAUSE_MS = 60_000;

/**
 * Looks again and again while there is something to wait for and somebody who waits. Failures make it slower and never end it,
 * unless put.io says that it will always refuse.
 */
export class Poller {
  readonly #options: PollerOptions;
  readonly #page: PageSight;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #controller: AbortController | null = null;
  #isWanted = false;
  #failures = 0;
  #stopWatching: (() => void) | null = null;

  constructor(options: PollerOptions) {
    this.#options = options;
    this.#page = options.page ?? browserPage;
  }

  /** There may be something to wait for: looks now, or as soon as the page is seen. */
  wake(): void {
    this.#isWanted = true;
    this.#stopWatching ??= this.#page.onChange(() => this.#follow());
    // The next look comes by itself; only a pause that failures have made long is cut short.
    const isSoon = this.#timer !== null && this.#failures === 0;
    if (!isSoon) this.#follow();
  }

  stop(): void {
    this.#isWanted = false;
    this.#failures = 0;
    this.#clearTimer();
    this.#controller?.abort();
    this.#controller = null;
    this.#stopWatching?.();
    this.#stopWatching = null;
  }

  #follow(): void {
    this.#clearTimer();
    if (this.#isWanted && !this.#controller && this.#page.isVisible()) void this.#look();
  }

  async #look(): Promise<void> {
    const controller = new AbortController();
    this.#controller = controller;
    // Whoever wakes it from here on may know of something that this look is too early for.
    this.#isWanted = false;
    let pauseMs = this.#options.everyMs;
    try {
      this.#isWanted = (await this.#options.look(controller.signal)) || this.#isWanted;
      this.#failures = 0;
    } catch (error) {
      if (isAbort(error) || controller.signal.aborted) return;
      this.#failures += 1;
      this.#isWanted = mayPass(error);
      if (!this.#isWanted) this.#options.onGiveUp?.(error);
      pauseMs = pauseAfter(error, { failures: this.#failures, everyMs: this.#options.everyMs });
    }
    if (controller.signal.aborted) return;
    this.#controller = null;
    if (this.#isWanted) this.#timer = setTimeout(() => this.#follow(), pauseMs);
    else this.stop();
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}

function mayPass(error: unknown): boolean {
  if (isSignedOut(error)) leaveForSignIn();
  return error instanceof PutioError && !NEVER_PASSING.has(error.code);
}

const NEVER_PASSING: ReadonlySet<string> = new Set([
  "signed-out",
  "scope",
  "forbidden",
  "payment-required",
  "feature-disabled",
  "bad-request",
  "not-found",
]);

function pauseAfter(error: unknown, { failures, everyMs }: { failures: number; everyMs: number }): number {
  const asked = error instanceof PutioError ? (error.retryAfterSeconds ?? 0) * 1000 : 0;
  return Math.max(asked, Math.min(LONGEST_PAUSE_MS, everyMs * 2 ** failures));
}

/** The page as its browser tells of it. */
export const browserPage: PageSight = {
  isVisible: () => document.visibilityState === "visible",
  onChange(listener) {
    document.addEventListener("visibilitychange", listener);
    // The network is back: what failed meanwhile is worth another look at once.
    window.addEventListener("online", listener);
    return () => {
      document.removeEventListener("visibilitychange", listener);
      window.removeEventListener("online", listener);
    };
  },
};

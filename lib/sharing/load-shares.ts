import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { isSignedOut, PutioError } from "@/lib/putio/errors";
import type { FileShares } from "@/lib/putio/sharing";
import { AT_ONCE } from "./in-turns";
import { sharingKeys } from "./keys";
import { fileSharesQuery } from "./queries";

/** Who sees what, as far as put.io has told. */
export type LoadedShares = {
  shares: ReadonlyMap<number, FileShares>;
  /** put.io would not tell of these. */
  failures: ReadonlyMap<number, unknown>;
  /** Files that are still to be asked about. */
  leftCount: number;
};

/** Kept this long; what is shared or unshared here is asked about again at once, whatever its age. */
const FRESH_MS = 5 * 60_000;
/** A thousand answers one by one would draw the page a thousand times. */
const PUBLISHED_EVERY_MS = 100;
/** Where put.io asks for a break and does not say how long. */
const USUAL_BREAK_SECONDS = 10;

const NOTHING: LoadedShares = { shares: new Map(), failures: new Map(), leftCount: 0 };

type LoaderOptions = { api: PutioApi; client: QueryClient };

/**
 * put.io tells of one file at a time who sees it. This asks about many, a few at once and those on screen first, and tells what it
 * has so far. It works while somebody listens; the answers lie in the query cache, where the rest of the app finds them.
 */
export class ShareLoader {
  readonly #options: LoaderOptions;
  #wanted: ReadonlySet<number> = new Set();
  #preferred: readonly number[] = [];
  readonly #left = new Set<number>();
  readonly #shares = new Map<number, FileShares>();
  readonly #failures = new Map<number, unknown>();
  readonly #listeners = new Set<() => void>();
  #running = 0;
  #published: LoadedShares = NOTHING;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #break: ReturnType<typeof setTimeout> | null = null;
  #stopFollowing: (() => void) | null = null;

  constructor(options: LoaderOptions) {
    this.#options = options;
  }

  readonly read = (): LoadedShares => this.#published;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#stopFollowing ??= this.#follow();
    this.#work();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#rest();
    };
  };

  /** These and no others, in this order. */
  want(fileIds: readonly number[]): void {
    this.#wanted = new Set(fileIds);
    for (const known of [this.#left, this.#shares, this.#failures])
      for (const id of known.keys()) if (!this.#wanted.has(id)) known.delete(id);
    for (const id of fileIds) if (!this.#shares.has(id) && !this.#failures.has(id)) this.#left.add(id);
    this.#publish();
    this.#work();
  }

  /** Somebody looks at these. */
  prefer(fileIds: readonly number[]): void {
    this.#preferred = fileIds;
  }

  /** Asks again about what put.io would not tell. */
  retry(): void {
    for (const id of this.#failures.keys()) this.#left.add(id);
    this.#failures.clear();
    this.#publish();
    this.#work();
  }

  #work(): void {
    while (this.#mayAsk()) {
      const fileId = this.#next();
      if (fileId === undefined) return;
      void this.#ask(fileId);
    }
  }

  #mayAsk(): boolean {
    return this.#listeners.size > 0 && this.#break === null && this.#running < AT_ONCE;
  }

  #next(): number | undefined {
    const next = this.#preferred.find((id) => this.#left.has(id)) ?? this.#left.values().next().value;
    if (next !== undefined) this.#left.delete(next);
    return next;
  }

  async #ask(fileId: number): Promise<void> {
    const { api, client } = this.#options;
    this.#running += 1;
    try {
      const query = { ...fileSharesQuery(api, { fileId }), staleTime: FRESH_MS };
      this.#learn(fileId, await client.fetchQuery(query));
    } catch (error) {
      this.#takeRefusal(fileId, error);
    }
    this.#running -= 1;
    this.#publish();
    this.#work();
  }

  #learn(fileId: number, shares: FileShares): void {
    if (!this.#wanted.has(fileId)) return;
    this.#failures.delete(fileId);
    this.#shares.set(fileId, shares);
  }

  #takeRefusal(fileId: number, error: unknown): void {
    if (isSignedOut(error)) {
      // The whole app leaves for sign-in.
      this.#left.clear();
      return;
    }
    if (!this.#wanted.has(fileId)) return;
    if (error instanceof PutioError && error.code === "rate-limited") {
      this.#left.add(fileId);
      this.#pause(error.retryAfterSeconds ?? USUAL_BREAK_SECONDS);
    } else this.#failures.set(fileId, error);
  }

  #pause(seconds: number): void {
    this.#break ??= setTimeout(() => {
      this.#break = null;
      this.#work();
    }, seconds * 1000);
  }

  /** What others read again is learnt, and what others know to be outdated is asked about again. */
  #follow(): () => void {
    return this.#options.client.getQueryCache().subscribe((event) => {
      if (event.type !== "updated") return;
      const fileId = fileIdOf(event.query.queryKey);
      if (fileId === null || !this.#wanted.has(fileId)) return;
      const { type } = event.action;
      if (type === "invalidate") this.#left.add(fileId);
      else if (type === "success") this.#learn(fileId, event.query.state.data as FileShares);
      else return;
      this.#publish();
      this.#work();
    });
  }

  #rest(): void {
    this.#stopFollowing?.();
    this.#stopFollowing = null;
    for (const timer of [this.#timer, this.#break]) if (timer !== null) clearTimeout(timer);
    this.#timer = null;
    this.#break = null;
  }

  #publish(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      const leftCount = this.#left.size + this.#running;
      this.#published = { shares: new Map(this.#shares), failures: new Map(this.#failures), leftCount };
      for (const listener of this.#listeners) listener();
    }, PUBLISHED_EVERY_MS);
  }
}

const AUDIENCES = sharingKeys.audiences();

function fileIdOf(queryKey: QueryKey): number | null {
  const isAudience = AUDIENCES.every((part, at) => queryKey[at] === part);
  const fileId = queryKey[AUDIENCES.length];
  return isAudience && typeof fileId === "number" ? fileId : null;
}

import { createFetch } from "./http/dispatch";
import { resumeJobs } from "./jobs/resume-jobs";
import { ensureBuiltInApps } from "./oauth-apps";
import { createOrigins, type Origins } from "./origins";
import { type CloneLimits, DEFAULT_CLONE_LIMITS } from "./sharing/clones";
import { DEFAULT_PUBLIC_LINK_LIMITS, type PublicLinkLimits } from "./sharing/public-links";
import { BlobFiles } from "./state/blob-files";
import type { Clock } from "./state/clock";
import { openStore, type Store } from "./state/store";

export type SandboxOptions = {
  /** Where everything is kept; the folder must exist. null (the default): in memory, gone at `close`. */
  dataDir?: string | null;
  /** Fixes the API's own address in replies; by default it follows the request. */
  publicUrl?: string | null;
  /** Fixes the address of storage; by default the same host on the storage port. */
  storageUrl?: string | null;
  ports?: { api: number; storage: number } | null;
  /** Milliseconds since the epoch; tests may hold it still. */
  realNow?: () => number;
  /** Answers 429 with put.io's headers after this many API calls a minute and user; null: no limit. */
  rateLimitPerMinute?: number | null;
  limits?: Partial<SandboxLimits>;
  /** Opens HLS to the visitors of public links, of which put.io is not known. */
  isVisitorHlsOpen?: boolean;
  /** The program that encodes films: found on the PATH by its name; null: do without even where it is installed. */
  ffmpeg?: string | null;
};

/** How much put.io does in one call. */
export type SandboxLimits = {
  /** Files and folders that one call with `partial_delete` deletes; the rest is left to its cursor. */
  partialDelete: number;
  /** Files, all below folders counted, that one call may restore from the trash. */
  restore: number;
  clones: CloneLimits;
  publicLinks: PublicLinkLimits;
};

const DEFAULT_LIMITS: SandboxLimits = {
  partialDelete: 100_000,
  restore: 200_000,
  clones: DEFAULT_CLONE_LIMITS,
  publicLinks: DEFAULT_PUBLIC_LINK_LIMITS,
};

/** A put.io of one's own. `fetch` is the whole server: main.ts only gives it a socket. */
export type Sandbox = {
  store: Store;
  clock: Clock;
  blobFiles: BlobFiles;
  origins: Origins;
  /** Signs storage and HLS addresses; stays the same over restarts. */
  secret: string;
  rateLimitPerMinute: number | null;
  limits: SandboxLimits;
  isVisitorHlsOpen: boolean;
  /** The name or path of ffmpeg, which may not be there; null: do without. */
  ffmpeg: string | null;
  /** Links, feeds and callbacks of this machine are really asked (own-machine.ts). */
  reachesOwnMachine: boolean;
  fetch(request: Request, from?: { clientIp?: string }): Promise<Response>;
  /** Runs when the sandbox closes (stop a packager, drop a cache). */
  onClose(work: () => void | Promise<void>): void;
  close(): Promise<void>;
};

/**
 * Creates a sandbox without a socket: `createSandbox().fetch(new Request("http://sandbox.test/v2/account/info"))`.
 * Throws when the data directory is in use by another process.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const dataDir = options.dataDir ?? null;
  const store = openStore({
    filename: dataDir === null ? ":memory:" : `${dataDir}/sandbox.db`,
    realNow: options.realNow ?? Date.now,
  });
  ensureBuiltInApps(store);
  const blobFiles = new BlobFiles(dataDir);
  const closers: (() => void | Promise<void>)[] = [];
  const sandbox: Sandbox = {
    store,
    clock: store.clock,
    blobFiles,
    origins: createOrigins({
      publicUrl: options.publicUrl ?? null,
      storageUrl: options.storageUrl ?? null,
      ports: options.ports ?? null,
    }),
    secret: store.meta.secret(),
    rateLimitPerMinute: options.rateLimitPerMinute ?? null,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    isVisitorHlsOpen: options.isVisitorHlsOpen ?? false,
    ffmpeg: options.ffmpeg === undefined ? "ffmpeg" : options.ffmpeg,
    reachesOwnMachine: (options.publicUrl ?? null) === null,
    fetch: (request, from) => answer(request, from?.clientIp ?? "127.0.0.1"),
    onClose: (work) => closers.push(work),
    async close() {
      for (const work of closers.reverse()) await work();
      store.close();
      blobFiles.close();
    },
  };
  const answer = createFetch(sandbox);
  resumeJobs(sandbox);
  return sandbox;
}

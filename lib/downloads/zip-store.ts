import type { FileSelection } from "@/lib/putio/selection";

export type ZipState =
  /** put.io was asked for it and has not answered yet. */
  | { kind: "asking" }
  | { kind: "packing"; zipId: number }
  | { kind: "ready"; zipId: number; sizeBytes: number | null; missingFiles: readonly string[] }
  /** `message` in put.io's words, where it has any. */
  | { kind: "failed"; zipId: number | null; message: string | null }
  /** put.io has thrown it away (410); the same files can be packed anew. */
  | { kind: "expired" };

export type ZipJob = {
  /** Ours; put.io's id comes later, and is another one after packing anew. */
  key: string;
  /** What the zip is called, without its extension: "Films", "12 items". */
  label: string;
  selection: FileSelection;
  state: ZipState;
};

let jobs: readonly ZipJob[] = [];
const listeners = new Set<() => void>();
const STORAGE_KEY = "matinee-zips";

/** The zips of this tab; module state, so that they go on from one page to the next. */
export function readZips(): readonly ZipJob[] {
  return jobs;
}

export function zipOf(key: string): ZipJob | null {
  return jobs.find((job) => job.key === key) ?? null;
}

export function subscribeToZips(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addZip(job: ZipJob): void {
  publish([job, ...jobs.filter(({ key }) => key !== job.key)]);
}

/** Nothing happens where it was put away meanwhile. */
export function setZipState(key: string, state: ZipState): void {
  publish(jobs.map((job) => (job.key === key ? { ...job, state } : job)));
}

export function removeZip(key: string): void {
  publish(jobs.filter((job) => job.key !== key));
}

/** Takes up what was under way before the page was loaded anew. */
export function restoreZips(storage: Storage = window.sessionStorage): void {
  try {
    const stored: unknown = JSON.parse(storage.getItem(STORAGE_KEY) ?? "[]");
    const known = new Set(jobs.map(({ key }) => key));
    const restored = Array.isArray(stored)
      ? stored.filter(isZipJob).filter(({ key }) => !known.has(key))
      : [];
    if (restored.length > 0) publish([...jobs, ...restored]);
  } catch {
    // Without storage the zips of before are not followed; put.io keeps them all the same.
  }
}

function publish(next: readonly ZipJob[]): void {
  jobs = next;
  store(next);
  for (const listener of listeners) listener();
}

/** One that put.io has not taken on yet would be asked for twice. */
function store(kept: readonly ZipJob[]): void {
  try {
    const known = kept.filter(({ state }) => state.kind !== "asking");
    window.sessionStorage.setItem(STORAGE_KEY, JSON.stringify(known));
  } catch {
    // As above.
  }
}

function isZipJob(value: unknown): value is ZipJob {
  if (typeof value !== "object" || value === null) return false;
  const { key, label, selection, state } = value as Partial<Record<keyof ZipJob, unknown>>;
  return (
    typeof key === "string" &&
    typeof label === "string" &&
    isKind(selection, ["files", "listing"]) &&
    isKind(state, ["packing", "ready", "failed", "expired"])
  );
}

function isKind(value: unknown, kinds: readonly string[]): boolean {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return kinds.includes(String(value.kind));
}

import type { FileSelection } from "@/lib/putio/selection";

export type CloneState =
  /** put.io was asked for it and has not answered yet. */
  | { kind: "asking" }
  | { kind: "copying"; cloneId: number; hasBegun: boolean }
  | { kind: "done" }
  /** `message` in words for people. */
  | { kind: "failed"; message: string };

/** Friends' files that put.io copies into a folder of one's own. */
export type CloneJob = {
  /** Ours; put.io's id comes later, and is another one after trying again. */
  key: string;
  /** The one thing that is copied; null: several. */
  name: string | null;
  count: number;
  selection: FileSelection;
  place: { folderId: number; name: string };
  state: CloneState;
};

let jobs: readonly CloneJob[] = [];
const listeners = new Set<() => void>();
const STORAGE_KEY = "matinee-clones";

/** The copies of this tab; module state, so that they go on from one page to the next. */
export function readClones(): readonly CloneJob[] {
  return jobs;
}

export function cloneOf(key: string): CloneJob | null {
  return jobs.find((job) => job.key === key) ?? null;
}

export function subscribeToClones(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addClone(job: CloneJob): void {
  publish([job, ...jobs.filter(({ key }) => key !== job.key)]);
}

/** Nothing happens where it was put away meanwhile. */
export function setCloneState(key: string, state: CloneState): void {
  publish(jobs.map((job) => (job.key === key ? { ...job, state } : job)));
}

export function removeClone(key: string): void {
  publish(jobs.filter((job) => job.key !== key));
}

export function isCopying({ state }: Pick<CloneJob, "state">): boolean {
  return state.kind === "asking" || state.kind === "copying";
}

/** put.io has no list of them, so what was under way before the page was loaded anew is taken up from here. */
export function restoreClones(storage: Storage = window.sessionStorage): void {
  try {
    const stored: unknown = JSON.parse(storage.getItem(STORAGE_KEY) ?? "[]");
    const known = new Set(jobs.map(({ key }) => key));
    const restored = Array.isArray(stored)
      ? stored.filter(isCloneJob).filter(({ key }) => !known.has(key))
      : [];
    if (restored.length > 0) publish([...jobs, ...restored]);
  } catch {
    // Without storage the copies of before are not followed; put.io makes them all the same.
  }
}

function publish(next: readonly CloneJob[]): void {
  jobs = next;
  store(next);
  for (const listener of listeners) listener();
}

/** One that put.io has not taken on yet would be asked for twice. */
function store(kept: readonly CloneJob[]): void {
  try {
    const known = kept.filter(({ state }) => state.kind !== "asking");
    window.sessionStorage.setItem(STORAGE_KEY, JSON.stringify(known));
  } catch {
    // As above.
  }
}

function isCloneJob(value: unknown): value is CloneJob {
  if (typeof value !== "object" || value === null) return false;
  const { key, name, count, selection, place, state } = value as Partial<Record<keyof CloneJob, unknown>>;
  return (
    typeof key === "string" &&
    (name === null || typeof name === "string") &&
    typeof count === "number" &&
    isPlace(place) &&
    isKind(selection, ["files", "listing"]) &&
    isKind(state, ["copying", "done", "failed"])
  );
}

function isPlace(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { folderId, name } = value as Partial<Record<keyof CloneJob["place"], unknown>>;
  return typeof folderId === "number" && typeof name === "string";
}

function isKind(value: unknown, kinds: readonly string[]): boolean {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  return kinds.includes(String(value.kind));
}

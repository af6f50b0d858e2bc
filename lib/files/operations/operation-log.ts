import type { Operation, OperationResult, OperationSpec, WaitReason } from "./operation";

/** The newest are kept; more would only be scrolled past. */
const MOST_KEPT = 50;

type Acts = { undo: (() => Promise<void>) | null; retry: (() => void) | null };

/** What was done in this tab, newest first, with the ways back. */
export class OperationLog {
  #operations: readonly Operation[] = [];
  #lastId = 0;
  readonly #acts = new Map<number, Acts>();
  readonly #listeners = new Set<() => void>();

  readonly read = (): readonly Operation[] => this.#operations;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  begin(spec: OperationSpec, { isUndo }: { isUndo: boolean }): number {
    this.#lastId += 1;
    this.#publish(keepNewest([entryOf(spec, { id: this.#lastId, isUndo }), ...this.#operations]));
    return this.#lastId;
  }

  progress(id: number, progress: Operation["progress"]) {
    this.#change(id, { progress });
  }

  wait(id: number, waiting: WaitReason | null) {
    this.#change(id, { waiting });
  }

  end(id: number, { result, hasFailed }: { result: OperationResult; hasFailed: boolean }) {
    this.#change(id, { state: hasFailed ? "failed" : "done", result, waiting: null, progress: null });
  }

  /** Its undo may be asked for before it has ended, and then waits for that. */
  allow(id: number, acts: Acts) {
    this.#acts.set(id, acts);
    const isAsked = this.#find(id)?.undo === "running";
    const undo = acts.undo ? "possible" : "impossible";
    this.#change(id, { canRetry: acts.retry !== null, ...(isAsked ? {} : { undo }) });
  }

  async undo(id: number): Promise<void> {
    const undo = this.#acts.get(id)?.undo;
    if (!undo || this.#find(id)?.undo !== "possible") return;
    this.#change(id, { undo: "running" });
    await undo();
  }

  undone(id: number, undo: "done" | "possible" | "impossible") {
    this.#change(id, { undo });
  }

  retry(id: number) {
    const acts = this.#acts.get(id);
    if (!acts?.retry) return;
    this.#acts.set(id, { ...acts, retry: null });
    this.#change(id, { canRetry: false });
    acts.retry();
  }

  /** What Ctrl+Z takes back: the newest that has a way back and is not itself one. */
  lastUndoable(): Operation | null {
    return this.#operations.find(({ undo, isUndo }) => undo === "possible" && !isUndo) ?? null;
  }

  /** Forgets what has ended. */
  clear() {
    this.#publish(this.#operations.filter(({ state }) => state === "running"));
  }

  #find(id: number): Operation | undefined {
    return this.#operations.find((operation) => operation.id === id);
  }

  #change(id: number, fields: Partial<Operation>) {
    this.#publish(
      this.#operations.map((operation) => (operation.id === id ? { ...operation, ...fields } : operation)),
    );
  }

  #publish(next: readonly Operation[]) {
    this.#operations = next;
    const kept = new Set(next.map(({ id }) => id));
    for (const id of this.#acts.keys()) if (!kept.has(id)) this.#acts.delete(id);
    for (const listener of this.#listeners) listener();
  }
}

/** The tab's own. */
export const operationLog = new OperationLog();

/** One that still runs is never dropped: somebody waits for its end. */
function keepNewest(operations: readonly Operation[]): readonly Operation[] {
  return operations.filter((operation, index) => index < MOST_KEPT || operation.state === "running");
}

function entryOf(spec: OperationSpec, { id, isUndo }: { id: number; isUndo: boolean }): Operation {
  const { kind, verb, subject, items } = spec;
  return {
    id,
    kind,
    verb,
    subject,
    items,
    state: "running",
    startedAtMs: Date.now(),
    progress: null,
    waiting: null,
    result: null,
    undo: "impossible",
    canRetry: false,
    isUndo,
    isQuiet: spec.isQuiet ?? false,
  };
}

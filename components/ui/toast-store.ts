export type Toast = {
  id: number;
  title: string;
  hint?: string | undefined;
  tone: "plain" | "positive" | "danger";
  action?: { label: string; onSelect: () => void } | undefined;
};

type ToastInput = Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] };

const MOST_AT_ONCE = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says that something happened. For what must be answered there is Dialog; for a failure where data would be, ErrorPanel. */
export function showToast(input: ToastInput): number {
  lastId += 1;
  publish([...toasts, { tone: "plain" as const, ...input, id: lastId }].slice(-MOST_AT_ONCE));
  return lastId;
}

export function dismissToast(id: number) {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function readToasts(): readonly Toast[] {
  return toasts;
}

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

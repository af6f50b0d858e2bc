export type ToastAction = { label: string; onSelect: () => void };

export type Toast = {
  id: number;
  title: string;
  hint?: string | undefined;
  tone: "plain" | "positive" | "danger";
  /** At most two; the last is the one that is wanted most. */
  actions: readonly ToastAction[];
  /** Stays until it is changed or dismissed: something is still going on. */
  isLasting: boolean;
  /** 0 to 1, of what is going on; null: nobody knows. */
  progress?: number | null | undefined;
};

type ToastInput = Omit<Toast, "id" | "tone" | "actions" | "isLasting"> & {
  tone?: Toast["tone"];
  action?: ToastAction | undefined;
  actions?: readonly ToastAction[];
  isLasting?: boolean;
};

const MOST_AT_ONCE = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says that something happened. For what must be answered there is Dialog; for a failure where data would be, ErrorPanel. */
export function showToast(input: ToastInput): number {
  lastId += 1;
  publish([...toasts, toastOf(lastId, input)].slice(-MOST_AT_ONCE));
  return lastId;
}

/** Says something else in the same place. One that was dismissed stays away; the answer tells. */
export function updateToast(id: number, input: ToastInput): boolean {
  if (!toasts.some((toast) => toast.id === id)) return false;
  publish(toasts.map((toast) => (toast.id === id ? toastOf(id, input) : toast)));
  return true;
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

function toastOf(id: number, { action, actions, ...input }: ToastInput): Toast {
  const offered = actions ?? (action ? [action] : []);
  return { tone: "plain", isLasting: false, ...input, actions: offered, id };
}

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

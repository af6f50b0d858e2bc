import type { Transfer } from "@/lib/putio/transfer";

/**
 * What put.io is fetching, as far as this tab knows. It is small, as every page has it: the watch writes it, and the figure beside
 * "Transfers" reads it.
 */
let running: readonly Transfer[] = [];
const listeners = new Set<() => void>();

export function readRunning(): readonly Transfer[] {
  return running;
}

export function subscribeToRunning(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function publishRunning(next: readonly Transfer[]): void {
  const isSame = next.length === running.length && next.every((transfer, at) => transfer === running[at]);
  if (isSame) return;
  running = next;
  for (const listener of listeners) listener();
}

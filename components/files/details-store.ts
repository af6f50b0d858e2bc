import { DETAILS_COOKIE, keepAppearance } from "@/lib/session/appearance";

let isOpen: boolean | null = null;
const listeners = new Set<() => void>();

export function subscribeToDetails(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** null until somebody has opened or closed them on this page: until then the cookie counts, which the server has read. */
export function readDetailsOpen(): boolean | null {
  return isOpen;
}

export function setDetailsOpen(next: boolean): void {
  isOpen = next;
  keepAppearance(DETAILS_COOKIE, next ? "open" : "closed");
  for (const listener of listeners) listener();
}

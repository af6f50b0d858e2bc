import type { ComponentType } from "react";
import type { PutioFile } from "@/lib/putio/file";

type Badge = ComponentType<{ file: PutioFile }>;

let badge: Badge | null = null;
const listeners = new Set<() => void>();

/** Given once, by what is loaded late; every place that is on screen then shows it. */
export function provideBadge(late: Badge): void {
  badge = late;
  for (const listener of listeners) listener();
}

export function readBadge(): Badge | null {
  return badge;
}

export function subscribeToBadge(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

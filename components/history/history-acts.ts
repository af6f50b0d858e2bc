"use client";

import { createContext, useContext } from "react";
import type { PutioEvent } from "@/lib/putio/event";

export type HistoryActs = {
  /** null: put.io lets this session take a line out. */
  removalRefusal: string | null;
  remove: (event: PutioEvent) => void;
};

export const HistoryActsContext = createContext<HistoryActs | null>(null);

/** What the lines ask of the list around them. */
export function useHistoryActs(): HistoryActs {
  const acts = useContext(HistoryActsContext);
  if (!acts) throw new Error("useHistoryActs needs a HistoryActsContext above it");
  return acts;
}

"use client";

import { createContext, useContext } from "react";
import type { TrashFile } from "@/lib/putio/trash";

export type TrashActs = {
  restore: (files: readonly TrashFile[]) => void;
  /** Asks first. */
  deleteForGood: (files: readonly TrashFile[]) => void;
};

export const TrashActsContext = createContext<TrashActs>({ restore: () => {}, deleteForGood: () => {} });

export function useTrashActs(): TrashActs {
  return useContext(TrashActsContext);
}

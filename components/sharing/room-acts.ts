"use client";

import { createContext, useContext } from "react";
import type { SharedItem } from "@/lib/sharing/shared-items";

export type RoomActs = {
  /** Who sees it, to be changed. */
  openShare: (item: SharedItem) => void;
  /** Asks first where nothing brings it back. */
  stop: (items: readonly SharedItem[]) => void;
};

export const RoomActsContext = createContext<RoomActs>({ openShare: () => {}, stop: () => {} });

export function useRoomActs(): RoomActs {
  return useContext(RoomActsContext);
}

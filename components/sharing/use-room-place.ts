"use client";

import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { sharedRoutes } from "@/lib/routes/shared-routes";
import { type RoomPlace, readRoomPlace } from "@/lib/sharing/room-place";

/** What is looked at, by the address. Changing it is no new page: everything is here already. */
export function useRoomPlace() {
  const query = useSearchParams();
  const place = useMemo(() => readRoomPlace(query ?? new URLSearchParams()), [query]);
  return {
    place,
    /** Back leads to what was looked at before. */
    go(next: Partial<RoomPlace>) {
      window.history.pushState(null, "", sharedRoutes.byMe({ ...place, ...next }));
      window.scrollTo({ top: 0, behavior: "instant" });
    },
  };
}

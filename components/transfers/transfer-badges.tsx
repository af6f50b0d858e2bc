"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { routes } from "@/lib/routes";
import { readRunning, subscribeToRunning } from "@/lib/transfers/running-store";
import { badgeSlotsOf } from "../shell/badge-slots";
import { CountBadge } from "../shell/count-badge";

/** How many transfers are under way, beside the name of their place. */
export function TransferBadges() {
  const { length: count } = useSyncExternalStore(subscribeToRunning, readRunning, readRunning);
  const [slots, setSlots] = useState<readonly Element[]>([]);
  useEffect(() => setSlots(badgeSlotsOf(routes.transfers())), []);
  if (count === 0) return null;
  return slots.map((slot) => createPortal(<CountBadge count={count} says="under way" />, slot));
}

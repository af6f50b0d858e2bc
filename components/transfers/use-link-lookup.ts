"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { probeLinks } from "@/lib/putio/transfers";
import { browserApi } from "@/lib/query/browser-api";
import { findNamesake } from "@/lib/transfers/adding/find-namesake";
import { LinkLookup, type LookItem, NOTHING_LOOKED_UP } from "@/lib/transfers/adding/link-lookup";
import { useAfterPause } from "../ui/use-after-pause";

/** An address that is being typed is another one with each letter. */
const PAUSE_MS = 300;

/** Keeps asking about what stands in the box; `isLooking` from the moment on that something new stands there. */
export function useLinkLookup(items: readonly LookItem[]) {
  const [lookup] = useState(
    () =>
      new LinkLookup({
        probe: (urls) => probeLinks(browserApi, { urls }),
        findNamesake: (wanted) => findNamesake(browserApi, wanted),
      }),
  );
  const snapshot = useSyncExternalStore(lookup.subscribe, lookup.read, () => NOTHING_LOOKED_UP);
  const settled = useAfterPause(items, PAUSE_MS);
  useEffect(() => lookup.look(settled), [lookup, settled]);
  const isNew = items.some(({ key }) => !snapshot.facts.has(key));
  return { ...snapshot, isLooking: snapshot.isLooking || isNew, retry: () => lookup.retry() };
}

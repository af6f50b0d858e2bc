"use client";

import { useMemo } from "react";
import { useOperations } from "../files/use-operations";

/** Files that are being taken back, by the log: they stay in the list until put.io has done it. */
export function useStopping(): ReadonlySet<number> {
  const operations = useOperations();
  return useMemo(() => {
    const running = operations.filter(({ kind, state }) => kind === "unshare" && state === "running");
    return new Set(running.flatMap(({ items }) => items.map(({ id }) => id)));
  }, [operations]);
}

"use client";

import { useMemo } from "react";
import { useOperations } from "../files/use-operations";

/** Items that are on their way back, by the log: put.io takes its time, and they stay in the list until it is done. */
export function useReturning(): ReadonlySet<number> {
  const operations = useOperations();
  return useMemo(() => {
    const running = operations.filter(({ kind, state }) => kind === "restore" && state === "running");
    return new Set(running.flatMap(({ items }) => items.map(({ id }) => id)));
  }, [operations]);
}

"use client";

import { useSyncExternalStore } from "react";
import type { Operation } from "@/lib/files/operations/operation";
import { operationLog } from "@/lib/files/operations/operation-log";

const NONE: readonly Operation[] = [];

/** The log of this tab, newest first. */
export function useOperations(): readonly Operation[] {
  return useSyncExternalStore(operationLog.subscribe, operationLog.read, () => NONE);
}

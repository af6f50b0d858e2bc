"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { browserApi } from "@/lib/query/browser-api";
import type { SharingDeps } from "@/lib/sharing/sharing-deps";

/** What the operations on sharing are given in a browser; `useFileOperations().run` runs them. */
export function useSharingDeps(): SharingDeps {
  const client = useQueryClient();
  return useMemo(() => ({ api: browserApi, client }), [client]);
}

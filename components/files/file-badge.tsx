"use client";

import { useSyncExternalStore } from "react";
import type { PutioFile } from "@/lib/putio/file";
import { readBadge, subscribeToBadge } from "./badge-slot";

/**
 * The place in a row, a tile or a hit for what its file needs before it plays, and who else sees it. What fills it comes once the
 * page rests (components/shell/watch-jobs.ts): most rows have nothing to say, and the first load is counted in bytes.
 */
export function FileBadge({ file }: { file: PutioFile }) {
  const Badge = useSyncExternalStore(subscribeToBadge, readBadge, () => null);
  return Badge ? <Badge file={file} /> : null;
}

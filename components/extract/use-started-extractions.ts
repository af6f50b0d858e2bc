"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { extractOperation } from "@/lib/extract/extract-operation";
import type { FileTargets } from "@/lib/files/targets";
import { browserApi } from "@/lib/query/browser-api";
import { useFileOperations } from "../files/use-file-operations";

/** React rehearses effects in development; archives must not be extracted twice for that. */
const begun = new WeakSet<FileTargets>();

/** Begins to extract as soon as it is mounted, and tells which extractions of put.io's came of it. */
export function useStartedExtractions(targets: FileTargets) {
  const operations = useFileOperations();
  const [ids, setIds] = useState<readonly number[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  async function start() {
    setFailure(null);
    let hasStarted = false;
    const { failed } = await operations.run(
      extractOperation(browserApi, {
        selection: targets.selection,
        items: targets.files,
        count: targets.count,
        onStarted(startedIds) {
          hasStarted = true;
          setIds(startedIds);
        },
      }),
    );
    // What fails later is told with its archive.
    if (!hasStarted) setFailure(failed[0]?.reason ?? null);
  }

  const begin = useEffectEvent(() => void start());
  useEffect(() => {
    if (begun.has(targets)) return;
    begun.add(targets);
    begin();
  }, [targets]);

  return { ids, failure, start: () => void start() };
}

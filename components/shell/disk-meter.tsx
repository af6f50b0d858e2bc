"use client";

import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { accountQuery } from "@/lib/account/queries";
import { formatBytes } from "@/lib/format/bytes";
import type { Account } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { lazyPart } from "../ui/lazy-part";
import { useLocale } from "../ui/locale";
import { ProgressBar } from "../ui/progress-bar";
import { Skeleton } from "../ui/skeleton";

// The words for failures are no part of the first load.
const ErrorTitle = lazyPart(async () => ({ default: (await import("../ui/error-title")).ErrorTitle }));

/** Three states of one height: what comes later must not push the account's name. */
export function DiskMeter() {
  const { data, error } = useQuery(accountQuery(browserApi));
  if (data) return <Disk disk={data.disk} />;
  if (error)
    return (
      <p className="h-8 text-xs text-muted">
        <Suspense fallback={null}>
          <ErrorTitle error={error} />
        </Suspense>
      </p>
    );
  return (
    <div className="flex h-8 flex-col gap-2.5 pt-1">
      <Skeleton className="h-1" />
      <Skeleton className="h-3 w-2/3" />
    </div>
  );
}

function Disk({ disk }: { disk: Account["disk"] }) {
  const locale = useLocale();
  const fullness = disk.sizeBytes > 0 ? disk.usedBytes / disk.sizeBytes : 0;
  const used = formatBytes(disk.usedBytes, { locale });
  const size = formatBytes(disk.sizeBytes, { locale });
  return (
    <div className="flex h-8 flex-col gap-2 pt-1">
      <ProgressBar value={fullness} tone={toneOf(fullness)} className="h-1 rounded-full" />
      <p className="truncate text-xs text-muted">
        {used} of {size}
        {fullness >= NEARLY_FULL ? <span className="text-text">, nearly full</span> : null}
      </p>
    </div>
  );
}

const NEARLY_FULL = 0.9;
const FULL = 0.98;

function toneOf(fullness: number) {
  if (fullness >= FULL) return "danger";
  return fullness >= NEARLY_FULL ? "warning" : "muted";
}

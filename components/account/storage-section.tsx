"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { accountQuery } from "@/lib/account/queries";
import type { Account } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { routes } from "@/lib/routes";
import { useFormats } from "../files/formats";
import { ProgressBar } from "../ui/progress-bar";
import { Skeleton } from "../ui/skeleton";
import { AccountSection } from "./account-section";
import { DiskKinds } from "./disk-kinds";
import { PartFailure } from "./part-failure";
import { PlanFacts } from "./plan-facts";

/** What is paid for, and what fills it. */
export function StorageSection() {
  const accountRead = useQuery(accountQuery(browserApi));
  return (
    <AccountSection title="Plan and disk">
      <PlanFacts />
      {accountRead.isPending ? <DiskSkeleton /> : null}
      {accountRead.isError && !accountRead.data ? (
        <PartFailure error={accountRead.error} onRetry={() => void accountRead.refetch()} />
      ) : null}
      {accountRead.data ? <DiskFacts account={accountRead.data} /> : null}
      {accountRead.data ? <DiskKinds usedBytes={accountRead.data.disk.usedBytes} /> : null}
    </AccountSection>
  );
}

function DiskSkeleton() {
  return (
    <div aria-busy="true" className="flex h-13 flex-col gap-3">
      <Skeleton className="h-5 w-64" />
      <Skeleton className="h-1.5" />
    </div>
  );
}

function DiskFacts({ account }: { account: Account }) {
  const formats = useFormats();
  const { usedBytes, sizeBytes, availableBytes } = account.disk;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-medium">
          {formats.bytes(usedBytes)} of {formats.bytes(sizeBytes)} used
        </p>
        <p className="text-muted">{formats.bytes(availableBytes)} free</p>
      </div>
      <ProgressBar
        value={sizeBytes > 0 ? usedBytes / sizeBytes : 0}
        tone="muted"
        className="h-1.5 rounded-full"
      />
      {account.trashSizeBytes > 0 ? (
        <p className="text-muted">
          {formats.bytes(account.trashSizeBytes)} of it in the{" "}
          <Link href={routes.trash()} className="text-text underline underline-offset-2">
            trash
          </Link>
          .
        </p>
      ) : null}
    </div>
  );
}

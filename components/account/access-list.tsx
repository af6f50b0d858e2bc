"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { OwnAppFeature } from "@/lib/errors/scope-messages";
import { Skeleton } from "../ui/skeleton";
import { PartFailure } from "./part-failure";

type AccessListProps<Item> = {
  label: string;
  read: UseQueryResult<Item[]>;
  /** Said where there are none. */
  empty: string;
  feature: OwnAppFeature;
  children: (item: Item) => ReactNode;
};

/** A list of those who may use the account, in whichever of its states it is. */
export function AccessList<Item>({ label, read, empty, feature, children }: AccessListProps<Item>) {
  if (read.isPending)
    return (
      <div aria-busy="true" className="flex h-11 flex-col gap-2">
        <Skeleton className="h-5 w-44" />
        <Skeleton className="h-4 w-64" />
      </div>
    );
  if (!read.data)
    return <PartFailure error={read.error} feature={feature} onRetry={() => void read.refetch()} />;
  if (read.data.length === 0) return <p className="text-muted">{empty}</p>;
  return (
    <ul aria-label={label} className="flex flex-col">
      {read.data.map(children)}
    </ul>
  );
}

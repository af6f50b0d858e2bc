"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { PutioError } from "@/lib/putio/errors";
import { browserApi } from "@/lib/query/browser-api";
import { ShareLoader } from "@/lib/sharing/load-shares";
import { publicLinksQuery, sharedQuery } from "@/lib/sharing/queries";
import { idsToLookAt, joinShared } from "@/lib/sharing/shared-items";

type RoomInput = {
  nowMs: number;
  /** Whether put.io lets this session list public links; elsewise it is not even asked. */
  mayListLinks: boolean;
};

/** Everything of one's own that anybody can see, and how much of it is known by now. */
export function useRoom({ nowMs, mayListLinks }: RoomInput) {
  const client = useQueryClient();
  const shared = useQuery(sharedQuery(browserApi));
  const links = useQuery({ ...publicLinksQuery(browserApi), enabled: mayListLinks });
  const loader = useMemo(() => new ShareLoader({ api: browserApi, client }), [client]);
  const loaded = useSyncExternalStore(loader.subscribe, loader.read, loader.read);
  const ids = useMemo(() => idsToLookAt(shared.data ?? []), [shared.data]);
  useEffect(() => loader.want(ids), [loader, ids]);
  const items = useMemo(
    () => joinShared({ shared: shared.data ?? [], links: links.data ?? [], loaded, nowMs }),
    [shared.data, links.data, loaded, nowMs],
  );
  return {
    items,
    /** How many of how many files put.io has told about; null: of all that it tells. */
    progress: loaded.leftCount > 0 ? { done: ids.length - loaded.leftCount, total: ids.length } : null,
    untoldCount: loaded.failures.size,
    askAgain: () => loader.retry(),
    /** Those on screen are asked about first. */
    prefer: (fileIds: readonly number[]) => loader.prefer(fileIds),
    // What only a link leads to stands among the others: a list without would jump when the links come.
    isPending: shared.isPending || (mayListLinks && links.isPending && links.failureCount === 0),
    error: shared.data ? null : shared.error,
    refetch: () => void shared.refetch(),
    links: {
      /** This session may not ask. */
      isRefused: !mayListLinks || isScope(links.error),
      error: links.data ? null : links.error,
      refetch: () => void links.refetch(),
    },
  };
}

export type Room = ReturnType<typeof useRoom>;

function isScope(error: unknown): boolean {
  return error instanceof PutioError && error.code === "scope";
}

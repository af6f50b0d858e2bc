"use client";

import { closeLinksOperation } from "@/lib/sharing/close-links-operation";
import { readEverything } from "@/lib/sharing/read-everything";
import type { Revocation } from "@/lib/sharing/revocation";
import { unshareOperation } from "@/lib/sharing/unshare-operation";
import { useFileOperations } from "../files/use-file-operations";
import { useSharingDeps } from "./use-sharing-deps";

/** Takes back what is shared: friends by an operation with its undo, links by one that has none. */
export function useRevoke() {
  const deps = useSharingDeps();
  const operations = useFileOperations();
  function revoke({ unsharings, links }: Revocation) {
    if (unsharings.length > 0) void operations.run(unshareOperation(deps, unsharings));
    if (links.length > 0) void operations.run(closeLinksOperation(deps, links));
  }
  return {
    revoke,
    /** All that put.io has by now, and not what this page has seen of it. Ends in put.io's refusal to tell. */
    async revokeEverything() {
      revoke(await readEverything(deps));
    },
  };
}

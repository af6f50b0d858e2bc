import type { Sandbox } from "./create-sandbox";
import { checkDueFeeds } from "./rss/feeds";
import { settleClones } from "./sharing/clones";
import { settleTransfers } from "./transfers/settle-transfers";

/**
 * Does what has become due by the sandbox's clock: there are no timers, so each request first brings the state up to the
 * moment at which it came.
 */
export function doDueWork(sandbox: Sandbox): void {
  freeBlobs(sandbox, sandbox.store.trash.settle());
  settleTransfers(sandbox);
  settleClones(sandbox);
  checkDueFeeds(sandbox);
}

/** Deletes bytes without holding up whoever asked; that they cannot be deleted is not the caller's affair. */
export function freeBlobs(sandbox: Sandbox, blobPaths: readonly string[]): void {
  sandbox.blobFiles
    .remove(blobPaths)
    .catch((error: unknown) => console.error("Bytes were left over:", error));
}

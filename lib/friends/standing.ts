import type { Friend } from "@/lib/putio/friends";

/** What goes to and fro between the account and a friend, in a line under the name. */
export function standingOf({ hasSharedFiles, hasReceivedFiles }: Friend): string {
  if (hasSharedFiles) return hasReceivedFiles ? "You share with each other" : "Shares with you";
  return hasReceivedFiles ? "Sees what you share" : "Nothing is shared between you yet";
}

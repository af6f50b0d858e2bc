import type { Transfer } from "@/lib/putio/transfer";
import { readHash, readMagnet } from "../paste/magnet";
import { normalAddress } from "../paste/pasted-link";

/**
 * The transfers that are on their way or have brought their files, by the keys of their links. One that has failed, or whose
 * files are gone, is worth adding again.
 */
export function transfersByKey(transfers: readonly Transfer[]): ReadonlyMap<string, Transfer> {
  const byKey = new Map<string, Transfer>();
  for (const transfer of transfers) {
    const key = keyOfTransfer(transfer);
    const isOver = transfer.finishedAt !== null || transfer.status === "COMPLETED";
    const isWorthless = transfer.status === "ERROR" || (isOver && !transfer.hasFile);
    if (key !== null && !isWorthless && !byKey.has(key)) byKey.set(key, transfer);
  }
  return byKey;
}

/** null: nothing tells where it came from. */
export function keyOfTransfer({ hash, source }: Pick<Transfer, "hash" | "source">): string | null {
  const known = (hash && readHash(hash)) || readMagnet(source)?.hash;
  return known ? `hash ${known}` : normalAddress(source);
}

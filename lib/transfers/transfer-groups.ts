import type { Transfer } from "@/lib/putio/transfer";
import { groupOf, type TransferGroup } from "./transfer-state";

export type TransferGroups = Record<TransferGroup, readonly Transfer[]>;

/** What runs and what failed in the order of their beginning, the newest first; what is done, by its end. */
export function groupTransfers(transfers: readonly Transfer[]): TransferGroups {
  const groups: Record<TransferGroup, Transfer[]> = { active: [], failed: [], done: [] };
  for (const transfer of transfers) groups[groupOf(transfer)].push(transfer);
  groups.active.sort((a, b) => compare(b.createdAt, a.createdAt) || b.id - a.id);
  groups.failed.sort((a, b) => compare(b.createdAt, a.createdAt) || b.id - a.id);
  groups.done.sort((a, b) => compare(endOf(b), endOf(a)) || b.id - a.id);
  return groups;
}

/** One line of the list: the heading of a group, or a transfer. */
export type TransferLine =
  | { kind: "heading"; group: TransferGroup; count: number }
  | { kind: "transfer"; transfer: Transfer };

/** What somebody may have to do something about stands above what is done with, of which there may be a thousand. */
const ORDER: readonly TransferGroup[] = ["active", "failed", "done"];

export function linesOf(groups: TransferGroups): readonly TransferLine[] {
  return ORDER.flatMap((group) => {
    const transfers = groups[group];
    if (transfers.length === 0) return [];
    const lines = transfers.map((transfer): TransferLine => ({ kind: "transfer", transfer }));
    return [{ kind: "heading", group, count: transfers.length }, ...lines];
  });
}

/** The next line with a transfer, from `index` on into a direction; where there is none, the nearest the other way. */
export function transferLineNear(
  lines: readonly TransferLine[],
  { index, step }: { index: number; step: 1 | -1 },
): number | null {
  const isTransfer = (at: number) => lines[at]?.kind === "transfer";
  for (let at = index; at >= 0 && at < lines.length; at += step) if (isTransfer(at)) return at;
  for (let at = index; at >= 0 && at < lines.length; at -= step) if (isTransfer(at)) return at;
  return null;
}

function endOf({ finishedAt, createdAt }: Transfer): string {
  return finishedAt ?? createdAt;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import { queryOptions } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { Transfer } from "@/lib/putio/transfer";
import { continueTransfers, getTransfer, listTransfers } from "@/lib/putio/transfers";

/** Everything under `all` falls with one prefix. */
export const transferKeys = {
  all: ["transfers"] as const,
  list: () => [...transferKeys.all, "list"] as const,
  one: (transferId: number) => [...transferKeys.all, "one", transferId] as const,
};

/** As many as put.io gives at once (contract, 3.3). */
const PAGE_ROWS = 1000;

/**
 * All transfers, the newest first: groups, their counts and what is there already are matters of the whole list. It is read rarely;
 * what runs is followed by itself (transfer-watch.ts).
 */
export function transfersQuery(api: PutioApi) {
  return queryOptions({
    queryKey: transferKeys.list(),
    queryFn: ({ signal }) => readAll(api, signal),
  });
}

async function readAll(api: PutioApi, signal: AbortSignal): Promise<readonly Transfer[]> {
  let page = await listTransfers(api, { perPage: PAGE_ROWS, signal });
  // By id: what is added while the pages are read pushes others onto the next one.
  const transfers = new Map(page.transfers.map((transfer) => [transfer.id, transfer]));
  while (page.cursor !== null && page.transfers.length > 0) {
    page = await continueTransfers(api, { cursor: page.cursor, perPage: PAGE_ROWS, signal });
    for (const transfer of page.transfers) transfers.set(transfer.id, transfer);
  }
  return [...transfers.values()];
}

/** One transfer, as put.io has it now. Ends in `not-found` when it is no longer on the list. */
export function transferQuery(api: PutioApi, { transferId }: { transferId: number }) {
  return queryOptions({
    queryKey: transferKeys.one(transferId),
    queryFn: ({ signal }) => getTransfer(api, { transferId, signal }),
  });
}

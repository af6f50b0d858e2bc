import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import type { Transfer } from "@/lib/putio/transfer";
import {
  addTrackers,
  addTransfers,
  cancelTransfers,
  cleanTransfers,
  reannounceTransfer,
  retryTransfer,
  type TransferWish,
} from "@/lib/putio/transfers";
import { Lane } from "@/lib/query/lane";
import { invalidateTransfers } from "./invalidate-transfers";
import { transferKeys } from "./queries";

type Options = { client: QueryClient };
type List = readonly Transfer[];

/** Ends what runs and takes it off the list, as it does what is over; at once, and back again if put.io refuses. Files stay. */
export function removeTransfersMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    // Without a network it fails and says so; what seems to be cancelled would go on.
    networkMode: "always",
    mutationFn: (transfers: List) => cancelTransfers(api, { transferIds: transfers.map(({ id }) => id) }),
    async onMutate(transfers: List) {
      // A list under way would arrive as it was before, on top of the new one.
      await client.cancelQueries({ queryKey: transferKeys.list() });
      const before = client.getQueryData<List>(transferKeys.list());
      withoutTransfers(client, new Set(transfers.map(({ id }) => id)));
      return { before };
    },
    onError(_error: Error, _transfers: List, kept: { before: List | undefined } | undefined) {
      client.setQueryData(transferKeys.list(), kept?.before);
    },
    onSettled: () => void invalidateTransfers(client),
  });
}

/** Takes everything off the list that is done or has failed, also what this list does not show yet. Answers how many that were. */
export function cleanTransfersMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: async () => (await cleanTransfers(api, {})).length,
    onSettled: () => invalidateTransfers(client),
  });
}

export type RetryOutcome = { begun: List; failed: readonly { transfer: Transfer; error: unknown }[] };

/** put.io is asked for so many at once. */
const AT_ONCE = 4;

/** Begins transfers anew, under the ids that they have. One that is refused leaves the others alone; if all are, it fails. */
export function retryTransfersMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: (transfers: List) => retryAll(api, { client, transfers }),
    onSettled: () => void invalidateTransfers(client),
  });
}

async function retryAll(api: PutioApi, { client, transfers }: Options & { transfers: List }) {
  const lane = new Lane(AT_ONCE);
  const outcome = { begun: [] as Transfer[], failed: [] as { transfer: Transfer; error: unknown }[] };
  const retry = async (transfer: Transfer) => {
    try {
      const again = await retryTransfer(api, { transferId: transfer.id });
      outcome.begun.push(again);
      changeTransfer(client, again);
    } catch (error) {
      outcome.failed.push({ transfer, error });
    }
  };
  await Promise.all(transfers.map((transfer) => lane.pass(() => retry(transfer))));
  const [first] = outcome.failed;
  if (first && outcome.begun.length === 0) throw first.error;
  return outcome satisfies RetryOutcome;
}

/** Adds again what was cancelled. It begins from nothing, at the top of the list. Rejects where put.io takes none of it. */
export function addAgainMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: (wishes: readonly TransferWish[]) => addTransfers(api, { wishes }),
    onSettled: () => invalidateTransfers(client),
  });
}

type Trackers = { transferId: number; trackers: readonly string[] };

export function addTrackersMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: (wish: Trackers) => addTrackers(api, wish),
    onSettled: () => invalidateTransfers(client),
    // In the dialog, beside what was typed.
    meta: { isSaidInPlace: () => true },
  });
}

export function reannounceMutation(api: PutioApi) {
  return mutationOptions({
    networkMode: "always",
    mutationFn: (transferId: number) => reannounceTransfer(api, { transferId }),
    meta: { isSaidInPlace: () => true },
  });
}

function withoutTransfers(client: QueryClient, ids: ReadonlySet<number>): void {
  client.setQueryData<List>(transferKeys.list(), (list) => list?.filter(({ id }) => !ids.has(id)));
}

function changeTransfer(client: QueryClient, changed: Transfer): void {
  client.setQueryData<List>(transferKeys.list(), (list) =>
    list?.map((transfer) => (transfer.id === changed.id ? changed : transfer)),
  );
}

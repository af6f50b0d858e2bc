import { mutationOptions, type QueryClient } from "@tanstack/react-query";
import type { PutioApi } from "@/lib/putio/api";
import { clearEvents, deleteEvent } from "@/lib/putio/events";
import { type HistoryData, historyKeys } from "./queries";

type Options = { client: QueryClient };

/** Takes a line out of the history, at once; back again if put.io refuses. */
export function removeEventMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...common(client),
    mutationFn: (eventId: number) => deleteEvent(api, { eventId }),
    onMutate: (eventId: number) =>
      show(client, (page) => ({ ...page, events: page.events.filter(({ id }) => id !== eventId) })),
  });
}

/** Empties the history. */
export function clearHistoryMutation(api: PutioApi, { client }: Options) {
  return mutationOptions({
    ...common(client),
    mutationFn: () => clearEvents(api, {}),
    onMutate: () => show(client, () => ({ events: [], nextBefore: null })),
    // What came while it was being emptied.
    onSuccess: () => client.invalidateQueries({ queryKey: historyKeys.list() }),
  });
}

function common(client: QueryClient) {
  return {
    // Without a network it fails and says so, instead of a line that seems to be gone and is not.
    networkMode: "always" as const,
    onError(_error: Error, _what: unknown, kept: Kept | undefined) {
      client.setQueryData(historyKeys.list(), kept?.before);
    },
  };
}

type Kept = { before: HistoryData | undefined };
type Page = HistoryData["pages"][number];

async function show(client: QueryClient, change: (page: Page) => Page): Promise<Kept> {
  const queryKey = historyKeys.list();
  await client.cancelQueries({ queryKey });
  const before = client.getQueryData<HistoryData>(queryKey);
  client.setQueryData<HistoryData>(queryKey, (data) => data && { ...data, pages: data.pages.map(change) });
  return { before };
}

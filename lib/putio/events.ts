import type { PutioApi } from "./api";
import { type PutioEvent, toEvent, wireEventSchema } from "./event";
import { persist } from "./persist";
import { type CallOptions, request } from "./request";
import { list, object } from "./schema";
import { maybeFlag, okSchema } from "./wire";

const eventsSchema = object({ events: list(wireEventSchema), has_more: maybeFlag });

/**
 * History, newest first; `before` is the id of the last event of the page before (contract, 4.2). `bad-request`
 * (INVALID_PER_PAGE) outside 1 to 1000. While the account keeps no history the list does not grow.
 */
export async function listEvents(
  api: PutioApi,
  options: CallOptions & { perPage?: number | undefined; before?: number | undefined },
): Promise<{ events: PutioEvent[]; hasMore: boolean }> {
  const { perPage = 50, before, signal } = options;
  const wire = await request(api, {
    operation: "listEvents",
    path: "/events/list",
    query: { per_page: perPage, before },
    schema: eventsSchema,
    signal,
  });
  return { events: wire.events.map(toEvent), hasMore: wire.has_more ?? false };
}

/** Takes one line out of the history, for good; one that is gone counts as done. First-party tokens only, else `scope`. */
export function deleteEvent(
  api: PutioApi,
  { eventId, signal }: CallOptions & { eventId: number },
): Promise<void> {
  return remove(api, { operation: "deleteEvent", path: `/events/delete/${eventId}`, signal });
}

/** Empties the history, for good. First-party tokens only, else `scope`. */
export function clearEvents(api: PutioApi, { signal }: CallOptions): Promise<void> {
  return remove(api, { operation: "clearEvents", path: "/events/delete", signal });
}

async function remove(api: PutioApi, call: CallOptions & { operation: string; path: string }): Promise<void> {
  await persist(() => request(api, { ...call, method: "POST", form: {}, schema: okSchema }), {
    isRepeatable: true,
    signal: call.signal,
  });
}

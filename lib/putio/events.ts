import type { PutioApi } from "./api";
import { type CallOptions, request } from "./request";
import { list, number, object, type Parsed, text } from "./schema";
import { maybeFlag, maybeNumber, maybeText, utc } from "./wire";

const wireEventSchema = object({
  id: number,
  type: text,
  created_at: text,
  file_id: maybeNumber,
  file_name: maybeText,
  file_size: maybeNumber,
  transfer_name: maybeText,
  transfer_size: maybeNumber,
  sharing_user_name: maybeText,
  message: maybeText,
});

const eventsSchema = object({ events: list(wireEventSchema), has_more: maybeFlag });

/** One line of the account's history. `type` is put.io's word and may be one that nobody knows yet. */
export type PutioEvent = {
  id: number;
  type: string;
  createdAt: string;
  /** The file that came of it; null where there is none. It may be gone by now. */
  fileId: number | null;
  /** Of the file or the transfer. */
  name: string | null;
  sizeBytes: number | null;
  /** The friend who shared. */
  userName: string | null;
  message: string | null;
};

/** History, newest first; `before` is the id of the last event of the page before (contract, 4.2). */
export async function listEvents(
  api: PutioApi,
  options: CallOptions & { perPage?: number; before?: number },
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

function toEvent(wire: Parsed<typeof wireEventSchema>): PutioEvent {
  return {
    id: wire.id,
    type: wire.type,
    createdAt: utc(wire.created_at),
    fileId: wire.file_id ?? null,
    name: wire.file_name ?? wire.transfer_name ?? null,
    sizeBytes: wire.file_size ?? wire.transfer_size ?? null,
    userName: wire.sharing_user_name ?? null,
    message: wire.message ?? null,
  };
}

import type { EventRecord } from "./state/entities";
import type { Store } from "./state/store";

/** The types that put.io is known to have; an account's history may hold others. */
export const EVENT_TYPES = [
  "upload",
  "file_shared",
  "file_from_rss_deleted_for_space",
  "transfer_completed",
  "transfer_error",
  "transfer_from_rss_error",
  "transfer_callback_error",
  "private_torrent_pin",
  "rss_filter_paused",
  "voucher",
  "zip_created",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Something that happened to an account; `extra` has the fields of its type, by put.io's key names. */
export type Happening = Pick<EventRecord, "userId" | "extra"> & { type: EventType };

/** Writes into an account's history what has happened, unless its owner wants none. Answers with the event's id. */
export function tellHistory(store: Store, { userId, type, extra }: Happening): number | null {
  if (store.users.get(userId)?.settings.history_enabled === false) return null;
  return store.events.add({ userId, type, extra });
}

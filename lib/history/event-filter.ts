import type { PutioEvent } from "@/lib/putio/event";

type Kind = PutioEvent["kind"];

/** What the history can be narrowed to. The key stands in the address. */
export const EVENT_FILTERS = {
  transfers: { label: "Transfers", none: "No transfer" },
  uploads: { label: "Uploads", none: "No upload" },
  shared: { label: "Shared with you", none: "Nothing that was shared with you" },
  trouble: { label: "Trouble", none: "No trouble" },
  other: { label: "Other", none: "Nothing else" },
} as const;

export type EventFilter = keyof typeof EVENT_FILTERS;

export const FILTER_KEYS = Object.keys(EVENT_FILTERS).filter(isFilter);

/** null: everything, and so for whatever else somebody wrote into an address. */
export function parseEventFilter(value: string | null): EventFilter | null {
  return value !== null && isFilter(value) ? value : null;
}

export function doesFit(event: PutioEvent, filter: EventFilter | null): boolean {
  return filter === null || FILTER_OF[event.kind] === filter;
}

/** Whether something went wrong that somebody may want to look after. */
export function isTrouble(event: PutioEvent): boolean {
  return FILTER_OF[event.kind] === "trouble";
}

const FILTER_OF: Record<Kind, EventFilter> = {
  transfer_completed: "transfers",
  upload: "uploads",
  file_shared: "shared",
  transfer_error: "trouble",
  transfer_from_rss_error: "trouble",
  transfer_callback_error: "trouble",
  rss_filter_paused: "trouble",
  file_from_rss_deleted_for_space: "trouble",
  private_torrent_pin: "trouble",
  zip_created: "other",
  voucher: "other",
  unknown: "other",
};

/** By own keys only: an address may say `constructor`. */
function isFilter(value: string): value is EventFilter {
  return Object.hasOwn(EVENT_FILTERS, value);
}

import { visibleName } from "@/lib/files/visible-name";
import type { PutioEvent } from "@/lib/putio/event";

export type EventWords = {
  /** What it is about: mostly the name of a file, as put.io has it. */
  title: string;
  /** What happened. */
  says: string;
};

/** A line of the history, readable whatever its kind. */
export function wordsOfEvent(event: PutioEvent): EventWords {
  switch (event.kind) {
    case "upload":
      return { title: event.name, says: "Uploaded" };
    case "file_shared":
      return { title: event.name, says: `Shared with you by ${visibleName(event.userName)}` };
    case "file_from_rss_deleted_for_space":
      return { title: event.name, says: `Deleted by put.io to make room for a feed${from(event.source)}` };
    case "transfer_completed":
      return { title: event.name, says: `Transfer finished${from(event.source)}` };
    case "transfer_error":
      return { title: event.name, says: `Transfer failed${from(event.source)}` };
    case "transfer_from_rss_error":
      return { title: event.name, says: "Transfer from a feed failed" };
    case "transfer_callback_error":
      return { title: event.name, says: `Transfer finished, its callback did not${because(event.message)}` };
    case "private_torrent_pin":
      return { title: event.name, says: pinWords(event) };
    case "rss_filter_paused":
      return { title: event.name, says: "Feed paused by put.io, as it kept failing" };
    case "voucher":
      return { title: `Voucher from ${visibleName(event.userName)}`, says: voucherWords(event.voucherId) };
    case "zip_created":
      return { title: "Zip file", says: "Packed for a download" };
    case "unknown":
      return unknownWords(event);
  }
}

/** Where a transfer came from, as short as it can be said and still be recognised. */
function from(source: string | null): string {
  if (source === null) return "";
  if (/^magnet:/i.test(source)) return ", from a magnet link";
  const host = URL.canParse(source) ? new URL(source).host : "";
  return host === "" ? "" : `, from ${visibleName(host)}`;
}

function because(message: string | null): string {
  return message ? `: ${visibleName(message)}` : "";
}

function pinWords({ pinnedHost, newHost }: Extract<PutioEvent, { kind: "private_torrent_pin" }>): string {
  const hosts = pinnedHost && newHost ? `: ${visibleName(pinnedHost)}, not ${visibleName(newHost)}` : "";
  return `Private torrent stays with the address it began from${hosts}`;
}

function voucherWords(voucherId: number | null): string {
  return voucherId === null ? "Given to you" : `Given to you, number ${voucherId}`;
}

/** put.io may have a new kind tomorrow: its own word for it says more than nothing. */
function unknownWords({ type, name }: Extract<PutioEvent, { kind: "unknown" }>): EventWords {
  const word = visibleName(type.replaceAll("_", " ").trim());
  const says = `Matinee does not know this kind of event yet. put.io calls it “${word}”`;
  return { title: name ?? capital(word), says };
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

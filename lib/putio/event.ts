import { Mismatch, number, object, type Parsed, type Schema, text } from "./schema";
import { utc } from "./wire";

/** The file that an event is about; null: put.io named none. It may be gone by now. */
type OfFile = { fileId: number | null };
type Sized = { sizeBytes: number | null };

/** What every line of the history has. */
type Line = {
  id: number;
  /** ISO 8601. */
  createdAt: string;
};

/**
 * One line of the history, in put.io's words for its kind (contract, 4.2). A kind that nobody knows yet, and one without
 * the name that its kind promises, reads as `unknown`.
 */
export type PutioEvent = Line &
  (
    | ({ kind: "upload"; name: string } & OfFile & Sized)
    /** A friend let this account see something. */
    | ({ kind: "file_shared"; name: string; userName: string } & OfFile & Sized)
    /** put.io deleted a feed's file, to make room for the next. */
    | ({ kind: "file_from_rss_deleted_for_space"; name: string; source: string | null } & OfFile & Sized)
    | ({ kind: "transfer_completed"; name: string; source: string | null } & OfFile & Sized)
    | { kind: "transfer_error"; name: string; source: string | null }
    | { kind: "transfer_from_rss_error"; name: string; rssId: number | null }
    /** The transfer is done; the address that wanted to know of it could not be reached. */
    | {
        kind: "transfer_callback_error";
        name: string;
        transferId: number | null;
        message: string | null;
      }
    /** A private torrent stays with the address it was begun from. */
    | { kind: "private_torrent_pin"; name: string; pinnedHost: string | null; newHost: string | null }
    /** put.io no longer asks a feed, as it fails. */
    | { kind: "rss_filter_paused"; name: string; rssId: number | null }
    /** Somebody used a voucher, or gave one. */
    | { kind: "voucher"; voucherId: number | null; userName: string }
    | ({ kind: "zip_created"; zipId: number } & Sized)
    | {
        kind: "unknown";
        /** put.io's own word. */
        type: string;
        /** Of whatever it is about, where it has something like a name. */
        name: string | null;
        fileId: number | null;
      }
  );

/** A field of another type than promised must not blank the whole history; it reads as missing. */
function readable<Value>(schema: Schema<Value>): Schema<Value | null> {
  return (value) => {
    try {
      return schema(value);
    } catch (error) {
      if (error instanceof Mismatch) return null;
      throw error;
    }
  };
}

const someText = readable(text);
const someNumber = readable(number);

/** put.io's event, of whatever type. */
export const wireEventSchema = object({
  id: number,
  type: text,
  created_at: text,
  file_id: someNumber,
  file_name: someText,
  file_size: someNumber,
  file_source: someText,
  sharing_user_name: someText,
  source: someText,
  transfer_id: someNumber,
  transfer_name: someText,
  transfer_size: someNumber,
  rss_id: someNumber,
  rss_filter_id: someNumber,
  rss_filter_title: someText,
  user_download_name: someText,
  pinned_host_ip: someText,
  new_host_ip: someText,
  message: someText,
  voucher: someNumber,
  voucher_owner_name: someText,
  zip_id: someNumber,
  zip_size: someNumber,
});
type WireEvent = Parsed<typeof wireEventSchema>;

/** What a kind adds to a line. */
type Details = PutioEvent extends infer Event
  ? Event extends Line
    ? Omit<Event, keyof Line>
    : never
  : never;

/** The rename from put.io's words to ours. */
export function toEvent(wire: WireEvent): PutioEvent {
  const details = detailsOf(wire) ?? {
    kind: "unknown",
    type: wire.type,
    name: wire.file_name ?? wire.transfer_name ?? wire.user_download_name ?? wire.rss_filter_title,
    fileId: wire.file_id,
  };
  return { id: wire.id, createdAt: utc(wire.created_at), ...details };
}

/** null: an unknown type, or one without what it promises. */
function detailsOf(wire: WireEvent): Details | null {
  const { type, voucher_owner_name: owner, zip_id: zipId } = wire;
  if (type.startsWith("transfer_")) return ofTransfer(wire);
  if (type === "upload" || type.startsWith("file_")) return ofFile(wire);
  if (type === "private_torrent_pin" || type === "rss_filter_paused") return ofFeedOrTorrent(wire);
  if (type === "voucher" && owner !== null) {
    return { kind: type, voucherId: wire.voucher, userName: owner };
  }
  if (type === "zip_created" && zipId !== null) return { kind: type, zipId, sizeBytes: wire.zip_size };
  return null;
}

function ofFile(wire: WireEvent): Details | null {
  const { type, file_name: name, file_id: fileId, file_size: sizeBytes, sharing_user_name: userName } = wire;
  if (name === null) return null;
  if (type === "upload") return { kind: type, name, fileId, sizeBytes };
  if (type === "file_from_rss_deleted_for_space") {
    return { kind: type, name, fileId, sizeBytes, source: wire.file_source };
  }
  if (type === "file_shared" && userName !== null) return { kind: type, name, fileId, sizeBytes, userName };
  return null;
}

function ofTransfer(wire: WireEvent): Details | null {
  const { type, transfer_name: name, source } = wire;
  if (name === null) return null;
  switch (type) {
    case "transfer_completed":
      return { kind: type, name, source, fileId: wire.file_id, sizeBytes: wire.transfer_size };
    case "transfer_error":
      return { kind: type, name, source };
    case "transfer_from_rss_error":
      return { kind: type, name, rssId: wire.rss_id };
    case "transfer_callback_error":
      return { kind: type, name, transferId: wire.transfer_id, message: wire.message };
    default:
      return null;
  }
}

function ofFeedOrTorrent(wire: WireEvent): Details | null {
  const { user_download_name: download, rss_filter_title: feed } = wire;
  if (wire.type === "rss_filter_paused") {
    return feed === null ? null : { kind: wire.type, name: feed, rssId: wire.rss_filter_id };
  }
  const { pinned_host_ip: pinnedHost, new_host_ip: newHost } = wire;
  return download === null ? null : { kind: "private_torrent_pin", name: download, pinnedHost, newHost };
}

import { number, object, type Parsed, text } from "./schema";
import { maybeFlag, maybeNumber, maybeText, oneOf, utc } from "./wire";

export const TRANSFER_STATUSES = [
  "WAITING",
  "PREPARING_DOWNLOAD",
  "IN_QUEUE",
  "DOWNLOADING",
  "WAITING_FOR_COMPLETE_QUEUE",
  "WAITING_FOR_DOWNLOADER",
  "COMPLETING",
  "STOPPING",
  "SEEDING",
  "PREPARING_SEED",
  "COMPLETED",
  "ERROR",
] as const;
/** put.io's own words (contract, 3.2); what it may add later is UNKNOWN, and counts as running. */
export type TransferStatus = (typeof TRANSFER_STATUSES)[number] | "UNKNOWN";

const KINDS = ["URL", "TORRENT", "PLAYLIST", "LIVE_STREAM"] as const;

/** Something that put.io fetches into the account. Amounts are bytes and bytes a second; null: not known. */
export type Transfer = {
  id: number;
  name: string;
  kind: (typeof KINDS)[number] | "UNKNOWN";
  status: TransferStatus;
  /** The link, the magnet, or "" for a torrent that was uploaded. */
  source: string;
  /** The info-hash of a torrent, as put.io writes it; null for links. */
  hash: string | null;
  sizeBytes: number | null;
  downloadedBytes: number | null;
  uploadedBytes: number | null;
  /** 0 to 100. */
  percentDone: number | null;
  /** Of the work after the download: 0 to 100. */
  completionPercent: number | null;
  downBytesPerSecond: number | null;
  upBytesPerSecond: number | null;
  secondsLeft: number | null;
  /** Whole copies that the peers hold together, in percent. */
  availability: number | null;
  ratio: number | null;
  peersConnected: number | null;
  peersSending: number | null;
  peersGetting: number | null;
  secondsSeeding: number | null;
  createdAt: string;
  finishedAt: string | null;
  /** What came of it; null until then. The file may be gone by now: `hasFile`. */
  fileId: number | null;
  hasFile: boolean;
  parentId: number;
  callbackUrl: string | null;
  errorMessage: string | null;
  tracker: string | null;
  trackerMessage: string | null;
  isPrivate: boolean;
  /** A stand-in of put.io's made it up: nothing was really fetched. */
  isSimulated: boolean;
  /** It was begun by an RSS feed. */
  feedId: number | null;
};

export const wireTransferSchema = object({
  id: number,
  name: maybeText,
  type: maybeText,
  status: maybeText,
  source: maybeText,
  hash: maybeText,
  size: maybeNumber,
  downloaded: maybeNumber,
  uploaded: maybeNumber,
  percent_done: maybeNumber,
  completion_percent: maybeNumber,
  down_speed: maybeNumber,
  up_speed: maybeNumber,
  estimated_time: maybeNumber,
  availability: maybeNumber,
  current_ratio: maybeNumber,
  peers_connected: maybeNumber,
  peers_sending_to_us: maybeNumber,
  peers_getting_from_us: maybeNumber,
  seconds_seeding: maybeNumber,
  created_at: text,
  finished_at: maybeText,
  file_id: maybeNumber,
  userfile_exists: maybeFlag,
  save_parent_id: maybeNumber,
  callback_url: maybeText,
  error_message: maybeText,
  tracker: maybeText,
  tracker_message: maybeText,
  is_private: maybeFlag,
  simulated: maybeFlag,
  subscription_id: maybeNumber,
});

/** Reads put.io's transfer (contract, 3.1). One of an unknown state or kind must not take the list with it. */
export function toTransfer(wire: Parsed<typeof wireTransferSchema>): Transfer {
  return {
    ...amountsOf(wire),
    id: wire.id,
    name: wire.name || wire.source || "",
    kind: oneOf(KINDS, wire.type, "UNKNOWN"),
    status: oneOf(TRANSFER_STATUSES, wire.status, "UNKNOWN"),
    source: wire.source ?? "",
    hash: wire.hash || null,
    createdAt: utc(wire.created_at),
    finishedAt: wire.finished_at ? utc(wire.finished_at) : null,
    fileId: wire.file_id,
    hasFile: wire.userfile_exists ?? wire.file_id !== null,
    parentId: wire.save_parent_id ?? 0,
    callbackUrl: wire.callback_url || null,
    errorMessage: wire.error_message || null,
    tracker: wire.tracker || null,
    trackerMessage: wire.tracker_message || null,
    isPrivate: wire.is_private ?? false,
    isSimulated: wire.simulated ?? false,
    feedId: wire.subscription_id,
  };
}

function amountsOf(wire: Parsed<typeof wireTransferSchema>) {
  return {
    sizeBytes: wire.size,
    downloadedBytes: wire.downloaded,
    uploadedBytes: wire.uploaded,
    percentDone: wire.percent_done,
    completionPercent: wire.completion_percent,
    downBytesPerSecond: wire.down_speed,
    upBytesPerSecond: wire.up_speed,
    secondsLeft: wire.estimated_time,
    availability: wire.availability,
    ratio: wire.current_ratio,
    peersConnected: wire.peers_connected,
    peersSending: wire.peers_sending_to_us,
    peersGetting: wire.peers_getting_from_us,
    secondsSeeding: wire.seconds_seeding,
  };
}

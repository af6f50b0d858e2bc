import type { Sandbox } from "../create-sandbox";
import { phaseOf } from "../state/schedule";
import type { TransferRecord } from "../state/transfers";
import { wireTime } from "../wire";
import { fetchedSoFar } from "./fetch-url";
import { simulatedBytes } from "./simulated-content";
import { isDead } from "./transfer-source";

export type TransferStatus =
  | "WAITING"
  | "PREPARING_DOWNLOAD"
  | "IN_QUEUE"
  | "DOWNLOADING"
  | "WAITING_FOR_COMPLETE_QUEUE"
  | "WAITING_FOR_DOWNLOADER"
  | "COMPLETING"
  | "STOPPING"
  | "SEEDING"
  | "PREPARING_SEED"
  | "COMPLETED"
  | "ERROR";

/** What has come is looked through for so long, and put into its place for the second half of it. */
export const COMPLETING_SECONDS = 2;
/** Torrents are seeded for so long, until as much has been sent as was received. */
export const SEED_SECONDS = 3600;

/** What people read where a client shows no status of its own. */
const MESSAGES: Record<TransferStatus, string> = {
  WAITING: "Waiting",
  PREPARING_DOWNLOAD: "Looking for peers",
  IN_QUEUE: "In queue",
  DOWNLOADING: "Downloading",
  WAITING_FOR_COMPLETE_QUEUE: "Waiting to be completed",
  WAITING_FOR_DOWNLOADER: "Waiting for a downloader",
  COMPLETING: "Completing",
  STOPPING: "Stopping",
  SEEDING: "Seeding",
  PREPARING_SEED: "Preparing to seed",
  COMPLETED: "Completed",
  ERROR: "Failed",
};

/** Where a transfer stands, by the clock and by what was really done, whichever is behind. */
export function transferStatus(transfer: TransferRecord, now: number): TransferStatus {
  if (transfer.outcome === "failed") return "ERROR";
  if (transfer.outcome === "done") return endStatus(transfer, now);
  const phase = phaseOf(transfer, now);
  if (phase.kind === "new") return "WAITING";
  if (phase.kind === "working") return "DOWNLOADING";
  if (phase.kind === "waiting") return waitingStatus(transfer, now);
  if (transfer.isFetched && transfer.fetched === null) return "DOWNLOADING";
  return now - transfer.endsAt < COMPLETING_SECONDS / 2 ? "WAITING_FOR_COMPLETE_QUEUE" : "COMPLETING";
}

/** Whether nothing more will happen to it but for being sent on to others. */
export function isOver(status: TransferStatus): boolean {
  return status === "COMPLETED" || status === "ERROR";
}

function waitingStatus({ type, requestedAt }: TransferRecord, now: number): TransferStatus {
  if (now - requestedAt >= 2) return "IN_QUEUE";
  return type === "TORRENT" ? "PREPARING_DOWNLOAD" : "WAITING_FOR_DOWNLOADER";
}

function endStatus({ type, finishedAt }: TransferRecord, now: number): TransferStatus {
  const age = now - (finishedAt ?? now);
  if (type === "URL" || age > SEED_SECONDS + 1) return "COMPLETED";
  if (age < 1) return "PREPARING_SEED";
  return age <= SEED_SECONDS ? "SEEDING" : "STOPPING";
}

/** put.io's object of a transfer, with the keys of older clients. All numbers are whole but the ratio: Go reads them so. */
export function wireTransfer(sandbox: Sandbox, transfer: TransferRecord): Record<string, unknown> {
  const { store, clock } = sandbox;
  const status = transferStatus(transfer, clock.now());
  const { id, type, name, source, hash, outcome } = transfer;
  const startedAt = clock.now() >= transfer.startsAt ? transfer.startsAt : null;
  const isTorrent = type === "TORRENT";
  const file = transfer.fileId === null ? null : store.files.get(transfer.fileId);
  return {
    id,
    type,
    name,
    source,
    hash,
    status,
    status_message: transfer.message ?? MESSAGES[status],
    ...amounts(sandbox, { transfer, status }),
    created_at: wireTime(transfer.requestedAt),
    started_at: startedAt === null ? null : wireTime(startedAt),
    finished_at: transfer.finishedAt === null ? null : wireTime(transfer.finishedAt),
    file_id: outcome === "done" ? transfer.fileId : null,
    userfile_exists: file !== null,
    save_parent_id: transfer.saveParentId,
    download_id: id,
    subscription_id: transfer.subscriptionId,
    client_ip: transfer.clientIp,
    callback_url: transfer.callbackUrl,
    error_message: transfer.message,
    tracker: transfer.trackers[0] ?? null,
    tracker_message: null,
    trackers: transfer.trackers,
    torrent_link: isTorrent && store.transfers.torrent(id) !== null ? `/v2/transfers/${id}/torrent` : null,
    magneturi: isTorrent ? `magnet:?xt=urn:btih:${hash}` : null,
    is_private: transfer.isPrivate,
    created_torrent: false,
    simulated: !transfer.isFetched,
    extract: false,
  };
}

/** What has come so far, how fast, and from whom. */
function amounts(
  sandbox: Sandbox,
  { transfer, status }: { transfer: TransferRecord; status: TransferStatus },
): Record<string, unknown> {
  const now = sandbox.clock.now();
  const size = sizeOf(sandbox, transfer);
  const part = partOf(sandbox, { transfer, size });
  const isRunning = status === "DOWNLOADING";
  const speed = Math.ceil((size ?? 0) / Math.max(1, transfer.endsAt - transfer.startsAt));
  const isStalled = isDead(transfer.hash);
  const peers = isRunning && transfer.type === "TORRENT" && !isStalled ? 4 + (transfer.id % 20) : 0;
  const seeding = seedingOf({ transfer, status, size, now });
  const percent = Math.floor(part * 100);
  return {
    size,
    downloaded: Math.floor(part * (size ?? 0)),
    percent_done: percent,
    completion_percent: status === "COMPLETING" ? 50 : transfer.outcome === "done" ? 100 : 0,
    down_speed: isRunning && !isStalled ? speed : 0,
    estimated_time: isRunning && !isStalled ? Math.max(0, transfer.endsAt - now) : null,
    availability: transfer.type === "TORRENT" ? (isStalled ? 0 : 100) : null,
    peers_connected: peers,
    peers_sending_to_us: peers,
    ...seeding,
  };
}

function seedingOf(given: {
  transfer: TransferRecord;
  status: TransferStatus;
  size: number | null;
  now: number;
}): Record<string, unknown> {
  const { transfer, status, size, now } = given;
  const isSeeding = status === "SEEDING";
  const begunAt = transfer.finishedAt === null ? now : transfer.finishedAt + 1;
  const hasEnded = transfer.outcome === "done" && transfer.type === "TORRENT";
  const seconds = hasEnded ? Math.min(SEED_SECONDS, Math.max(0, now - begunAt)) : 0;
  const ratio = transfer.type === "TORRENT" ? Math.round((seconds / SEED_SECONDS) * 100) / 100 : null;
  return {
    seconds_seeding: seconds,
    current_ratio: ratio,
    uploaded: Math.floor((ratio ?? 0) * (size ?? 0)),
    up_speed: isSeeding ? Math.ceil((size ?? 0) / SEED_SECONDS) : 0,
    peers_getting_from_us: isSeeding ? 2 : 0,
  };
}

function sizeOf(sandbox: Sandbox, transfer: TransferRecord): number | null {
  if (transfer.isFetched) {
    if (transfer.fetched !== null) return transfer.fetched.sizeBytes;
    const file = transfer.fileId === null ? null : sandbox.store.files.get(transfer.fileId);
    return file?.sizeBytes ?? fetchedSoFar(sandbox, transfer.id)?.sizeBytes ?? null;
  }
  return simulatedBytes(transfer.contents);
}

/** How much has come, 0 … 1. */
function partOf(
  sandbox: Sandbox,
  { transfer, size }: { transfer: TransferRecord; size: number | null },
): number {
  if (transfer.outcome === "done") return 1;
  if (isDead(transfer.hash)) return 0;
  const phase = phaseOf(transfer, sandbox.clock.now());
  const byClock = phase.kind === "working" ? phase.part : phase.kind === "over" ? 1 : 0;
  if (!transfer.isFetched || transfer.fetched !== null) return byClock;
  const got = fetchedSoFar(sandbox, transfer.id)?.gotBytes ?? 0;
  return size === null || size === 0 ? 0 : Math.min(byClock, got / size, 0.99);
}

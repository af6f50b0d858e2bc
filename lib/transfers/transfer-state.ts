import { describeTransferFailure, STUCK_WORDS, type Stuck } from "@/lib/errors/transfer-messages";
import type { Transfer } from "@/lib/putio/transfer";
import { timeLeftWords } from "./time-left";

export type TransferGroup = "active" | "failed" | "done";
/** The light beside a transfer; it is never shown without its word. */
export type TransferHealth = "working" | "ready" | "problem" | "gone";

export const HEALTH_WORDS: Record<TransferHealth, string> = {
  working: "Working",
  ready: "Ready",
  problem: "Problem",
  gone: "Gone",
};

export type TransferState = {
  group: TransferGroup;
  health: TransferHealth;
  /** What happens, for people who know nothing of torrents; without a full stop. */
  sentence: string;
  /** What one can do about it; null: nothing has to be done. */
  hint: string | null;
};

/** Where it stands, in put.io's own coarse terms. A status that is not known yet counts as under way. */
export function groupOf({ status }: Pick<Transfer, "status">): TransferGroup {
  switch (status) {
    case "ERROR":
      return "failed";
    case "COMPLETED":
    case "SEEDING":
    case "PREPARING_SEED":
    case "STOPPING":
      return "done";
    default:
      return "active";
  }
}

export function isActive(transfer: Pick<Transfer, "status">): boolean {
  return groupOf(transfer) === "active";
}

/** A transfer's state in plain words (product: "Transfers in plain words"). `nowMs`: what has just begun is not stuck yet. */
export function stateOf(transfer: Transfer, nowMs: number): TransferState {
  const group = groupOf(transfer);
  if (group === "failed") {
    const { title, hint } = describeTransferFailure(transfer.errorMessage);
    return { group, health: "problem", sentence: `Failed: ${title}`, hint };
  }
  if (group === "done") return doneState(transfer);
  const stuck = stuckOf(transfer, nowMs);
  if (stuck === null) return { group, health: "working", sentence: workingSentence(transfer), hint: null };
  const { title, hint } = STUCK_WORDS[stuck];
  return { group, health: "problem", sentence: `Stuck: ${lowerFirst(title)}`, hint };
}

function doneState({ status, hasFile }: Transfer): TransferState {
  if (!hasFile)
    return { group: "done", health: "gone", sentence: "It came, and was deleted since", hint: null };
  const isShared = status === "SEEDING" || status === "PREPARING_SEED";
  const sentence = isShared ? "Ready, and passed on to others" : "Ready";
  return { group: "done", health: "ready", sentence, hint: null };
}

function workingSentence(transfer: Transfer): string {
  switch (transfer.status) {
    case "WAITING":
    case "IN_QUEUE":
    case "WAITING_FOR_DOWNLOADER":
      return "Waiting for its turn";
    case "PREPARING_DOWNLOAD":
      return "Looking for it";
    case "WAITING_FOR_COMPLETE_QUEUE":
    case "COMPLETING":
      return "Almost there: put.io is filing it";
    case "DOWNLOADING":
      return downloadingSentence(transfer);
    default:
      return "put.io is working on it";
  }
}

function downloadingSentence({ kind, secondsLeft, downBytesPerSecond, downloadedBytes }: Transfer): string {
  if (kind === "LIVE_STREAM") return "Recording";
  if (kind === "TORRENT" && !downBytesPerSecond && !downloadedBytes) return "Looking for it";
  const left = timeLeftWords(secondsLeft);
  return left === null ? "Downloading" : `Downloading, ${left} left`;
}

/** Peers and servers take a while to answer; nobody should be told of trouble before that. */
const PATIENCE_MS = 3 * 60_000;

/** Why nothing comes; null: it comes, or it is too early to say. */
export function stuckOf(transfer: Transfer, nowMs: number): Stuck | null {
  const { status, kind, downBytesPerSecond, createdAt, availability, percentDone } = transfer;
  if (status !== "DOWNLOADING" || kind === "LIVE_STREAM") return null;
  const isMoving = downBytesPerSecond === null || downBytesPerSecond > 0 || (percentDone ?? 0) >= 100;
  if (isMoving || nowMs - Date.parse(createdAt) < PATIENCE_MS) return null;
  if (kind !== "TORRENT") return "server-is-silent";
  return availability !== null && availability <= 0 ? "nobody-has-it" : "nobody-sends";
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** 0 to 1 of the way; null: it has not set out, or nobody knows. */
export function partOf(transfer: Transfer): number | null {
  const { status, percentDone } = transfer;
  if (!isActive(transfer) || percentDone === null) return null;
  const isUnderWay = !NOT_SET_OUT.has(status);
  return isUnderWay || percentDone > 0 ? Math.min(1, Math.max(0, percentDone / 100)) : null;
}

const NOT_SET_OUT: ReadonlySet<Transfer["status"]> = new Set([
  "WAITING",
  "IN_QUEUE",
  "WAITING_FOR_DOWNLOADER",
  "PREPARING_DOWNLOAD",
  "UNKNOWN",
]);

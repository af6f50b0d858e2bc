import type { Transfer } from "@/lib/putio/transfer";
import { groupOf, stuckOf } from "./transfer-state";

export type TransferActionId =
  | "open"
  | "show-in-folder"
  | "retry"
  | "add-trackers"
  | "reannounce"
  | "copy-source"
  | "remove";

export type TransferAction = {
  id: TransferActionId;
  label: string;
  /** Why it may not be done now; null: it may. */
  refusal: string | null;
};

type Circumstances = {
  nowMs: number;
  /** put.io has refused to ask trackers in this visit; it would again. */
  isReannounceRefused: boolean;
};

/** What can be done with a transfer: what makes no sense for it is left out, what is not allowed says why. */
export function actionsOf(transfer: Transfer, circumstances: Circumstances): readonly TransferAction[] {
  const actions = [
    ...fileActions(transfer),
    ...retryAction(transfer, circumstances.nowMs),
    ...torrentActions(transfer, circumstances),
    ...(transfer.source === "" ? [] : [allowed("copy-source", "Copy its link")]),
    allowed("remove", removeLabel(transfer)),
  ];
  return actions;
}

function fileActions({ fileId, hasFile, name }: Transfer): TransferAction[] {
  if (fileId === null || !hasFile) return [];
  return [allowed("open", openLabel(name)), allowed("show-in-folder", "Show in folder")];
}

function retryAction(transfer: Transfer, nowMs: number): TransferAction[] {
  if (groupOf(transfer) === "failed") return [allowed("retry", "Try again")];
  // What is there would come a second time, beside the first.
  const isWanted = stuckOf(transfer, nowMs) !== null || (groupOf(transfer) === "done" && !transfer.hasFile);
  return isWanted ? [allowed("retry", "Begin again")] : [];
}

function torrentActions(transfer: Transfer, { isReannounceRefused }: Circumstances): TransferAction[] {
  if (transfer.kind !== "TORRENT" || groupOf(transfer) !== "active") return [];
  return [
    {
      id: "add-trackers",
      label: "Add trackers…",
      refusal: transfer.isPrivate ? "A private torrent may use its own tracker alone" : null,
    },
    {
      id: "reannounce",
      label: "Ask its trackers now",
      refusal: isReannounceRefused ? "put.io does not do this on demand at present" : null,
    },
  ];
}

/** Ending what runs, and forgetting what is over, are one call of put.io's and two things to people. */
export function removeLabel(transfer: Transfer): string {
  if (groupOf(transfer) === "active") return "Cancel";
  const isPassedOn = transfer.status === "SEEDING" || transfer.status === "PREPARING_SEED";
  return isPassedOn ? "Stop passing it on" : "Take off the list";
}

/**
 * The link by which what was cancelled can be had again; null: a private torrent that came as a file leaves nothing to add. Any
 * other torrent is found by its hash, wherever it came from.
 */
export function linkToAddAgain({ source, hash, isPrivate, name, tracker }: Transfer): string | null {
  if (/^(?:https?|ftp):\/\/|^magnet:\?/i.test(source)) return source;
  if (!hash || isPrivate) return null;
  const trackers = tracker === null ? "" : `&tr=${encodeURIComponent(tracker)}`;
  return `magnet:?xt=urn:btih:${hash}&dn=${encodeURIComponent(name.toWellFormed())}${trackers}`;
}

const PLAYS =
  /\.(?:3gp|aac|avi|flac|flv|m2ts|m4a|m4v|mkv|mov|mp3|mp4|mpe?g|oga|ogg|ogv|opus|ts|wav|webm|wmv)$/i;

/** By the name alone: what it turns out to be decides where it leads (routes.folder leads on to the player). */
export function openLabel(name: string): "Play" | "Open" {
  return PLAYS.test(name) ? "Play" : "Open";
}

function allowed(id: TransferActionId, label: string): TransferAction {
  return { id, label, refusal: null };
}

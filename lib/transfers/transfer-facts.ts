import type { Transfer } from "@/lib/putio/transfer";
import { timeLeftWords } from "./time-left";
import { groupOf } from "./transfer-state";

export type TransferFact = { label: string; value: string };

type Writing = {
  bytes: (bytes: number) => string;
  count: (count: number) => string;
  fullDate: (iso: string) => string;
};

/** What there is to know about a transfer beyond its state, for those who want to: label for label, what is not known left out. */
export function factsOf(transfer: Transfer, writing: Writing): readonly TransferFact[] {
  const facts: [string, string | null][] = [
    ...amountFacts(transfer, writing),
    ...(transfer.kind === "TORRENT" ? torrentFacts(transfer, writing) : []),
    ["Added", writing.fullDate(transfer.createdAt)],
    ["Finished", transfer.finishedAt === null ? null : writing.fullDate(transfer.finishedAt)],
    ["Kind", kindWords(transfer)],
    ["Callback", transfer.callbackUrl],
  ];
  return facts.flatMap(([label, value]) => (value === null || value === "" ? [] : [{ label, value }]));
}

function amountFacts(transfer: Transfer, { bytes }: Writing): [string, string | null][] {
  const { sizeBytes, downloadedBytes, percentDone, downBytesPerSecond, secondsLeft, completionPercent } =
    transfer;
  const isActive = groupOf(transfer) === "active";
  const left = timeLeftWords(secondsLeft);
  const come = downloadedBytes === null ? null : bytes(downloadedBytes);
  return [
    ["Size", sizeBytes ? bytes(sizeBytes) : null],
    [
      "Has come",
      isActive && come !== null ? `${come}${percentDone === null ? "" : ` (${percentDone} %)`}` : null,
    ],
    ["Speed", isActive && downBytesPerSecond !== null ? `${bytes(downBytesPerSecond)}/s` : null],
    ["Time left", isActive && left !== null ? capital(left) : null],
    ["Filed", isActive && completionPercent ? `${completionPercent} %` : null],
  ];
}

function torrentFacts(transfer: Transfer, { bytes, count }: Writing): [string, string | null][] {
  const { availability, ratio, uploadedBytes, tracker, trackerMessage, isPrivate, hash } = transfer;
  const sent = uploadedBytes === null ? null : bytes(uploadedBytes);
  return [
    ["Peers", peerWords(transfer, count)],
    ["Complete", availability === null ? null : availabilityWords(availability)],
    ["Passed on", sent === null ? null : `${sent}${ratio === null ? "" : ` (ratio ${ratio.toFixed(2)})`}`],
    ["Tracker", tracker],
    ["It says", trackerMessage],
    ["Private", isPrivate ? "Yes: its own tracker alone knows who has it" : null],
    ["Hash", hash],
  ];
}

function peerWords(transfer: Transfer, count: (count: number) => string): string | null {
  const { peersConnected, peersSending, peersGetting } = transfer;
  if (peersConnected === null && !peersGetting) return null;
  const parts = [
    peersConnected === null ? null : `${count(peersConnected)} connected`,
    peersSending ? `${count(peersSending)} sending` : null,
    peersGetting ? `${count(peersGetting)} receiving` : null,
  ];
  return parts.filter(Boolean).join(", ");
}

function availabilityWords(availability: number): string {
  if (availability <= 0) return "Nobody has any of it";
  if (availability >= 100) return "All of it is being shared";
  return `${Math.floor(availability)} % of it is being shared`;
}

function kindWords({ kind, isSimulated, feedId }: Transfer): string | null {
  const kinds = {
    TORRENT: "Torrent",
    URL: "Link",
    PLAYLIST: "Playlist",
    LIVE_STREAM: "Live stream",
    UNKNOWN: null,
  };
  const by = feedId === null ? "" : ", begun by a feed";
  const simulated = isSimulated ? ", simulated: nothing was really fetched" : "";
  const words = `${kinds[kind] ?? "Transfer"}${by}${simulated}`;
  return words === "Transfer" ? null : words;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

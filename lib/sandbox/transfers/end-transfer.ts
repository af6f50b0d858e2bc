import type { Sandbox } from "../create-sandbox";
import { tellHistory } from "../history";
import type { TransferRecord } from "../state/transfers";
import { callBack } from "./callback";

/** Ends a transfer with a failure, and has the history tell of it. */
export function failTransfer(
  { store }: Sandbox,
  { transfer, message, at }: { transfer: TransferRecord; message: string; at: number },
): void {
  const { userId, source, name } = transfer;
  store.transfers.finish(transfer.id, { outcome: "failed", finishedAt: at, message });
  if (transfer.subscriptionId !== null) {
    store.rss.end(transfer.id, { fileId: null, failure: message });
    const extra = { rss_id: transfer.subscriptionId, transfer_name: name };
    tellHistory(store, { userId, type: "transfer_from_rss_error", extra });
    return;
  }
  const extra = { source: source || name, transfer_name: name };
  keepTorrent(store, { transfer, eventId: tellHistory(store, { userId, type: "transfer_error", extra }) });
}

/** Ends a transfer that has brought `fileId`: the history tells of it, and its callback is called. */
export function completeTransfer(
  sandbox: Sandbox,
  { transfer, fileId, at }: { transfer: TransferRecord; fileId: number; at: number },
): void {
  const { store } = sandbox;
  const { userId, source, name } = transfer;
  store.transfers.finish(transfer.id, { outcome: "done", finishedAt: at, fileId });
  if (transfer.subscriptionId !== null) store.rss.end(transfer.id, { fileId, failure: null });
  const extra = {
    source: source || name,
    transfer_name: name,
    transfer_size: store.files.get(fileId)?.sizeBytes ?? 0,
    file_id: fileId,
  };
  keepTorrent(store, {
    transfer,
    eventId: tellHistory(store, { userId, type: "transfer_completed", extra }),
  });
  callBack(sandbox, transfer.id);
}

function keepTorrent(
  store: Sandbox["store"],
  { transfer, eventId }: { transfer: TransferRecord; eventId: number | null },
): void {
  const torrent = store.transfers.torrent(transfer.id);
  if (eventId !== null && torrent !== null) store.events.keepTorrent(eventId, torrent);
}

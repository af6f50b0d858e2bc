import { readFile } from "node:fs/promises";
import type { Sandbox } from "../create-sandbox";
import { ApiError } from "../http/api-error";
import type { WrittenBlob } from "../state/blob-files";
import type { UserRecord } from "../state/entities";
import type { TransferRecord } from "../state/transfers";
import { readTorrentSource } from "./transfer-source";
import { startTransfer } from "./transfers";

/** Larger than any .torrent that anybody has made. */
const MAX_BYTES = 16 * 1024 * 1024;

export type TorrentArrival = {
  user: UserRecord;
  name: string;
  bytes: WrittenBlob;
  saveParentId: number;
  clientIp: string;
  /** The client says that it is one, whatever its name. */
  isMeant: boolean;
};

/**
 * Begins a transfer of an uploaded .torrent, whose bytes are then gone from the disk. null: it is a file like any other.
 * Throws 400 `NotTorrent` where it was meant to be one and is none.
 */
export async function takeTorrent(
  sandbox: Sandbox,
  { user, name, bytes, saveParentId, clientIp, isMeant }: TorrentArrival,
): Promise<TransferRecord | null> {
  if (!isMeant && !/\.torrent$/i.test(name)) return null;
  const isSmall = bytes.sizeBytes <= MAX_BYTES;
  const source = isSmall ? readTorrentSource(await readFile(sandbox.blobFiles.resolve(bytes.path))) : null;
  if (source === null) {
    if (!isMeant) return null;
    throw new ApiError(400, "NotTorrent", { message: "This is no torrent." });
  }
  const callbackUrl = user.settings.callback_url;
  const callback = typeof callbackUrl === "string" ? callbackUrl : null;
  const transfer = startTransfer(sandbox, { user, source, saveParentId, callbackUrl: callback, clientIp });
  await sandbox.blobFiles.remove([bytes.path]);
  return transfer;
}

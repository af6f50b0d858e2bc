import { PutioError, putioErrorFrom } from "@/lib/putio/errors";
import { object } from "@/lib/putio/schema";
import { type Transfer, toTransfer, wireTransferSchema } from "@/lib/putio/transfer";
import { torrentRoutes } from "@/lib/routes/torrent-routes";

const replySchema = object({ transfer: wireTransferSchema });

/** Begins a transfer of a `.torrent` of this device. Ends in a PutioError. */
export async function sendTorrent(file: File, folderId: number | null): Promise<Transfer> {
  const operation = "sendTorrent";
  let reply: Response;
  try {
    reply = await fetch(torrentRoutes.send({ name: file.name, folderId }), {
      method: "POST",
      headers: { "content-type": "application/x-bittorrent" },
      body: file,
    });
  } catch (cause) {
    throw new PutioError({ code: navigator.onLine ? "unreachable" : "offline", operation }, { cause });
  }
  const body: unknown = await reply.json().catch(() => null);
  if (!reply.ok) throw putioErrorFrom({ operation, status: reply.status, headers: reply.headers, body });
  try {
    return toTransfer(replySchema(body).transfer);
  } catch (cause) {
    throw new PutioError({ code: "bad-reply", operation, status: reply.status }, { cause });
  }
}

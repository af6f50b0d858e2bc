import "server-only";
import { randomBytes } from "node:crypto";

type Content = { name: string; folderId: number | null; sizeBytes: number };

type TorrentForm = {
  headers: Record<string, string>;
  /** The form, with the bytes of the file in their place as they come. */
  around: (body: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>;
};

/**
 * put.io's multipart form of one .torrent (contract, 2.20). Written here and not passed on from the browser, so that no field
 * gets through that nobody thought of. The name goes as a field: no quote or line break of it can end a header.
 */
export function torrentForm({ name, folderId, sizeBytes }: Content): TorrentForm {
  const boundary = `matinee-${randomBytes(18).toString("hex")}`;
  const fields = {
    filename: name,
    torrent: "true",
    ...(folderId !== null && { parent_id: String(folderId) }),
  };
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="file.torrent"\r\nContent-Type: application/x-bittorrent\r\n\r\n`;
  const head = Buffer.from(parts.join("") + file);
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    headers: {
      "content-type": `multipart/form-data; boundary=${boundary}`,
      "content-length": String(head.length + sizeBytes + tail.length),
    },
    async *around(body) {
      yield head;
      yield* body;
      yield tail;
    },
  };
}

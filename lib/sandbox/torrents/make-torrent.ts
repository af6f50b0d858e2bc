import { createHash } from "node:crypto";
import { bencode } from "./bencode";

const PIECE_BYTES = 4 * 1024 * 1024;
const ANNOUNCE = "https://tracker.example/announce";

/**
 * A .torrent of one file that nobody has: well formed, of the right number of pieces, whose hashes are made up of the
 * name. It serves where a transfer has failed, and so never needs bytes.
 */
export function makeTorrent({ name, sizeBytes }: { name: string; sizeBytes: number }): Buffer {
  const pieceCount = Math.ceil(sizeBytes / PIECE_BYTES);
  const pieces = Array.from({ length: pieceCount }, (_, index) =>
    createHash("sha1").update(`${name} ${index}`).digest(),
  );
  return bencode({
    announce: Buffer.from(ANNOUNCE),
    info: {
      length: sizeBytes,
      name: Buffer.from(name),
      "piece length": PIECE_BYTES,
      pieces: Buffer.concat(pieces),
    },
  });
}

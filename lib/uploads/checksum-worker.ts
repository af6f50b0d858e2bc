import { crc32, hexOf } from "./crc32";

const PIECE_BYTES = 4 * 1024 * 1024;

type Question = { id: number; file: Blob };

/** Answers `{id, checksum}` for each `{id, file}`; the checksum is null where the file cannot be read any more. */
addEventListener("message", ({ data }: MessageEvent<Question>) => {
  void checksumOf(data.file).then(
    (checksum) => postMessage({ id: data.id, checksum }),
    () => postMessage({ id: data.id, checksum: null }),
  );
});

async function checksumOf(file: Blob): Promise<string> {
  let crc = 0;
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = await file.slice(at, at + PIECE_BYTES).arrayBuffer();
    crc = crc32(new Uint8Array(piece), crc);
  }
  return hexOf(crc);
}

import type { LineProblem } from "@/lib/errors/add-messages";
import { infoHashOf, readTorrentFile } from "../paste/read-torrent-file";

/** A `.torrent` that was chosen, and what it says of itself. */
export type ChosenTorrent = {
  file: File;
  /** As of a magnet of the same torrent, where the hash is known. */
  key: string;
  hash: string | null;
  /** Of what it brings; the file's own where that is not known. */
  name: string;
  sizeBytes: number | null;
  /** null: it is one. */
  problem: Extract<LineProblem, "torrent" | "torrent-size"> | null;
};

/** As much as our server passes on. */
const MOST_BYTES = 10 * 1024 * 1024;

export function isTorrentName(name: string): boolean {
  return /\.torrent$/i.test(name);
}

/** Reads a chosen file; what cannot be read any more is none. */
export async function readChosenTorrent(file: File): Promise<ChosenTorrent> {
  const key = `file ${file.name} ${file.size} ${file.lastModified}`;
  const blank = { file, key, hash: null, name: file.name, sizeBytes: null };
  if (file.size > MOST_BYTES) return { ...blank, problem: "torrent-size" };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  const torrent = bytes && readTorrentFile(bytes);
  if (!bytes || !torrent) return { ...blank, problem: "torrent" };
  const hash = await infoHashOf(bytes, torrent);
  const { name, sizeBytes } = torrent;
  return { file, key: hash === null ? key : `hash ${hash}`, hash, name, sizeBytes, problem: null };
}

import { type Database, numberOf, type Row, textOf, textOrNull } from "./database";
import type { BlobRecord, MediaProbe } from "./entities";

export type BlobDraft = Pick<BlobRecord, "path" | "sizeBytes"> & Partial<Omit<BlobRecord, "id">>;

/** What is known about bytes; the bytes themselves are the blob files' affair (blob-files.ts). */
export class BlobStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The blob of this path. An existing one of the same size is returned as it is; otherwise it is (re)written. */
  findOrCreate(draft: BlobDraft): BlobRecord {
    const known = this.byPath(draft.path);
    if (known && known.sizeBytes === draft.sizeBytes) return known;
    this.#database.run(
      `INSERT INTO blobs (path, size_bytes, crc32, probe, poster_path) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET size_bytes = excluded.size_bytes, crc32 = excluded.crc32,
         probe = excluded.probe, poster_path = excluded.poster_path`,
      ...[draft.path, draft.sizeBytes, draft.crc32 ?? null, probeText(draft.probe), draft.posterPath ?? null],
    );
    const blob = this.byPath(draft.path);
    if (blob === null) throw new Error("A blob that was just created is missing.");
    return blob;
  }

  get(id: number): BlobRecord | null {
    const row = this.#database.get("SELECT * FROM blobs WHERE id = ?", id);
    return row ? toBlob(row) : null;
  }

  byPath(path: string): BlobRecord | null {
    const row = this.#database.get("SELECT * FROM blobs WHERE path = ?", path);
    return row ? toBlob(row) : null;
  }

  update(id: number, change: Partial<Pick<BlobRecord, "crc32" | "probe" | "posterPath">>): void {
    const blob = this.get(id);
    if (blob === null) return;
    const next = { ...blob, ...change };
    this.#database.run(
      "UPDATE blobs SET crc32 = ?, probe = ?, poster_path = ? WHERE id = ?",
      ...[next.crc32, probeText(next.probe), next.posterPath, id],
    );
  }
}

function probeText(probe: MediaProbe | null | undefined): string | null {
  return probe ? JSON.stringify(probe) : null;
}

function toBlob(row: Row): BlobRecord {
  const probe = textOrNull(row, "probe");
  return {
    id: numberOf(row, "id"),
    path: textOf(row, "path"),
    sizeBytes: numberOf(row, "size_bytes"),
    crc32: textOrNull(row, "crc32"),
    probe: probe === null ? null : (JSON.parse(probe) as MediaProbe),
    posterPath: textOrNull(row, "poster_path"),
  };
}

import type { Sandbox } from "../create-sandbox";
import { kindOfName } from "../media/file-kind";
import { numberOf, textOf } from "../state/database";
import type { BlobRecord, UserRecord } from "../state/entities";
import type { LibraryEntry } from "./walk-library";

/** An entry with the path under which its bytes are opened (see import-library.ts on names that are not UTF-8). */
export type NamedEntry = LibraryEntry & { blobPath: string };

/** What an import has to know of the one before it. */
type Memory = { folders: Record<string, number>; importedAtMs: number };

type Sync = {
  sandbox: Sandbox;
  user: UserRecord;
  memory: Memory;
  /** By shown path; null: its owner removed the folder from the account, and what is in it stays away. */
  folderIds: Map<string, number | null>;
  /** Pictures that may be a video's poster, by shown path without extension, lower case. */
  posters: Map<string, string>;
};

/**
 * Brings an account into step with a library: new files appear, changed ones get their new content, vanished ones go.
 * What the account's owner did to a file (moved, renamed, removed) stays done, for files are known by where they lie
 * on disk and not by where they lie in the account.
 */
export function syncLibrary(
  sandbox: Sandbox,
  user: UserRecord,
  { directory, entries, nowMs }: { directory: string; entries: NamedEntry[]; nowMs: number },
): void {
  const { database, meta } = sandbox.store;
  const key = `library ${directory}`;
  const memory = JSON.parse(meta.get(key) ?? '{"folders":{},"importedAtMs":0}') as Memory;
  const sync: Sync = { sandbox, user, memory, folderIds: new Map([["", 0]]), posters: findPosters(entries) };
  database.transaction(() => {
    for (const entry of entries) {
      if (entry.kind === "folder") syncFolder(sync, entry);
      else syncFile(sync, entry);
    }
    removeVanished(sync, { directory, entries });
    meta.set(key, JSON.stringify(rememberFolders(sync, { entries, nowMs })));
  });
}

function syncFolder(sync: Sync, entry: NamedEntry): void {
  const { files } = sync.sandbox.store;
  const known = sync.memory.folders[entry.shownPath];
  const parentId = sync.folderIds.get(parentOf(entry.shownPath)) ?? null;
  if (known !== undefined) {
    sync.folderIds.set(entry.shownPath, files.get(known) === null ? null : known);
    return;
  }
  if (parentId === null) return;
  const times = timesOf(entry);
  const folder = files.createFolder({ userId: sync.user.id, parentId, name: entry.name, ...times });
  sync.folderIds.set(entry.shownPath, folder.id);
}

function syncFile(sync: Sync, entry: NamedEntry): void {
  const { blobs, files } = sync.sandbox.store;
  const known = blobs.byPath(entry.blobPath);
  const { fileType, contentType } = kindOfName(entry.name);
  const posterPath = fileType === "VIDEO" ? (sync.posters.get(stemOf(entry.shownPath)) ?? null) : null;
  if (known !== null) {
    if (isChanged(sync, known, { entry })) replaceContent(sync, known, { entry });
    if (known.posterPath !== posterPath) blobs.update(known.id, { posterPath });
    return;
  }
  const parentId = sync.folderIds.get(parentOf(entry.shownPath)) ?? null;
  if (parentId === null) return;
  const blob = blobs.findOrCreate({
    path: entry.blobPath,
    sizeBytes: entry.sizeBytes,
    posterPath,
  });
  files.createFile({
    ...{ userId: sync.user.id, parentId, name: entry.name, fileType, contentType },
    ...{ blobId: blob.id, sizeBytes: entry.sizeBytes },
    ...timesOf(entry),
  });
}

/** Sizes tell most; a file rewritten at the same length is newer than the import that saw it last. */
function isChanged(sync: Sync, blob: BlobRecord, { entry }: { entry: NamedEntry }): boolean {
  return blob.sizeBytes !== entry.sizeBytes || entry.modifiedAtMs > sync.memory.importedAtMs;
}

function replaceContent(sync: Sync, known: BlobRecord, { entry }: { entry: NamedEntry }): void {
  const { blobs, files } = sync.sandbox.store;
  const { sizeBytes, blobPath } = entry;
  const { id: blobId } = blobs.findOrCreate({ path: blobPath, sizeBytes, posterPath: known.posterPath });
  blobs.update(blobId, { crc32: null, probe: null });
  files.replaceBlob({ blobId, sizeBytes, crc32: null });
}

function removeVanished(
  sync: Sync,
  { directory, entries }: { directory: string; entries: NamedEntry[] },
): void {
  const { database, files } = sync.sandbox.store;
  // A folder with nothing in it is more often a disk that is not there today than one that was emptied.
  if (entries.length === 0) return;
  const present = new Set(entries.map((entry) => entry.blobPath));
  for (const { id } of libraryBlobs(sync.sandbox, directory).filter((blob) => !present.has(blob.path))) {
    for (const row of database.all("SELECT id FROM files WHERE blob_id = ?", id)) {
      files.remove(numberOf(row, "id"));
    }
    database.run("DELETE FROM blobs WHERE id = ?", id);
  }
  const gone = Object.entries(sync.memory.folders).filter(([path]) => !sync.folderIds.has(path));
  // The deepest first; a folder that holds something else by now stays.
  for (const [, id] of gone.sort(([a], [b]) => b.length - a.length)) {
    const folder = files.get(id);
    if (folder && files.children(folder.userId, id).length === 0) files.remove(id);
  }
}

/** The blobs that lie in a library; those with a link of their own carry its mark in their path. */
export function libraryBlobs(sandbox: Sandbox, directory: string): { id: number; path: string }[] {
  const prefixes = [`${directory}/`, `${linkFolder(directory)}/`];
  return prefixes.flatMap((prefix) =>
    sandbox.store.database
      .all(
        "SELECT id, path FROM blobs WHERE path >= ? AND path < ? ORDER BY id",
        prefix,
        `${prefix}\u{10ffff}`,
      )
      .map((row) => ({ id: numberOf(row, "id"), path: textOf(row, "path") })),
  );
}

/** The data directory's folder of links into a library. */
export function linkFolder(directory: string): string {
  return `library-links/${Buffer.from(directory).toString("base64url").slice(-48)}`;
}

function rememberFolders(sync: Sync, { entries, nowMs }: { entries: NamedEntry[]; nowMs: number }): Memory {
  if (entries.length === 0) return { ...sync.memory, importedAtMs: nowMs };
  const folders: Memory["folders"] = {};
  for (const { shownPath } of entries) {
    // A removed folder is remembered by its old id, or the next import would take it for a new one.
    const id = sync.folderIds.get(shownPath) ?? sync.memory.folders[shownPath];
    if (id !== undefined) folders[shownPath] = id;
  }
  return { folders, importedAtMs: nowMs };
}

function findPosters(entries: NamedEntry[]): Map<string, string> {
  const pictures = entries.filter((entry) => /\.(?:jpe?g|png|webp)$/i.test(entry.name));
  return new Map(pictures.map((entry) => [stemOf(entry.shownPath), entry.blobPath]));
}

function stemOf(shownPath: string): string {
  return shownPath.replace(/\.[^./]*$/, "").toLowerCase();
}

function parentOf(shownPath: string): string {
  return shownPath.slice(0, Math.max(0, shownPath.lastIndexOf("/")));
}

function timesOf({ modifiedAtMs }: LibraryEntry): { createdAt: number; updatedAt: number } {
  const seconds = Math.max(0, Math.floor(modifiedAtMs / 1000));
  return { createdAt: seconds, updatedAt: seconds };
}

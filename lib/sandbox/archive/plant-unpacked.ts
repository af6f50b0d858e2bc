import { kindOfName } from "../media/file-kind";
import type { FileRecord } from "../state/entities";
import { freeName } from "../state/file-names";
import type { Store } from "../state/store";
import type { UnpackedEntry } from "./unpack-zip";

/**
 * Puts what an archive held into a new folder beside it, named after it. In one transaction with whatever else the
 * caller does, so that there is all of it or nothing.
 */
export function plantUnpacked(store: Store, archive: FileRecord, entries: readonly UnpackedEntry[]): void {
  const { files, blobs, database } = store;
  const { userId, parentId } = archive;
  const beside = { userId, parentId, name: folderName(archive.name) };
  const top = files.createFolder({ ...beside, name: freeName(database, beside) });
  const folders = new Map([["", top.id]]);
  for (const { parts, content } of entries) {
    const parent = folderAt(content === null ? parts : parts.slice(0, -1));
    const name = parts.at(-1);
    if (content === null || name === undefined) continue;
    const place = { userId, parentId: parent, name };
    const { sizeBytes, crc32 } = content;
    const blobId = blobs.findOrCreate(content).id;
    const facts = { ...kindOfName(name), blobId, sizeBytes, crc32 };
    files.createFile({ ...place, name: freeName(database, place), ...facts });
  }

  /** Folders of the archive are one folder here, however often they are named. */
  function folderAt(parts: string[]): number {
    const key = parts.join("/");
    const known = folders.get(key);
    if (known !== undefined) return known;
    const parent = folderAt(parts.slice(0, -1));
    const { id } = files.createFolder({ userId, parentId: parent, name: parts.at(-1) ?? "" });
    folders.set(key, id);
    return id;
  }
}

/** `Press kit.zip` → `Press kit`, `Show.part01.rar` → `Show`. */
function folderName(name: string): string {
  const stem = name.replace(/(?<=.)(\.part\d+)?\.[^.]*$/is, "");
  return stem === "." || stem === ".." ? name : stem;
}

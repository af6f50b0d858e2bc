import type { Dirent, Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { decodeSubtitle } from "../media/subtitle-charset";

/** A file or folder below the library. Paths are bytes: what a file system holds need not be UTF-8. */
export type LibraryEntry = {
  kind: "file" | "folder";
  path: Buffer;
  /** The path below the library as it is shown, `/` between folders; a folder stands before what is in it. */
  shownPath: string;
  name: string;
  sizeBytes: number;
  modifiedAtMs: number;
};

/** Deeper than any collection, shallower than the stack. */
const MAX_DEPTH = 40;
const SLASH = Buffer.from("/");

/**
 * Everything visible below a folder, folders first. Left out: hidden entries, devices and pipes, what may not be read,
 * and links that lead out of the library or to a folder (which could lead back up).
 */
export async function* walkLibrary(directory: string): AsyncGenerator<LibraryEntry> {
  const root = await realpath(Buffer.from(directory), "buffer");
  yield* walkFolder(root, { root, shownPath: "", depth: 0 });
}

type Place = { root: Buffer; shownPath: string; depth: number };

async function* walkFolder(folder: Buffer, place: Place): AsyncGenerator<LibraryEntry> {
  if (place.depth > MAX_DEPTH) return;
  for (const dirent of await list(folder)) {
    const path = Buffer.concat([folder, SLASH, dirent.name]);
    const name = decodeName(dirent.name);
    const info = name.startsWith(".") ? null : await inspect(path, dirent, place.root);
    if (info === null) continue;
    const shownPath = place.shownPath === "" ? name : `${place.shownPath}/${name}`;
    const facts = { path, shownPath, name, modifiedAtMs: info.mtimeMs };
    if (info.isDirectory()) {
      yield { kind: "folder", sizeBytes: 0, ...facts };
      yield* walkFolder(path, { root: place.root, shownPath, depth: place.depth + 1 });
    } else {
      yield { kind: "file", sizeBytes: info.size, ...facts };
    }
  }
}

async function list(folder: Buffer): Promise<Dirent<Buffer>[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, encoding: "buffer" });
    return entries.sort((a, b) => Buffer.compare(a.name, b.name));
  } catch (error) {
    console.warn(`The library skips ${folder}: ${error instanceof Error ? error.message : error}`);
    return [];
  }
}

/** null: not a file or folder that belongs to the library. */
async function inspect(path: Buffer, dirent: Dirent<Buffer>, root: Buffer): Promise<Stats | null> {
  try {
    if (!dirent.isSymbolicLink()) {
      const info = await lstat(path);
      return info.isFile() || info.isDirectory() ? info : null;
    }
    const target = await realpath(path, "buffer");
    const isInside = target.subarray(0, root.length + 1).equals(Buffer.concat([root, SLASH]));
    const info = isInside ? await stat(path) : null;
    return info?.isFile() ? info : null;
  } catch {
    // A link to nothing, or a file that went away meanwhile.
    return null;
  }
}

/** Names in another encoding than UTF-8 are of old Windows disks; put.io's names are text. */
function decodeName(bytes: Buffer): string {
  return decodeSubtitle(bytes, "und").replaceAll("/", "_");
}

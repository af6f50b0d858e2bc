import { setImmediate as breathe } from "node:timers/promises";
import type { Sandbox } from "../create-sandbox";
import { ApiError } from "../http/api-error";
import { sumBlob } from "../library/library-inspector";
import type { FileRecord } from "../state/entities";
import { numberedName } from "../state/file-names";
import type { BuiltZip, ZipEntryRecord } from "../state/zips";
import { openStoredFile } from "../stored-bytes";
import { directoryLineBytes, endOfZipBytes, localHeaderBytes } from "./zip-format";

type ZipContent = Pick<ZipEntryRecord, "name" | "blobId" | "sizeBytes" | "crc32" | "modifiedAt">;

export type ZipPlan = BuiltZip & { entries: ZipEntryRecord[] };

/**
 * What a zip of these files and folders will be, byte for byte: every entry with its checksum and its place. Reads only
 * what has no checksum yet. What has lost its bytes is left out and named in `missing`.
 */
export async function planZip(
  sandbox: Sandbox,
  { roots, signal }: { roots: readonly FileRecord[]; signal: AbortSignal },
): Promise<ZipPlan> {
  const contents: ZipContent[] = [];
  const missing: string[] = [];
  for await (const { file, name } of walk(sandbox, { files: roots, above: "" })) {
    signal.throwIfAborted();
    const content = await contentOf(sandbox, { file, name, signal });
    if (content === null) missing.push(name);
    else contents.push(content);
  }
  return { ...layOut(contents), missing };
}

/** Folders before what is in them; names as they are, but none that leads elsewhere, and none twice in a folder. */
async function* walk(
  { store }: Sandbox,
  start: { files: readonly FileRecord[]; above: string },
): AsyncGenerator<{ file: FileRecord; name: string }> {
  const open = [start];
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    const taken = new Set<string>();
    for (const file of level.files) {
      const name = level.above + uniqueName(file.name, taken);
      if (file.fileType !== "FOLDER") {
        yield { file, name };
        continue;
      }
      yield { file, name: `${name}/` };
      open.push({ files: store.files.children(file.userId, file.id), above: `${name}/` });
    }
    // A large account is walked through without standing in the way of other requests.
    await breathe();
  }
}

function uniqueName(fileName: string, taken: Set<string>): string {
  // An entry called `..` would leave the folder that the zip is unpacked into.
  const name = /^\.{1,2}$/.test(fileName) ? fileName.replaceAll(".", "_") : fileName;
  let candidate = name;
  for (let count = 1; taken.has(candidate); count++) candidate = numberedName(name, count);
  taken.add(candidate);
  return candidate;
}

/** null: its bytes are lost. */
async function contentOf(
  sandbox: Sandbox,
  { file, name, signal }: { file: FileRecord; name: string; signal: AbortSignal },
): Promise<ZipContent | null> {
  const { updatedAt: modifiedAt } = file;
  if (file.fileType === "FOLDER") return { name, blobId: null, sizeBytes: 0, crc32: 0, modifiedAt };
  try {
    const { blob } = await openStoredFile(sandbox, file);
    const sum = blob.crc32 ?? (await sumBlob(sandbox, { blob, signal }));
    const crc32 = Number.parseInt(sum, 16);
    return { name, blobId: blob.id, sizeBytes: blob.sizeBytes, crc32, modifiedAt };
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

function layOut(contents: readonly ZipContent[]): Omit<ZipPlan, "missing"> {
  let offset = 0;
  const placed = contents.map((content, position) => {
    const entry = { ...content, position, offset };
    offset += localHeaderBytes(content) + content.sizeBytes;
    return entry;
  });
  const directoryOffset = offset;
  const entries = placed.map((entry) => {
    const line = { ...entry, directoryOffset: offset };
    offset += directoryLineBytes(entry);
    return line;
  });
  const directoryBytes = offset - directoryOffset;
  const end = endOfZipBytes({ count: entries.length, directoryOffset, directoryBytes });
  return { entries, directoryOffset, sizeBytes: offset + end };
}

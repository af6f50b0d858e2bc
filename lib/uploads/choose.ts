import type { Chosen, ChosenFile } from "./chosen";
import { isSystemFile } from "./system-files";

/** What a file field, the clipboard or a share gave. A field for folders says where each file lies. */
export function chosenOf(files: Iterable<File>): Chosen {
  const all = [...files].map((file): ChosenFile => {
    const path = file.webkitRelativePath.split("/").slice(0, -1).filter(Boolean);
    return { path, name: file.name, file, handle: null };
  });
  return withoutSystemFiles({ files: all, emptyFolders: [], unreadable: [] });
}

/**
 * What was dropped, folders and all. The browser forgets the items as soon as the event is over, so everything is taken out
 * of them at once and read afterwards.
 */
export async function chosenOfDrop(items: DataTransferItemList): Promise<Chosen> {
  const dropped = [...items].flatMap((item) => {
    if (item.kind !== "file") return [];
    const handle = "getAsFileSystemHandle" in item ? handleOf(item) : null;
    return [{ entry: item.webkitGetAsEntry(), file: item.getAsFile(), handle }];
  });
  const found: Found = { files: [], emptyFolders: [], unreadable: [] };
  for (const { entry, file, handle } of dropped) {
    if (entry?.isDirectory) await readDirectory(entry as FileSystemDirectoryEntry, { path: [], found });
    else if (file) found.files.push({ path: [], name: file.name, file, handle: await handle });
  }
  return withoutSystemFiles(found);
}

type Found = { files: ChosenFile[]; emptyFolders: string[][]; unreadable: string[] };

async function handleOf(item: DataTransferItem): Promise<FileSystemFileHandle | null> {
  const ask: unknown = Reflect.get(item, "getAsFileSystemHandle");
  if (typeof ask !== "function") return null;
  try {
    const handle: unknown = await ask.call(item);
    return handle instanceof FileSystemFileHandle ? handle : null;
  } catch {
    // The file is there all the same; it is only not found again by itself after a reload.
    return null;
  }
}

async function readDirectory(
  entry: FileSystemDirectoryEntry,
  { path, found }: { path: string[]; found: Found },
): Promise<void> {
  const inside = [...path, entry.name];
  const children = await childrenOf(entry).catch(() => null);
  if (children === null) {
    found.unreadable.push(inside.join("/"));
    return;
  }
  if (children.every(({ isFile, name }) => isFile && isSystemFile(name))) found.emptyFolders.push(inside);
  for (const child of children) {
    if (child.isDirectory) await readDirectory(child as FileSystemDirectoryEntry, { path: inside, found });
    else {
      const file = await fileOf(child as FileSystemFileEntry).catch(() => null);
      if (file) found.files.push({ path: inside, name: child.name, file, handle: null });
      else if (!isSystemFile(child.name)) found.unreadable.push([...inside, child.name].join("/"));
    }
  }
}

/** A reader gives a hundred or so at a time, and an empty list at the end. */
async function childrenOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const next = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (next.length === 0) return children;
    children.push(...next);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function withoutSystemFiles({ files, ...rest }: Omit<Chosen, "skippedCount">): Chosen {
  const wanted = files.filter(({ name }) => !isSystemFile(name));
  return { ...rest, files: wanted, skippedCount: files.length - wanted.length };
}

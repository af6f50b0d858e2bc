import { describe, expect, it } from "vitest";
import { chosenOf, chosenOfDrop } from "./choose";

type Node = { name: string; inside?: readonly Node[] | "locked"; isLocked?: boolean };

/** What a browser gives for a file or folder of the device, as far as it is asked for. */
function entryOf({ name, inside, isLocked }: Node): FileSystemEntry {
  if (inside === undefined) {
    const file = (onFile: (file: File) => void, onError: (error: Error) => void) =>
      isLocked ? onError(new DOMException("locked", "NotReadableError")) : onFile(new File([name], name));
    return { isFile: true, isDirectory: false, name, file } as unknown as FileSystemEntry;
  }
  function createReader() {
    // As browsers do: a part at a time, and nothing at the end.
    const left = inside === "locked" ? [] : [...(inside ?? [])];
    const readEntries = (onPart: (part: FileSystemEntry[]) => void, onError: (error: Error) => void) =>
      inside === "locked"
        ? onError(new DOMException("locked", "NotReadableError"))
        : onPart(left.splice(0, 2).map(entryOf));
    return { readEntries };
  }
  return { isFile: false, isDirectory: true, name, createReader } as unknown as FileSystemEntry;
}

function drop(...nodes: Node[]): Promise<ReturnType<typeof readable>> {
  const items = nodes.map((node) => ({
    kind: "file",
    webkitGetAsEntry: () => entryOf(node),
    getAsFile: () => (node.inside === undefined ? new File([node.name], node.name) : null),
  }));
  return chosenOfDrop(items as unknown as DataTransferItemList).then(readable);
}

function readable({
  files,
  emptyFolders,
  skippedCount,
  unreadable,
}: Awaited<ReturnType<typeof chosenOfDrop>>) {
  const paths = files.map(({ path, name }) => [...path, name].join("/"));
  return { paths, empty: emptyFolders.map((path) => path.join("/")), skippedCount, unreadable };
}

const NOTHING = { paths: [], empty: [], skippedCount: 0, unreadable: [] };

describe("what was dropped", () => {
  it("is read to the last part of every folder, with the way to each file", async () => {
    const season = { name: "Season 1", inside: [{ name: "1.mkv" }, { name: "2.mkv" }, { name: "3.mkv" }] };
    expect(
      await drop({ name: "Show", inside: [season, { name: "a “b”.txt" }] }, { name: "Single.txt" }),
    ).toEqual({
      ...NOTHING,
      paths: [
        "Show/Season 1/1.mkv",
        "Show/Season 1/2.mkv",
        "Show/Season 1/3.mkv",
        "Show/a “b”.txt",
        "Single.txt",
      ],
    });
  });

  it("keeps folders without files, and those in which systems alone keep some", async () => {
    const inside = [
      { name: "Empty", inside: [] },
      { name: "Kept", inside: [{ name: ".DS_Store" }] },
    ];
    expect(await drop({ name: "Top", inside })).toEqual({
      ...NOTHING,
      empty: ["Top/Empty", "Top/Kept"],
      skippedCount: 1,
    });
  });

  it("goes without what cannot be read, and names it", async () => {
    const inside: Node[] = [
      { name: "locked.mkv", isLocked: true },
      { name: "Thumbs.db", isLocked: true },
      { name: "Private", inside: "locked" },
      { name: "open.mkv" },
    ];
    expect(await drop({ name: "Top", inside })).toEqual({
      ...NOTHING,
      paths: ["Top/open.mkv"],
      unreadable: ["Top/locked.mkv", "Top/Private"],
    });
  });
});

it("a field for folders says where each file lies", () => {
  const file = new File(["x"], "1.mkv");
  Object.defineProperty(file, "webkitRelativePath", { value: "Show/Season 1/1.mkv" });
  const hidden = new File(["x"], "desktop.ini");
  Object.defineProperty(hidden, "webkitRelativePath", { value: "Show/desktop.ini" });
  expect(readable(chosenOf([file, hidden]))).toEqual({
    ...NOTHING,
    paths: ["Show/Season 1/1.mkv"],
    skippedCount: 1,
  });
});

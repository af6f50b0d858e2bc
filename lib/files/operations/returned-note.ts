import type { PutioFile } from "@/lib/putio/file";
import { ROOT_ID } from "../folder-id";
import type { BulkItem } from "./bulk";
import { quoted } from "./sentence";

/**
 * What restoring changed: put.io gives a file another name where its own was taken, and puts it into the root where its folder is
 * gone. null: all is as it was.
 */
export function noteOnReturned(asked: readonly BulkItem[], back: readonly PutioFile[]): string | null {
  const before = new Map(asked.map((item) => [item.id, item]));
  const renamed = back.filter((file) => {
    const name = before.get(file.id)?.name ?? "";
    return name !== "" && name !== file.name;
  });
  const moved = back.filter((file) => {
    const parentId = before.get(file.id)?.parentId ?? file.parentId;
    return parentId !== file.parentId;
  });
  const notes = [noteOnNames(renamed, before), noteOnPlaces(moved)].filter((note) => note !== "");
  return notes.length > 0 ? notes.join(" ") : null;
}

function noteOnNames(renamed: readonly PutioFile[], before: ReadonlyMap<number, BulkItem>): string {
  const [first] = renamed;
  if (!first) return "";
  if (renamed.length > 1) return `${renamed.length} have other names now, as theirs were taken.`;
  return `${quoted(before.get(first.id)?.name ?? "")} is called ${quoted(first.name)} now, as its name was taken.`;
}

function noteOnPlaces(moved: readonly PutioFile[]): string {
  const [first] = moved;
  if (!first) return "";
  const where = moved.every(({ parentId }) => parentId === ROOT_ID) ? "in Files" : "in another folder";
  if (moved.length > 1) return `${moved.length} are ${where} now, as their folders are gone.`;
  return `${quoted(first.name)} is ${where} now, as its folder is gone.`;
}

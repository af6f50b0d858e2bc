import { originalName } from "@/lib/format/stored-name";
import type { PutioFile } from "@/lib/putio/file";

type Typed = { current: number; typed: string };

/**
 * The row that typed letters lead to, or null. One letter, or the same one again, goes on to the next name that begins with
 * it; several stay on the current row while it still matches. Round the end, so that a letter never seems dead.
 */
export function findTypedRow(files: readonly PutioFile[], { current, typed }: Typed): number | null {
  const wanted = foldName(typed);
  const first = [...wanted][0];
  if (!first) return null;
  const isOneLetter = [...wanted].every((letter) => letter === first);
  const exact = searchFrom(files, { start: isOneLetter ? current + 1 : current, prefix: wanted });
  // "aa" means a name that begins so, where there is one; else it is the letter a, pressed twice.
  if (exact !== null && (!isOneLetter || wanted === first)) return exact;
  if (!isOneLetter) return null;
  return (
    searchFrom(files, { start: current, prefix: wanted }) ??
    searchFrom(files, { start: current + 1, prefix: first })
  );
}

function searchFrom(
  files: readonly PutioFile[],
  { start, prefix }: { start: number; prefix: string },
): number | null {
  for (let step = 0; step < files.length; step++) {
    const index = (Math.max(start, 0) + step) % files.length;
    const file = files[index];
    if (file && foldedNameOf(file).startsWith(prefix)) return index;
  }
  return null;
}

// A key press looks at every name of a large folder; folding each once makes the second letter twenty times cheaper.
const folded = new WeakMap<PutioFile, string>();

function foldedNameOf(file: PutioFile): string {
  const known = folded.get(file);
  if (known !== undefined) return known;
  const name = foldName(originalName(file.name));
  folded.set(file, name);
  return name;
}

/** Case and accents aside, "élan" is found by "ela"; and a name in quotes or brackets by its first letter. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/^[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/u, "")
    .toLowerCase();
}

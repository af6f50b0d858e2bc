import { readImports } from "./imports";
import type { SourceFile } from "./source-tree";

/** Each cycle of imports that remain at run time, as the list of its files; types are erased and may point back. */
export function findCycles(files: SourceFile[]): string[][] {
  const edges = new Map(files.map((file) => [file.path, targetsOf(file, files)]));
  const cycles: string[][] = [];
  const finished = new Set<string>();
  const follow = (file: string, trail: string[]) => {
    if (finished.has(file)) return;
    const start = trail.indexOf(file);
    if (start >= 0) {
      cycles.push([...trail.slice(start), file]);
      return;
    }
    for (const next of edges.get(file) ?? []) follow(next, [...trail, file]);
    finished.add(file);
  };
  for (const file of edges.keys()) follow(file, []);
  return cycles;
}

function targetsOf(file: SourceFile, files: SourceFile[]): string[] {
  const known = new Set(files.map((other) => other.path));
  return readImports(file)
    .filter((arrow) => !arrow.isPackage && !arrow.isTypeOnly && !arrow.isDynamic)
    .map(({ target }) =>
      ["", ".ts", ".tsx"].map((extension) => target + extension).find((name) => known.has(name)),
    )
    .filter((name) => name !== undefined);
}

import { assertNever } from "@/lib/errors/app-error";
import { watchStateOf } from "@/lib/files/watch-state";
import { originalName } from "@/lib/format/stored-name";
import type { Breadcrumb, PutioFile } from "@/lib/putio/file";
import { fold } from "./fold";
import type { SearchFilter, SearchQuery, WatchedFilter } from "./parse-query";

type InFilter = Extract<SearchFilter, { kind: "in" }>;

/**
 * A test for names and facts, made once for a query and used on every file. `needles`: what has to occur in the name, whoever else
 * has looked for it already. Where a file lies is asked apart (`isInWantedFolder`), as that may have to be fetched.
 */
export function fileTest(query: SearchQuery, needles: readonly string[]): (file: PutioFile) => boolean {
  const wanted = needles.map(fold);
  const unwanted = query.without.map(fold);
  return (file) => {
    if (!query.filters.every((filter) => filter.kind === "in" || fits(file, filter) !== filter.isNegated))
      return false;
    if (wanted.length === 0 && unwanted.length === 0) return true;
    const name = fold(originalName(file.name));
    return wanted.every((word) => name.includes(word)) && !unwanted.some((word) => name.includes(word));
  };
}

export function inFiltersOf(query: SearchQuery): InFilter[] {
  return query.filters.filter((filter) => filter.kind === "in");
}

/** `trail` is the way to the file: the folders from the root on, without the file itself. */
export function isInWantedFolder(trail: readonly Breadcrumb[], filters: readonly InFilter[]): boolean {
  const names = trail.map((step) => fold(originalName(step.name)));
  return filters.every((filter) => leadsThrough(names, filter) !== filter.isNegated);
}

function leadsThrough(names: readonly string[], { path, isWhole }: InFilter): boolean {
  const wanted = path.map(fold);
  return names.some((_, start) =>
    wanted.every((word, step) => {
      const name = names[start + step];
      const isLast = step === wanted.length - 1;
      return isLast && !isWhole ? name?.startsWith(word) : name === word;
    }),
  );
}

function fits(file: PutioFile, filter: SearchFilter): boolean {
  switch (filter.kind) {
    case "type":
      // What put.io calls SWF is shown as a plain file everywhere.
      return filter.types.includes(file.fileType === "SWF" ? "FILE" : file.fileType);
    case "extension":
      return file.fileType !== "FOLDER" && filter.extensions.includes(extensionOf(file.name));
    case "size":
      return file.sizeBytes >= (filter.minBytes ?? 0) && file.sizeBytes <= (filter.maxBytes ?? Infinity);
    case "added": {
      const addedMs = Date.parse(file.createdAt);
      return addedMs >= (filter.fromMs ?? -Infinity) && addedMs < (filter.beforeMs ?? Infinity);
    }
    case "watched":
      return isInState(file, filter.state);
    case "in":
      return true;
    default:
      return assertNever(filter);
  }
}

/** What was begun is not watched yet: a film half seen is still to be seen. */
function isInState(file: PutioFile, state: WatchedFilter): boolean {
  const isPlayed = file.fileType === "VIDEO" || file.fileType === "AUDIO";
  const { kind } = watchStateOf(file);
  if (state === "unwatched") return isPlayed && kind !== "watched";
  return state === "started" ? kind === "started" : kind === "watched";
}

function extensionOf(name: string): string {
  return /.\.([^.]+)$/s.exec(name)?.[1]?.toLowerCase() ?? "";
}

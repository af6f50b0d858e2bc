import type { FileSort, FileType, PutioFile } from "@/lib/putio/file";
import type { SearchFilter, SearchQuery } from "./parse-query";

/** What put.io is asked, and what is left to the browser. */
export type SearchPlan =
  | { kind: "nothing" }
  /** `text` goes to put.io; `needles` have to be looked for once more in what comes. */
  | { kind: "words"; text: string; needles: readonly string[]; isNarrowed: boolean }
  /** No words: the whole account is listed, in an order that has what is wanted at its beginning where there is one. */
  | { kind: "library"; fileType: FileType | null; sort: FileSort; isNarrowed: true };

/** put.io refuses longer ones (SEARCH_TOO_LONG_QUERY); in characters or bytes it does not say. */
const LONGEST_QUERY = 240;

export function planSearch(query: SearchQuery): SearchPlan {
  const { words, phrases, without, filters } = query;
  if (words.length > 0 || phrases.length > 0) {
    const { text, rest } = cutQuery([...phrases, ...words]);
    const needles = [...phrases, ...rest];
    const isNarrowed = needles.length + without.length + filters.length > 0;
    return { kind: "words", text, needles, isNarrowed };
  }
  if (filters.length === 0 && without.length === 0) return { kind: "nothing" };
  return { kind: "library", fileType: oneTypeOf(filters), sort: sortFor(filters), isNarrowed: true };
}

/** As many words as put.io takes; the others are looked for here. A single one that is too long is sent as far as it goes. */
function cutQuery(words: readonly string[]): { text: string; rest: string[] } {
  let text = "";
  const rest: string[] = [];
  for (const word of words) {
    const longer = text === "" ? word : `${text} ${word}`;
    if (lengthOf(longer) <= LONGEST_QUERY) text = longer;
    else rest.push(word);
  }
  if (text === "") text = beginningOf(rest[0] ?? "");
  // No name at put.io has a backslash; what is stored for it is in `storedName`.
  return { text: text.replaceAll("\\", "＼"), rest };
}

function lengthOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

function beginningOf(word: string): string {
  let text = "";
  for (const letter of word) {
    if (lengthOf(text + letter) > LONGEST_QUERY) break;
    text += letter;
  }
  return text;
}

/** put.io's listing, unlike its search, can be asked for one kind alone. */
function oneTypeOf(filters: readonly SearchFilter[]): FileType | null {
  const types = filters.flatMap((filter) =>
    filter.kind === "type" && !filter.isNegated ? [filter.types] : [],
  );
  const [only] = types;
  const isOne = types.length === 1 && only?.length === 1 && only[0] !== "FILE";
  return isOne ? (only[0] ?? null) : null;
}

/** Sizes first: a large account has few large files and a great many recent ones. */
function sortFor(filters: readonly SearchFilter[]): FileSort {
  const size = filters.find((filter) => filter.kind === "size" && !filter.isNegated);
  if (size?.kind === "size") return size.minBytes === null ? "SIZE_ASC" : "SIZE_DESC";
  const added = filters.find((filter) => filter.kind === "added" && !filter.isNegated);
  return added?.kind === "added" && added.fromMs === null ? "DATE_ASC" : "DATE_DESC";
}

/**
 * Whether a page of the listing lies behind everything that can still fit: once the files are smaller than asked for, all that
 * follow are. Folders are not asked, as put.io may list them first whatever the order.
 */
export function isBeyond(
  page: readonly PutioFile[],
  plan: { sort: FileSort; filters: readonly SearchFilter[] },
) {
  const last = page.findLast((file) => file.fileType !== "FOLDER");
  if (!last) return false;
  const { sort, filters } = plan;
  return filters.some((filter) => {
    if (filter.isNegated) return false;
    if (filter.kind === "size") {
      if (sort === "SIZE_DESC") return last.sizeBytes < (filter.minBytes ?? 0);
      return sort === "SIZE_ASC" && last.sizeBytes > (filter.maxBytes ?? Infinity);
    }
    if (filter.kind !== "added") return false;
    const addedMs = Date.parse(last.createdAt);
    if (sort === "DATE_DESC") return addedMs < (filter.fromMs ?? -Infinity);
    return sort === "DATE_ASC" && addedMs >= (filter.beforeMs ?? Infinity);
  });
}

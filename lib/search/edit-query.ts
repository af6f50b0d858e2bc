import { filterOf, type SearchFilter } from "./parse-query";
import { type QueryToken, splitQuery } from "./query-tokens";

export type FilterKind = SearchFilter["kind"];

/** The piece of the text that is this filter, as it was typed; null: there is none. Of several, the last one typed. */
export function filterText(text: string, kind: FilterKind): string | null {
  return tokensOf(text, kind).at(-1)?.raw ?? null;
}

/** The text with `filter` in place of whatever narrowed by the same; null takes it away. The rest stays as it was typed. */
export function withFilter(text: string, kind: FilterKind, { filter }: { filter: string | null }): string {
  const old = tokensOf(text, kind);
  const [first] = old;
  const pieces = splitQuery(text).flatMap((token) => {
    if (filter !== null && token.start === first?.start) return [filter];
    return old.some(({ start }) => start === token.start) ? [] : [token.raw];
  });
  if (filter !== null && !first) pieces.push(filter);
  return pieces.join(" ");
}

/** A name as `in:` takes it. A quote inside a name cannot be written; without it the beginning still finds the folder. */
export function inFolderText(name: string): string {
  return `in:"${name.split('"')[0]}"`;
}

function tokensOf(text: string, kind: FilterKind): QueryToken[] {
  // Which moment "7d" counts from does not matter to what it is.
  return splitQuery(text).filter((token) => filterOf(token, 0)?.kind === kind);
}

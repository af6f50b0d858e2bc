import type { FolderRows } from "@/lib/files/folder-rows";
import { foldWords } from "./fold";
import { fileTest } from "./match-file";
import type { NameIndex } from "./name-index";
import { parseQuery } from "./parse-query";

/**
 * The rows of a folder that fit what was typed, in the language of the search (`type:video >1GB -sample`); null: nothing that
 * narrows was typed. They are whole by themselves: what covers the folder must not be taken for what covers them.
 */
export function filterRows(
  index: NameIndex,
  { text, nowMs }: { text: string; nowMs: number },
): FolderRows | null {
  const query = parseQuery(text, { nowMs });
  // Where a row lies is known: here.
  const filters = query.filters.filter(({ kind }) => kind !== "in");
  const words = foldWords(query.words.join(" "));
  const isMore = query.phrases.length + query.without.length + filters.length > 0;
  if (words.length === 0 && !isMore) return null;
  const named = index.filter(words);
  const files = isMore ? named.filter(fileTest({ ...query, filters }, query.phrases)) : named;
  return { files, count: files.length, isComplete: true, isNarrowed: true };
}

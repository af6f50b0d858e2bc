import { quoted } from "@/lib/files/operations/sentence";
import type { FeedDraft } from "@/lib/putio/rss";

/**
 * What a feed takes by its words, as a part of a sentence. put.io does not say how it reads them; what is known is that commas stand between
 * alternatives, and that the case does not matter.
 */
export function explainKeywords({
  keyword,
  unwantedKeywords,
}: Pick<FeedDraft, "keyword" | "unwantedKeywords">): string {
  const wanted = alternativesIn(keyword);
  const unwanted = alternativesIn(unwantedKeywords);
  const left = unwanted.length > 0 ? `, but nothing with ${alternatives(unwanted)}` : "";
  return wanted.length === 0
    ? `everything in the feed${left}`
    : `what has ${alternatives(wanted)} in its title${left}`;
}

/** Each a few words, all of which must be in a title. */
export function alternativesIn(text: string): string[][] {
  return text
    .split(",")
    .map((phrase) => phrase.split(/\s+/).filter((word) => word !== ""))
    .filter((words) => words.length > 0);
}

function alternatives(phrases: readonly (readonly string[])[]): string {
  const isPlain = phrases.every((words) => words.length === 1);
  return phrases.map((words) => together(words, isPlain ? "" : "both ")).join(isPlain ? " or " : ", or ");
}

/** “night” and “1080p”; with others beside it "both", so that nobody reads it as one of the alternatives. */
function together(words: readonly string[], both: string): string {
  const marked = words.map(quoted);
  if (marked.length === 1) return marked.join("");
  if (marked.length > 2) return `all of ${marked.slice(0, -1).join(", ")} and ${marked.at(-1)}`;
  return `${both}${marked.join(" and ")}`;
}

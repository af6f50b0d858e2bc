import { fuzzyMatch } from "./fuzzy";

/** What the ranking looks at; the rest of an entry is its owner's. */
export type Rankable = {
  group: string;
  label: string;
  /** Further words by which somebody may look for it. */
  keywords?: string;
  /** It answers whatever was typed: never left out, and below what matches by its own words. */
  isAnswer?: boolean;
  /** Shown only once something is typed: there are too many of them. */
  isHidden?: boolean;
};

export type RankedGroup<Entry> = { title: string; entries: Entry[] };

const MOST_IN_GROUP = 8;
const ANSWER_SCORE = 0;
/** A match in the words beside the label is worth less than one in the label that is read. */
const KEYWORD_LOSS = 10;

/** What fits the typed text: the best group first, and in it the best entry. With nothing typed, all in their own order. */
export function rankEntries<Entry extends Rankable>(
  entries: readonly Entry[],
  typed: string,
): RankedGroup<Entry>[] {
  const groups = new Map<string, { entry: Entry; score: number }[]>();
  for (const entry of entries) {
    const score = scoreOf(entry, typed.trim());
    if (score === null) continue;
    const group = groups.get(entry.group) ?? [];
    groups.set(entry.group, [...group, { entry, score }]);
  }
  return [...groups]
    .map(([title, group]) => ({ title, group: [...group].sort((left, right) => right.score - left.score) }))
    .sort((left, right) => (right.group[0]?.score ?? 0) - (left.group[0]?.score ?? 0))
    .map(({ title, group }) => ({ title, entries: group.slice(0, MOST_IN_GROUP).map(({ entry }) => entry) }));
}

function scoreOf({ label, keywords, isAnswer, isHidden }: Rankable, typed: string): number | null {
  if (typed === "") return isHidden ? null : 0;
  if (isAnswer) return ANSWER_SCORE;
  const byLabel = fuzzyMatch(typed, label);
  if (byLabel) return byLabel.score;
  const byAll = keywords ? fuzzyMatch(typed, `${label} ${keywords}`) : null;
  return byAll ? byAll.score - KEYWORD_LOSS : null;
}

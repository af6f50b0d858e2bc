import { fold } from "./fold";

export type FuzzyMatch = { score: number; positions: readonly number[] };

/** A letter that begins a word is worth more than one in its middle, and letters that follow each other more than scattered ones. */
const WORD_START = 8;
const NEIGHBOUR = 5;
const GAP = -1;

/**
 * How well the letters of `typed` occur in `text`, in their order: `gtf` finds "Go to Files". Several words may come in any order.
 * null: they do not occur. `positions` are those of the folded text, for marking.
 */
export function fuzzyMatch(typed: string, text: string): FuzzyMatch | null {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const folded = fold(text);
  let score = 0;
  const positions: number[] = [];
  for (const word of words) {
    const match = matchWord(word, folded);
    if (!match) return null;
    score += match.score;
    positions.push(...match.positions);
  }
  // Of two that match alike the shorter one is more of what was meant.
  return { score: score - folded.length / 100, positions: [...new Set(positions)].sort((a, b) => a - b) };
}

/** The best of the ways that begin at each place where the first letter occurs: names are short, so all can be tried. */
function matchWord(word: string, text: string): FuzzyMatch | null {
  const whole = text.indexOf(word);
  let best: FuzzyMatch | null = whole === -1 ? null : runFrom(word, text, { start: whole });
  for (
    let start = text.indexOf(word[0] ?? "");
    start !== -1;
    start = text.indexOf(word[0] ?? "", start + 1)
  ) {
    const match = runFrom(word, text, { start });
    if (match && (!best || match.score > best.score)) best = match;
  }
  return best;
}

function runFrom(word: string, text: string, { start }: { start: number }): FuzzyMatch | null {
  const positions: number[] = [];
  let score = 0;
  let from = start;
  for (const letter of word) {
    const at = nextPlace(text, { letter, from });
    if (at === -1) return null;
    const before = positions.at(-1);
    if (isWordStart(text, at)) score += WORD_START;
    if (before !== undefined) score += at === before + 1 ? NEIGHBOUR : Math.max(-5, GAP * (at - before - 1));
    positions.push(at);
    from = at + letter.length;
  }
  return { score: score + word.length, positions };
}

/** The very next letter if it fits, else the next beginning of a word, else wherever it occurs. */
function nextPlace(text: string, { letter, from }: { letter: string; from: number }): number {
  const next = text.indexOf(letter, from);
  if (next === -1 || next === from || isWordStart(text, next)) return next;
  for (let at = next; at !== -1; at = text.indexOf(letter, at + 1)) if (isWordStart(text, at)) return at;
  return next;
}

function isWordStart(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "");
}

import type { DecodingQuestion } from "./will-it-play";

/**
 * What this browser said about codecs, once and for all its visits. The rows ask while they are drawn; an answer that is not
 * known yet is fetched by `lib/files/ask-decoder.ts`, and the rows hear of it.
 */
let answers: ReadonlyMap<string, boolean> = new Map();
const wanted = new Map<string, DecodingQuestion>();
const listeners = new Set<() => void>();

let asker: (() => void) | null = null;

/**
 * null: not known yet, and taken down as a question. `known` is the snapshot that the caller draws by, so that hydration
 * repeats what the server said.
 */
export function recallDecoding(
  known: ReadonlyMap<string, boolean>,
  question: DecodingQuestion,
): boolean | null {
  const key = keyOf(question);
  const answer = known.get(key);
  if (answer !== undefined) return answer;
  if (typeof window === "undefined" || answers.has(key) || wanted.has(key)) return null;
  wanted.set(key, question);
  asker?.();
  return null;
}

/** Whoever can ask the browser is told of new questions. It is called while rows are drawn, and must not answer at once. */
export function setAsker(ask: (() => void) | null): void {
  asker = ask;
  if (wanted.size > 0) ask?.();
}

/** The questions that came up since the last time, each once. */
export function takeQuestions(): DecodingQuestion[] {
  const questions = [...wanted.values()];
  wanted.clear();
  return questions;
}

export function learnDecoding(learnt: Iterable<readonly [string, boolean]>): void {
  answers = new Map([...answers, ...learnt]);
  for (const listener of listeners) listener();
}

/** Changes whenever something was learnt; for `useSyncExternalStore`. */
export function readAnswers(): ReadonlyMap<string, boolean> {
  return answers;
}

export function subscribeToDecoding(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function keyOf({ way, mimeType }: DecodingQuestion): string {
  return `${way} ${mimeType}`;
}

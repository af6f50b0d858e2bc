import { visibleName } from "../visible-name";
import type { Operation, Subject } from "./operation";

type Told = Pick<Operation, "verb" | "subject" | "state" | "result">;

/** What an operation does or did, in one sentence: "Moved 497 of 500 items to Films". */
export function sentenceOf(operation: Told, writeCount: (count: number) => string = String): string {
  const { verb, subject, state, result } = operation;
  const what = subjectWords(subject, writeCount);
  const where = verb.where ? ` ${verb.where}` : "";
  const failed = result?.failed.length ?? 0;
  const done = (result?.done ?? 0) + (result?.skipped ?? 0);
  if (state === "running") return `${verb.doing} ${what}${where}`;
  if (state === "done") return `${verb.done} ${what}${where}`;
  if (done === 0) return `${capital(what)} could not be ${verb.done.toLowerCase()}${where}`;
  return `${verb.done} ${writeCount(done)} of ${subjectWords({ count: done + failed, name: null }, writeCount)}${where}`;
}

/** “Night Train.mkv”, or "12 items". */
export function subjectWords({ count, name }: Subject, writeCount: (count: number) => string): string {
  if (name !== null) return name === "" ? "an unnamed item" : quoted(name);
  return count === 1 ? "1 item" : `${writeCount(count)} items`;
}

export function quoted(name: string): string {
  return `“${visibleName(name)}”`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

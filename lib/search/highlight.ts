import { fold } from "./fold";

export type NamePart = { text: string; isMatch: boolean };

/**
 * A name cut where what was looked for occurs in it. Folding changes lengths ("ß", "ﬁ", accents of their own), so it is done
 * letter by letter, and every place in the folded name knows the letter it comes from.
 */
export function markMatches(name: string, needles: readonly string[]): NamePart[] {
  const wanted = needles.map(fold).filter(Boolean);
  if (wanted.length === 0) return [{ text: name, isMatch: false }];
  const { folded, origins } = foldByLetter(name);
  const isMarked = new Uint8Array(name.length);
  for (const needle of wanted) {
    for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + needle.length)) {
      const first = origins[at] ?? 0;
      // The letter after the match is where it ends; at the end of the name that is its length.
      const end = endOfLetter(name, origins[at + needle.length - 1] ?? 0);
      isMarked.fill(1, first, end);
    }
  }
  return joinRuns(name, isMarked);
}

function foldByLetter(name: string): { folded: string; origins: number[] } {
  let folded = "";
  const origins: number[] = [];
  let index = 0;
  for (const letter of name) {
    const piece = fold(letter);
    for (let unit = 0; unit < piece.length; unit++) origins.push(index);
    folded += piece;
    index += letter.length;
  }
  return { folded, origins };
}

/** Past the letter that begins at `start`, and past the marks that stand on it: a cut between them would tear them off. */
function endOfLetter(name: string, start: number): number {
  const letter = String.fromCodePoint(name.codePointAt(start) ?? 0);
  const marks = /^\p{M}*/u.exec(name.slice(start + letter.length))?.[0] ?? "";
  return start + letter.length + marks.length;
}

function joinRuns(name: string, isMarked: Uint8Array): NamePart[] {
  const parts: NamePart[] = [];
  let start = 0;
  for (let at = 1; at <= name.length; at++) {
    if (at < name.length && isMarked[at] === isMarked[start]) continue;
    parts.push({ text: name.slice(start, at), isMatch: isMarked[start] === 1 });
    start = at;
  }
  return parts.length > 0 ? parts : [{ text: name, isMatch: false }];
}

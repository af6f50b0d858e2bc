/** Case and accents aside: "Élan" and "elan" are one word to who looks for it. */
export function fold(text: string): string {
  // Most names are plain, and a hundred thousand of them fold ten times faster without the tables of Unicode.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII, whole.
const PLAIN = /^[\x00-\x7f]*$/;

/** Words of a text, folded, as put.io's search takes them: all must occur, in any order. */
export function foldWords(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

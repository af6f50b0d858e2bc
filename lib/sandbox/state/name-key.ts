/**
 * The key by which names sort in put.io's NAME order: case and accents do not count, and numbers count by value, so
 * that episode 10 follows episode 9. Keys are compared as plain text (by code point), in SQLite as here; equal keys
 * fall back on the exact name.
 */
export function nameKey(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return `${folded.replace(/\d+/g, digitsKey)}\u0001${name}`;
}

/** `9` → `0019`, `10` → `00210`: the number of digits first, then the digits, which text order then compares by value. */
function digitsKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, "");
  return `${String(significant.length).padStart(3, "0")}${significant}`;
}

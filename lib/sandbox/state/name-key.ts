/**
 * The key by which names sort in put.io's NAME order: case and accents do not count, and numbers count by value, so
 * that episode 10 follows episode 9. Keys are compared as plain text (by code point), in SQLite as here; equal keys
 * fall back on the exact name.
 */
export function nameKey(name: string): string {
  return `${foldedName(name).replace(/\d+/g, digitsKey)}\u0001${name}`;
}

/** A name without case and accents, for sorting and searching. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** `9` → `0019`, `10` → `00210`: the number of digits first, then the digits, which text order then compares by value. */
function digitsKey(digits: string): string {
  const significant = digits.replace(/^0+(?=\d)/, "");
  return `${String(significant.length).padStart(3, "0")}${significant}`;
}

/** The key of put.io's TYPE order: by kind, then by extension, then by name. */
export function typeKey(file: { name: string; fileType: string }): string {
  return `${file.fileType}\u0001${extensionOf(file.name)?.toLowerCase() ?? ""}\u0001${nameKey(file.name)}`;
}

/** `mp4` of `Clip 01.mp4`; null where there is none. A leading dot hides a file and begins no extension. */
export function extensionOf(name: string): string | null {
  return /.\.([^.]+)$/s.exec(name)?.[1] ?? null;
}

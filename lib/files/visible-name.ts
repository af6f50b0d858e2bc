import { originalName } from "@/lib/format/stored-name";

/**
 * A stored name as it may be shown: as it was on the disk it came from, and what has no picture of its own gets one. put.io accepts
 * every character but "/" and NUL, so a name can hold a newline (it would break the row) or a bidirectional override ("exe.gpj" shown as a picture):
 * both are drawn as visible signs. Joiners and direction marks stay, Persian words and emoji are spelt with them.
 */
export function visibleName(storedName: string): string {
  const name = originalName(storedName);
  if (name.trim() === "") return name === "" ? "(no name)" : name.replace(/\s/gu, "␣");
  return name.replace(UNSEEN, signOf);
}

// Lone surrogates are included: a broken byte sequence must not swallow its neighbour.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u202a-\u202e\u2028\u2029\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

const SIGNS: Readonly<Record<string, string>> = { "\n": "↵", "\t": "⇥" };

/** Unicode has a picture of every control character, but few fonts do; the two that occur have signs that every font has. */
function signOf(character: string): string {
  const code = character.charCodeAt(0);
  // A byte that was no letter on its disk; how `originalName` writes it means nothing to anybody.
  if (code >= 0xdc80 && code <= 0xdcff) return `‹${hex(code - 0xdc00, 2)}›`;
  return SIGNS[character] ?? `‹U+${hex(code, 4)}›`;
}

function hex(code: number, length: number): string {
  return code.toString(16).toUpperCase().padStart(length, "0");
}

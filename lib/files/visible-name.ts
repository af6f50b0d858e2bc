/**
 * A stored name as it may be shown: what has no picture of its own gets one. put.io accepts every character but "/" and
 * NUL, so a name can hold a newline (it would break the row) or a bidirectional override ("exe.gpj" shown as a picture):
 * both are drawn as visible signs. Joiners and direction marks stay, Persian words and emoji are spelt with them.
 */
export function visibleName(name: string): string {
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
  return SIGNS[character] ?? `‹U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}›`;
}

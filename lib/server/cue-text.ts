import "server-only";

/** Markup that WebVTT and SRT share and that cannot do harm. */
const KEPT_TAG = /^\/?[biu]$/i;
const ENTITY = /^&(?:amp|lt|gt|nbsp|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/i;
/** One token of cue text: an override of ASS, a tag, an entity, or a character that WebVTT reads as the start of one. */
const TOKEN = /\{\\[^{}]*\}|<\/?[a-z][^<>]*>|<\d+:[^<>]*>|&[#\w]{1,10};|[<>&]/gi;

/**
 * The text of a cue, safe to be parsed as WebVTT: `b`, `i` and `u` stay, any other tag goes, `<` and `&` that belong to the
 * sentence are escaped. `{\an8}`, which players of SRT read as "at the top", is answered apart.
 */
export function toCueText(lines: readonly string[]): { text: string; isAtTop: boolean } {
  const source = lines.join("\n");
  const isAtTop = /\{\\an[789]\}/.test(source);
  const text = source
    .replace(/\p{Cc}/gu, (mark) => (mark === "\n" ? mark : ""))
    .replace(TOKEN, cleanToken)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
  return { text: hasWords(text) ? text : "", isAtTop };
}

function cleanToken(token: string): string {
  if (token.startsWith("{")) return "";
  if (token.startsWith("&")) return ENTITY.test(token) ? token : `&amp;${token.slice(1)}`;
  if (token.length === 1) return token === "<" ? "&lt;" : "&gt;";
  const name = token.slice(1, -1).trim();
  return KEPT_TAG.test(name) ? `<${name.toLowerCase()}>` : "";
}

/** Tags around nothing would make a cue that shows an empty box. */
function hasWords(text: string): boolean {
  return text.replace(/<[^>]*>/g, "").trim() !== "";
}

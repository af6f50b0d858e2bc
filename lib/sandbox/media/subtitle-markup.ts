/** Tags that every format knows and that cannot run or load anything. */
const KEPT_TAG = /^<(\/?)([ibu])>$/i;
/** Something that looks like a tag: `<i>`, `</font>`, `<c.yellow>`, `<00:01.000>`; not `a < b` nor `<3`. */
const TAG = /<\/?[a-z][^<>]*>|<[\d:.]+>/gi;
/** Placement and drawing commands of SubStation that tools leave in SRT: `{\an8}`, `{\pos(1,2)}`. */
const OVERRIDE = /\{\\[^{}]*\}/g;

/** The text of a cue with its markup reduced to `<i>`, `<b>`, `<u>`, and without empty lines. */
export function cleanText(raw: string): string {
  const kept = raw.replace(OVERRIDE, "").replace(TAG, (tag) => (KEPT_TAG.test(tag) ? tag.toLowerCase() : ""));
  return closeTags(dropEmptyLines(kept));
}

/** Ends what the text forgot to end, so that it cannot reach into the next cue of a player that joins them. */
export function closeTags(text: string): string {
  const count = (tag: string) => text.split(tag).length - 1;
  const open = ["u", "b", "i"].filter((tag) => count(`<${tag}>`) > count(`</${tag}>`));
  return text + open.map((tag) => `</${tag}>`).join("");
}

/** An empty line would end the cue in SRT and WebVTT alike. */
export function dropEmptyLines(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
}

/** As WebVTT wants it: everything escaped but the kept tags, so that `-->` cannot appear either. */
export function escapeForWebVtt(text: string): string {
  return text
    .split(/(<\/?[ibu]>)/)
    .map((part, index) => (index % 2 === 1 ? part : escapeText(part)))
    .join("");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
  quot: '"',
  lrm: "\u200e",
  rlm: "\u200f",
};

/** WebVTT's character references, by name and by number. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "\ufffd";
  });
}

export type CueStyle = "b" | "i" | "u";
/** Words that look alike. Flat, because a subtitle's nesting may be as deep as its author is hostile. */
export type CueRun = { text: string; styles: readonly CueStyle[] };

/** More lines than this cover the picture; what is beyond them joins the last. */
const MOST_LINES = 3;

/**
 * A cue's words line by line, with the only three styles that we draw; everything else is dropped. The result is data and
 * is never put into the page as HTML.
 */
export function parseCueText(text: string): CueRun[][] {
  const lines: CueRun[][] = [[]];
  const open: CueStyle[] = [];
  for (const [token] of limitLines(text).matchAll(TOKEN)) {
    const tag = TAG.exec(token);
    if (tag) follow(open, { name: (tag[2] ?? "").toLowerCase() as CueStyle, isClosing: tag[1] === "/" });
    else if (!MARKUP.test(token)) append(lines, { text: decodeEntities(token), styles: [...new Set(open)] });
  }
  return lines;
}

/** A tag, or text up to the next one. A lone "<" is text: people write "a < b" and "<3". */
const TOKEN = /<\/?[a-zA-Z][^<>]*>|<\d[\d:.]*>|<|[^<]+/g;
const MARKUP = /^<[/\w]/;
const TAG = /^<(\/?)([biu])(?:[.\s][^<>]*)?>$/i;

function follow(open: CueStyle[], { name, isClosing }: { name: CueStyle; isClosing: boolean }) {
  if (!isClosing) {
    if (open.length < DEEPEST) open.push(name);
    return;
  }
  const index = open.lastIndexOf(name);
  // Wrongly nested tags are closed with the one that encloses them, as browsers do.
  if (index >= 0) open.length = index;
}

const DEEPEST = 16;

function append(lines: CueRun[][], run: CueRun) {
  for (const [index, text] of run.text.split("\n").entries()) {
    if (index > 0) lines.push([]);
    if (text !== "") lines.at(-1)?.push({ text, styles: run.styles });
  }
}

/** No cue that can be read is longer; a file that lies about its cues must not keep the page busy. */
const LONGEST = 2000;

function limitLines(text: string): string {
  const lines = text
    .slice(0, LONGEST)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return [...lines.slice(0, MOST_LINES - 1), lines.slice(MOST_LINES - 1).join(" ")]
    .filter(Boolean)
    .join("\n");
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  lrm: "\u200e",
  rlm: "\u200f",
};

/** Once only: "&amp;lt;" is the text "&lt;". */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}

const LAST_CODE_POINT = 0x10ffff;

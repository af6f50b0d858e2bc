/**
 * A name cut where a narrow column may shorten it. `start` and `middle` shrink (CSS puts an ellipsis there), `marker` and
 * `end` never do: "Some.Long.Show." "S03E04" ".1080p.WEB-DL.x264-GROUP" ".mkv". Cutting in CSS rather than by
 * measuring text means that the server's HTML is already right at every width. Joined, the parts are the name again.
 */
export type NameParts = { start: string; marker: string; middle: string; end: string };

export function splitName(name: string): NameParts {
  if (name.length <= ALWAYS_FITS) return { start: name, marker: "", middle: "", end: "" };
  const extension = extensionOf(name);
  const stem = name.slice(0, name.length - extension.length);
  const marker = findMarker(stem);
  if (!marker) {
    const tail = lastCharacters(stem, TAIL_LENGTH);
    return { start: stem.slice(0, stem.length - tail.length), marker: "", middle: "", end: tail + extension };
  }
  const afterMarker = marker.index + marker.text.length;
  return {
    start: stem.slice(0, marker.index),
    marker: marker.text,
    middle: stem.slice(afterMarker),
    end: extension,
  };
}

/** The narrowest name column (a phone of 320 px) shows this many characters. */
const ALWAYS_FITS = 20;
/** Enough for what tells siblings apart at the end of a name: "(2)", "part 3", "disc 1". */
const TAIL_LENGTH = 8;
const LONGEST_EXTENSION = 8;

function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot) : "";
  return extension.length - 1 <= LONGEST_EXTENSION && /^\.[\p{L}\p{N}]+$/u.test(extension) ? extension : "";
}

/** What tells one episode from the next, most certain first; each is taken only where it stands as a word. */
const MARKERS = [
  /(?<![\p{L}\p{N}])s\d{1,4}[ ._-]?e\d{1,4}(?:[ ._-]?e?\d{2,4}(?!\d))*(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])\d{1,2}x\d{2,3}(?![\p{L}\p{N}])/iu,
  /(?<![\p{L}\p{N}])(?:19|20)\d{2}[ ._-](?:0\d|1[0-2])[ ._-](?:[0-2]\d|3[01])(?!\d)/u,
  /(?<![\p{L}\p{N}])(?:episode|ep|e|part|folge|bölüm|chapter)[ ._-]?\d{1,4}(?![\p{L}\p{N}])/iu,
  /(?<= - )\d{2,4}(?:v\d)?(?=[ ._[(]|$)/u,
];

function findMarker(stem: string): { index: number; text: string } | null {
  for (const pattern of MARKERS) {
    const match = pattern.exec(stem);
    if (match) return { index: match.index, text: match[0] };
  }
  return null;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Whole user-perceived characters: a cut through an emoji or a combining accent would show two broken halves. */
function lastCharacters(text: string, count: number): string {
  // 255 bytes are the longest name, but only the end is of interest: segmenting all of it costs ten times as much.
  const window = text.slice(-count * 12);
  const pieces = Array.from(graphemes.segment(window), (piece) => piece.segment);
  // The first piece may itself be half a character, cut by the window.
  const whole = window.length < text.length ? pieces.slice(1) : pieces;
  return whole.slice(-count).join("");
}

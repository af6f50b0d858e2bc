import { type Cue, tidyCues } from "./subtitle-cue";
import { closeTags, dropEmptyLines } from "./subtitle-markup";

/** Columns of an `[Events]` section that has no Format line. */
const DEFAULT_COLUMNS = "Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text";

/** SubStation (SSA and ASS): the spoken text and its italics; placement, fonts, colours and drawings are left out. */
export function parseAss(source: string): Cue[] {
  let columns = DEFAULT_COLUMNS.split(",");
  let isInEvents = false;
  const cues: Cue[] = [];
  for (const line of source.split(/\r\n|\r|\n/)) {
    if (line.startsWith("[")) isInEvents = /^\[events\]/i.test(line);
    const field = isInEvents ? /^(Format|Dialogue)\s*:\s*(.*)$/i.exec(line) : null;
    const value = field?.[2] ?? "";
    if (field?.[1]?.toLowerCase() === "format") columns = value.split(",").map((name) => name.trim());
    if (field?.[1]?.toLowerCase() === "dialogue") cues.push(...parseDialogue(value, columns));
  }
  return dropRepeats(tidyCues(cues));
}

function parseDialogue(value: string, columns: string[]): Cue[] {
  const fields = splitFields(value, columns.length);
  const field = (name: string) => fields[columns.findIndex((column) => column.toLowerCase() === name)] ?? "";
  const startSeconds = parseTime(field("start"));
  const endSeconds = parseTime(field("end"));
  if (startSeconds === null || endSeconds === null) return [];
  return [{ startSeconds, endSeconds, text: assText(field("text")) }];
}

/** A dialogue line as Matroska stores it: ReadOrder, Layer, Style, Name, three margins, Effect, Text. */
export function assBlockText(block: string): string {
  return assText(splitFields(block, 9)[8] ?? "");
}

/** The last field is the rest of the line, commas included. */
function splitFields(line: string, count: number): string[] {
  const parts = line.split(",");
  return [...parts.slice(0, count - 1), parts.slice(count - 1).join(",")];
}

/** The text of a dialogue: `\N` is a line break, `{…}` are commands of which only italics, bold, underline remain. */
export function assText(raw: string): string {
  let isDrawing = false;
  const parts = raw.split(/(\{[^}]*\})/).map((part) => {
    if (!part.startsWith("{")) return isDrawing ? "" : part;
    const drawing = /\\p(\d+)/.exec(part);
    if (drawing) isDrawing = Number(drawing[1]) > 0;
    return [...part.matchAll(/\\([ibu])(\d+)(?=[\\}])/g)]
      .map(([, tag, value]) => (value === "0" ? `</${tag}>` : `<${tag}>`))
      .join("");
  });
  const lines = parts
    .join("")
    .replace(/\\N|\\n/g, "\n")
    .replaceAll("\\h", " ");
  return closeTags(dropEmptyLines(lines));
}

/** `H:MM:SS.cc`. */
function parseTime(text: string): number | null {
  const match = /^\s*(\d+):(\d{1,2}):(\d{1,2})[.:](\d{1,3})\s*$/.exec(text);
  if (!match) return null;
  const fraction = Number(`0.${match[4]}`);
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]) + fraction;
}

/** Layers draw one line several times (outline, shadow, glow); as text it is wanted once. */
function dropRepeats(cues: Cue[]): Cue[] {
  const seen = new Set<string>();
  return cues.filter((cue) => {
    const key = `${cue.startSeconds} ${cue.endSeconds} ${cue.text}`;
    return !seen.has(key) && seen.add(key);
  });
}

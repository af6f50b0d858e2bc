import "server-only";
import { toCueText } from "./cue-text";

type Cue = { startMs: number; endMs: number; settings: string; text: string };

const TIME = String.raw`(?:(\d+):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?`;
/** `-->`, and the `->` and `--->` that people type; hours may be missing or many. */
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-{1,3}>\s*${TIME}(.*)$`);
const SETTING = /^(?:line|position|size|align|vertical):[\w.%,-]+$/;
/** How long a cue stays whose end lies before its start: a browser would drop it. */
const REPAIRED_MS = 2_000;

/**
 * Makes WebVTT of SRT or WebVTT, however carelessly written: the lines with times are what counts, text is what stands
 * between them. The result is always valid, in the order of time, and holds no markup but `b`, `i` and `u`.
 */
export function toWebVtt(source: string): string {
  const cues = readCues(source.replace(/^\uFEFF/, "").split(/\r\n|[\r\n]/));
  cues.sort((one, other) => one.startMs - other.startMs);
  return ["WEBVTT", ...cues.map(formatCue)].join("\n\n").concat("\n");
}

function readCues(lines: readonly string[]): Cue[] {
  const cues: Cue[] = [];
  const timings = lines.flatMap((line, at) => {
    const match = line.includes(">") ? TIMING.exec(line) : null;
    return match ? [{ at, match }] : [];
  });
  timings.forEach(({ at, match }, index) => {
    const next = timings[index + 1]?.at ?? lines.length;
    const cue = cueOf(match, textLines(lines, { from: at + 1, to: next, isLast: next === lines.length }));
    if (cue) cues.push(cue);
  });
  return cues;
}

/** The lines between two timings, without the name of the cue to come, WebVTT's comments and styles, and blank ones. */
function textLines(lines: readonly string[], range: { from: number; to: number; isLast: boolean }): string[] {
  const block = lines.slice(range.from, range.to);
  if (!range.isLast && isIdentifier(block)) block.pop();
  const end = block.findIndex(
    (line, at) => block[at - 1]?.trim() === "" && /^(?:NOTE|STYLE|REGION)\b/.test(line),
  );
  return (end === -1 ? block : block.slice(0, end)).filter((line) => line.trim() !== "");
}

/**
 * Whether the last line before a timing names the cue to come. After a blank line it does, whatever it is; without one, only
 * a number does, and only when the cue before would keep some text: a cue may well say "42".
 */
function isIdentifier(block: readonly string[]): boolean {
  const last = block.at(-1)?.trim() ?? "";
  if (last === "") return false;
  const before = block.slice(0, -1);
  const isAfterBlank = before.at(-1)?.trim() === "";
  if (isAfterBlank) return true;
  return /^\d+$/.test(last) && before.some((line) => line.trim() !== "");
}

function cueOf(match: RegExpExecArray, lines: string[]): Cue | null {
  const { text, isAtTop } = toCueText(lines);
  if (text === "") return null;
  const [, h1, m1, s1, f1, h2, m2, s2, f2, rest = ""] = match;
  const startMs = milliseconds([h1, m1, s1, f1]);
  const endMs = milliseconds([h2, m2, s2, f2]);
  const settings = rest
    .trim()
    .split(/\s+/)
    .filter((setting) => SETTING.test(setting));
  if (isAtTop && !settings.some((setting) => setting.startsWith("line:"))) settings.push("line:0");
  return {
    startMs,
    endMs: endMs > startMs ? endMs : startMs + REPAIRED_MS,
    settings: settings.join(" "),
    text,
  };
}

function milliseconds([hours = "0", minutes, seconds, fraction = "0"]: (string | undefined)[]): number {
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, "0"));
}

function formatCue({ startMs, endMs, settings, text }: Cue): string {
  return `${formatTime(startMs)} --> ${formatTime(endMs)}${settings && ` ${settings}`}\n${text}`;
}

function formatTime(totalMs: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
  const seconds = totalMs / 1000;
  const fraction = String(totalMs % 1000).padStart(3, "0");
  return `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}.${fraction}`;
}

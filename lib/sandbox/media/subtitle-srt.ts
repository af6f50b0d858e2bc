import { type Cue, tidyCues } from "./subtitle-cue";
import { cleanText } from "./subtitle-markup";

/**
 * `00:00:01,000 --> 00:00:02,500`, and what is met instead of it: dots, one or two digits, no hours, hundreds of
 * hours, `->`, no milliseconds, coordinates (`X1:…`) behind.
 */
const TIMING =
  /^\s*(-?)(?:(\d+)\s*:)?\s*(\d{1,3})\s*:\s*(\d{1,2})(?:\s*[.,:]\s*(\d{1,3}))?\s*-{1,3}>\s*(.*)$/;
const END = /^(-?)(?:(\d+)\s*:)?\s*(\d{1,3})\s*:\s*(\d{1,2})(?:\s*[.,:]\s*(\d{1,3}))?/;

/**
 * SubRip as it is found, not as it is meant: only the timing lines are trusted. What lies between two of them is the
 * first one's text, empty lines within it included, except for the number that stands directly above the second.
 */
export function parseSrt(source: string): Cue[] {
  const lines = source.replaceAll("\u0000", "").split(/\r\n|\r|\n/);
  const timings = lines.flatMap((line, index) => {
    const times = parseTiming(line);
    return times ? [{ index, ...times }] : [];
  });
  const isNumbered = /^\s*\ufeff?\d+\s*$/.test(lines[(timings[0]?.index ?? 0) - 1] ?? "");
  return tidyCues(
    timings.map(({ index, startSeconds, endSeconds }, position) => {
      const next = timings[position + 1]?.index;
      const text = lines.slice(index + 1, next ?? lines.length);
      if (next !== undefined && isNumbered && /^\s*\d+\s*$/.test(text.at(-1) ?? "")) text.pop();
      return { startSeconds, endSeconds, text: cleanText(text.join("\n")) };
    }),
  );
}

function parseTiming(line: string): { startSeconds: number; endSeconds: number } | null {
  const start = TIMING.exec(line);
  const end = start && END.exec(start[6] ?? "");
  if (!start || !end) return null;
  return { startSeconds: secondsOf(start), endSeconds: secondsOf(end) };
}

/** Groups: sign, hours, minutes, seconds, fraction. A negative time (a shifted file) is the beginning. */
function secondsOf([, sign, hours, minutes, seconds, fraction]: RegExpExecArray): number {
  if (sign === "-") return 0;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole + Number((fraction ?? "0").padEnd(3, "0")) / 1000;
}

/** SubRip with CRLF, which old players insist on. */
export function formatSrt(cues: readonly Cue[]): string {
  return cues
    .map((cue, index) => {
      const timing = `${formatTime(cue.startSeconds)} --> ${formatTime(cue.endSeconds)}`;
      return `${index + 1}\r\n${timing}\r\n${cue.text.replaceAll("\n", "\r\n")}\r\n\r\n`;
    })
    .join("");
}

function formatTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, "0");
  const clock = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60, (milliseconds / 1000) % 60];
  return `${clock.map((value) => part(value, 2)).join(":")},${part(milliseconds % 1000, 3)}`;
}

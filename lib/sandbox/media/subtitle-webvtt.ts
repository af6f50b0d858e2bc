import { type Cue, tidyCues } from "./subtitle-cue";
import { cleanText, decodeEntities, escapeForWebVtt } from "./subtitle-markup";

const TIMING =
  /^\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})\s*-->\s*(?:(\d+):)?(\d{1,2}):(\d{1,2})[.,](\d{1,3})(.*)$/;
/** Region names point into blocks that are not kept. */
const KEPT_SETTING = /^(?:line|position|size|align|vertical):[\w.,%-]+$/;

/** WebVTT: identifiers, NOTE, STYLE and REGION blocks are left out, placement is kept. */
export function parseWebVtt(source: string): Cue[] {
  const blocks = source.replaceAll("\u0000", "\ufffd").split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/);
  return tidyCues(blocks.flatMap((block) => parseBlock(block.split(/\r\n|\r|\n/))));
}

function parseBlock(lines: string[]): Cue[] {
  // The first line is an identifier, or the header of a file that forgot the empty line behind it.
  const at = lines.findIndex((line) => line.includes("-->"));
  const match = TIMING.exec(lines[at] ?? "");
  if (!match || /^(?:NOTE|STYLE|REGION)\b/.test(lines[0] ?? "")) return [];
  const [, h1, m1, s1, f1, h2, m2, s2, f2, rest] = match;
  const settings = (rest ?? "").split(/\s+/).filter((setting) => KEPT_SETTING.test(setting));
  return [
    {
      startSeconds: secondsOf(h1, m1, s1, f1),
      endSeconds: secondsOf(h2, m2, s2, f2),
      text: decodeEntities(cleanText(lines.slice(at + 1).join("\n"))),
      ...(settings.length > 0 ? { settings: settings.join(" ") } : {}),
    },
  ];
}

function secondsOf(...[hours, minutes, seconds, fraction]: (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return whole + Number((fraction ?? "0").padEnd(3, "0")) / 1000;
}

/**
 * WebVTT. `timestampMap` adds the line that ties cue times to the media clock inside HLS; our segments start that
 * clock at zero.
 */
export function formatWebVtt(cues: readonly Cue[], { timestampMap = false } = {}): string {
  const header = timestampMap ? "WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n" : "WEBVTT\n";
  const blocks = cues.map((cue) => {
    const settings = cue.settings ? ` ${cue.settings}` : "";
    return `\n${formatTime(cue.startSeconds)} --> ${formatTime(cue.endSeconds)}${settings}\n${escapeForWebVtt(cue.text)}\n`;
  });
  return header + blocks.join("");
}

function formatTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const part = (value: number, digits: number) => String(Math.floor(value)).padStart(digits, "0");
  const clock = [milliseconds / 3_600_000, (milliseconds / 60_000) % 60, (milliseconds / 1000) % 60];
  return `${clock.map((value) => part(value, 2)).join(":")}.${part(milliseconds % 1000, 3)}`;
}

const QUOTE = "‛";
const CONTROL_PICTURES = 0x2400;
const LAST_CONTROL = 0x1f;
const WHOLE: Readonly<Record<string, string>> = { ".": "．", "..": "．．" };
const SINGLE: Readonly<Record<string, string>> = { "/": "／", "\\": "＼", "\u007f": "␡" };
/** Not ／ and ．: no disk has the sign that they stand for, so rclone takes them for it, and leaves them as they are. */
const STAND_INS: ReadonlySet<string> = new Set([QUOTE, "＼", "␡"]);

/**
 * A name of this device as put.io stores it, the way rclone's default encoding for put.io has it (Slash, BackSlash, Del, Ctl,
 * InvalidUtf8, Dot): what put.io or JSON cannot take becomes a sign that looks like it, and such a sign that was there
 * before is marked. So both put the same file under the same name, and rclone reads the original one again.
 */
export function uploadName(name: string): string {
  const whole = WHOLE[name];
  if (whole !== undefined) return whole;
  return [...name.toWellFormed()].map(storedCharacter).join("");
}

function storedCharacter(character: string): string {
  const single = SINGLE[character];
  if (single !== undefined) return single;
  const code = character.codePointAt(0) ?? 0;
  if (code <= LAST_CONTROL) return String.fromCodePoint(CONTROL_PICTURES + code);
  const isPicture = code >= CONTROL_PICTURES && code <= CONTROL_PICTURES + LAST_CONTROL;
  return isPicture || STAND_INS.has(character) ? QUOTE + character : character;
}

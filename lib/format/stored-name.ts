/** The two names that no disk has room for are stored as signs that look like them. */
const WHOLE: Readonly<Record<string, string>> = { ".": "．", "..": "．．" };
const SINGLE: Readonly<Record<string, string>> = { "/": "／", "\\": "＼", "\u007f": "␡" };
const ORIGINALS: Readonly<Record<string, string>> = { "＼": "\\", "␡": "\u007f" };
const QUOTE = "‛";
const CONTROL_PICTURES = 0x2400;
const LAST_CONTROL = 0x1f;
/** Half letters, which no text has by themselves, stand for bytes that are no text. */
const BYTES = 0xdc00;

/**
 * A name as put.io stores it, the way rclone's default encoding for put.io has it (Slash, BackSlash, Del, Ctl, InvalidUtf8, Dot): what
 * put.io or JSON cannot take becomes a sign that looks like it, and such a sign that was there before is marked. So both put the
 * same file under the same name, and `originalName` is the way back. The signs ／, ． and ␀ are not marked: no disk has what
 * they stand for, so rclone takes them for themselves.
 */
export function storedName(name: string): string {
  const whole = WHOLE[name];
  if (whole !== undefined) return whole;
  return IS_TO_STORE.test(name) ? name.replace(TO_STORE, storedSign) : name;
}

/**
 * The name that a stored one had on the disk it came from, and has again on the one it is saved on. Nearly every name is its own
 * original and passes by one test, as this is asked for each of a hundred thousand rows.
 */
export function originalName(stored: string): string {
  return IS_TO_READ.test(stored) ? stored.replace(TO_READ, originalSign) : stored;
}

/** How rclone itself writes a stored name in a path: all signs stay but the backslash's. */
export function rcloneName(stored: string): string {
  return stored.replace(/‛‛|‛?＼/g, (sign) => RCLONE_SIGNS[sign] ?? sign);
}

const RCLONE_SIGNS: Readonly<Record<string, string>> = { "＼": "\\", "‛＼": "＼" };

// One pattern to test and one to replace each: a global one remembers where its last test ended.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this looks for.
const IS_TO_STORE = /[\u0000-\u001f\u007f/\\‛＼␡\u2401-\u241f]|\p{Surrogate}/u;
const TO_STORE = new RegExp(IS_TO_STORE, "gu");
const IS_TO_READ = /[‛＼␡\u2401-\u241f]/u;
const TO_READ = /‛(?:[‛＼␡\u2401-\u241f]|[89A-F][0-9A-F])|[＼␡\u2401-\u241f]/gu;

function storedSign(sign: string): string {
  const single = SINGLE[sign];
  if (single !== undefined) return single;
  const code = sign.charCodeAt(0);
  if (code <= LAST_CONTROL) return String.fromCharCode(CONTROL_PICTURES + code);
  if (!sign.isWellFormed()) return storedByte(code - BYTES);
  return QUOTE + sign;
}

/** Other half letters come from disks that put up with them; rclone stores the sign for what is no text as well. */
function storedByte(byte: number): string {
  return byte >= 0x80 && byte <= 0xff ? QUOTE + byte.toString(16).toUpperCase() : "\ufffd";
}

function originalSign(sign: string): string {
  const quoted = sign.startsWith(QUOTE) ? sign.slice(1) : null;
  if (quoted?.length === 2) return String.fromCharCode(BYTES + Number.parseInt(quoted, 16));
  if (quoted !== null) return quoted;
  return ORIGINALS[sign] ?? String.fromCharCode(sign.charCodeAt(0) - CONTROL_PICTURES);
}

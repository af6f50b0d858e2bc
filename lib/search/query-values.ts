import type { FileType } from "@/lib/putio/file";

/** The words people have for put.io's kinds; the first of each is the one that chips and suggestions write. */
const TYPE_WORDS: ReadonlyMap<string, FileType> = new Map(
  Object.entries<FileType>({
    video: "VIDEO",
    audio: "AUDIO",
    image: "IMAGE",
    archive: "ARCHIVE",
    pdf: "PDF",
    text: "TEXT",
    folder: "FOLDER",
    file: "FILE",
    film: "VIDEO",
    movie: "VIDEO",
    music: "AUDIO",
    sound: "AUDIO",
    photo: "IMAGE",
    picture: "IMAGE",
    zip: "ARCHIVE",
    rar: "ARCHIVE",
    directory: "FOLDER",
    other: "FILE",
  }),
);

/** `video`, `Videos`, `video,audio`; null as soon as one of them is no kind. */
export function parseTypes(value: string): FileType[] | null {
  const types = splitList(value).map(
    (word) => TYPE_WORDS.get(word) ?? TYPE_WORDS.get(word.replace(/s$/, "")),
  );
  const known = types.filter((type) => type !== undefined);
  return known.length === types.length && known.length > 0 ? [...new Set(known)] : null;
}

/** `mkv`, `.mkv`, `mkv,mp4`; null where nothing is left. */
export function parseExtensions(value: string): string[] | null {
  const extensions = splitList(value).map((word) => word.replace(/^\*?\.?/, ""));
  return extensions.length > 0 && extensions.every((word) => /^[\p{L}\p{N}]+$/u.test(word))
    ? extensions
    : null;
}

function splitList(value: string): string[] {
  return value.toLowerCase().split(",").filter(Boolean);
}

/** Both ends included; null: open. */
export type SizeRange = { minBytes: number | null; maxBytes: number | null };

const SIZE = /^([<>]=?)\s*(\d+(?:[.,]\d+)?)\s*(?:([kmgtp])(i)?b?|b|bytes?)$/iu;
const POWERS = "kmgtp";

/** `>4GB`, `<=1.5 TB`, `<700MiB`. Decimal as they are shown everywhere, unless the `i` asks for 1024. */
export function parseSize(value: string): SizeRange | null {
  const [, comparison = "", figure = "", prefix = "", binary] = SIZE.exec(value) ?? [];
  if (comparison === "") return null;
  const power = prefix === "" ? 0 : POWERS.indexOf(prefix.toLowerCase()) + 1;
  const bytes = Number(figure.replace(",", ".")) * (binary ? 1024 : 1000) ** power;
  if (comparison.startsWith(">"))
    return { minBytes: comparison === ">" ? Math.floor(bytes) + 1 : Math.ceil(bytes), maxBytes: null };
  return { minBytes: null, maxBytes: comparison === "<" ? Math.ceil(bytes) - 1 : Math.floor(bytes) };
}

/** A comparison with a figure and no unit: almost a size, so worth a word. */
export function isSizeWithoutUnit(value: string): boolean {
  return /^[<>]=?\s*\d+(?:[.,]\d+)?$/.test(value);
}

/** `endMs` is the first moment after it. */
export type Period = { startMs: number; endMs: number };

const DAY = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;
const AGO = /^(\d{1,4})(d|w|m|y)(?:ays?|eeks?|onths?|ears?)?$/i;

/** A year, a month, a day, `today`, `yesterday`, or so long ago (`7d`, `2w`, `6m`, `1y`); in the reader's own time zone. */
export function parsePeriod(value: string, nowMs: number): Period | null {
  const now = new Date(nowMs);
  const today = [now.getFullYear(), now.getMonth(), now.getDate()] as const;
  if (value === "today") return dayPeriod(today[0], today[1], { day: today[2] });
  if (value === "yesterday") return dayPeriod(today[0], today[1], { day: today[2] - 1 });
  const ago = AGO.exec(value);
  if (ago) return { startMs: momentBefore(now, { count: Number(ago[1]), unit: ago[2] ?? "" }), endMs: nowMs };
  return calendarPeriod(value);
}

function calendarPeriod(value: string): Period | null {
  const [, yearText, monthText, dayText] = DAY.exec(value) ?? [];
  if (yearText === undefined) return null;
  const [year, month, day] = [Number(yearText), Number(monthText ?? 1) - 1, Number(dayText ?? 1)];
  const start = new Date(year, month, day);
  // The 31st of February would become a day of March.
  if (start.getMonth() !== month || start.getDate() !== day) return null;
  if (dayText !== undefined) return dayPeriod(year, month, { day });
  if (monthText !== undefined) return { startMs: +start, endMs: +new Date(year, month + 1, 1) };
  return { startMs: +start, endMs: +new Date(year + 1, 0, 1) };
}

function dayPeriod(year: number, month: number, { day }: { day: number }): Period {
  return { startMs: +new Date(year, month, day), endMs: +new Date(year, month, day + 1) };
}

function momentBefore(now: Date, { count, unit }: { count: number; unit: string }): number {
  const then = new Date(now);
  if (unit === "d" || unit === "D") then.setDate(then.getDate() - count);
  else if (unit === "w" || unit === "W") then.setDate(then.getDate() - 7 * count);
  else if (unit === "m" || unit === "M") then.setMonth(then.getMonth() - count);
  else then.setFullYear(then.getFullYear() - count);
  return +then;
}

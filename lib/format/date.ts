export type DateOptions = {
  locale: string;
  nowMs: number;
  /** IANA name; the machine's own when left out. */
  timeZone?: string | undefined;
};

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const RELATIVE_DAYS = 7;

/**
 * "5 minutes ago", "4 days ago"; from a week on "12 Mar 2025". Days are spans of 24 hours: the server does not know the reader's time
 * zone, and by the calendar it would write another day than the browser, which then is seen to jump.
 */
export function formatDate(iso: string, { locale, nowMs, timeZone }: DateOptions): string {
  const thenMs = Date.parse(iso);
  if (Number.isNaN(thenMs)) return "";
  const differenceMs = thenMs - nowMs;
  const days = Math.trunc(differenceMs / DAY_MS);
  if (Math.abs(days) >= RELATIVE_DAYS) {
    return dateFormat(locale, { dateStyle: "medium", timeZone }).format(thenMs);
  }
  const words = relativeFormat(locale, "always");
  if (days !== 0) return words.format(days, "day");
  if (Math.abs(differenceMs) >= HOUR_MS) return words.format(Math.trunc(differenceMs / HOUR_MS), "hour");
  const minutes = Math.trunc(differenceMs / MINUTE_MS);
  if (minutes !== 0) return words.format(minutes, "minute");
  // "now", and not "in 0 seconds".
  return relativeFormat(locale, "auto").format(0, "second");
}

/** Whole calendar days from now, as people count them: 0 today, -1 yesterday. NaN for what is no date. */
export function calendarDaysFromNow(iso: string, { nowMs, timeZone }: Omit<DateOptions, "locale">): number {
  const thenMs = Date.parse(iso);
  return Number.isNaN(thenMs) ? thenMs : dayNumber(thenMs, timeZone) - dayNumber(nowMs, timeZone);
}

/** The whole date with its time, for the tooltip beside the short one. */
export function formatFullDate(
  iso: string,
  options: { locale: string; timeZone?: string | undefined },
): string {
  const thenMs = Date.parse(iso);
  if (Number.isNaN(thenMs)) return "";
  const { locale, timeZone } = options;
  return dateFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone }).format(thenMs);
}

/** Days since 1970 on the calendar of that zone: two moments share a number exactly when they share a date. */
function dayNumber(timeMs: number, timeZone: string | undefined): number {
  // Swedish dates are ISO dates.
  const date = dateFormat("sv", { dateStyle: "short", timeZone }).format(timeMs);
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

type DateShape = {
  dateStyle: "full" | "medium" | "short";
  timeStyle?: "short";
  timeZone: string | undefined;
};
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** Making one costs far more than using it, and a table has thousands of cells. */
function dateFormat(locale: string, shape: DateShape): Intl.DateTimeFormat {
  const key = `${locale} ${shape.dateStyle} ${shape.timeStyle ?? ""} ${shape.timeZone ?? ""}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, shape);
  dateFormats.set(key, format);
  return format;
}

function relativeFormat(locale: string, numeric: "always" | "auto"): Intl.RelativeTimeFormat {
  const key = `${locale} ${numeric}`;
  const format = relativeFormats.get(key) ?? new Intl.RelativeTimeFormat(locale, { numeric });
  relativeFormats.set(key, format);
  return format;
}

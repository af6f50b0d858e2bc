const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long something takes, as one says it: "about 4 min". null: nobody knows. */
export function timeLeftWords(seconds: number | null): string | null {
  if (seconds === null || !Number.isFinite(seconds) || seconds <= 0) return null;
  if (seconds < 45) return "under a minute";
  if (seconds < 59.5 * MINUTE) return `about ${Math.max(1, Math.round(seconds / MINUTE))} min`;
  if (seconds < 36 * HOUR) return `about ${Math.round(seconds / HOUR)} h`;
  if (seconds < 30 * DAY) return `about ${Math.round(seconds / DAY)} days`;
  return "more than a month";
}

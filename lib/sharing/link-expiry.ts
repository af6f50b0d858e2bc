import { formatDuration } from "@/lib/format/duration";

export type LinkExpiry = {
  words: string;
  /** Worth a warning: less than a day. */
  isSoon: boolean;
  isOver: boolean;
};

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

/** How long a public link is still good: in days, then hours, and the last hour by the second. */
export function linkExpiryOf(expiresAt: string | null, nowMs: number): LinkExpiry {
  if (expiresAt === null) return { words: "Does not expire", isSoon: false, isOver: false };
  const seconds = Math.ceil((Date.parse(expiresAt) - nowMs) / 1000);
  if (!(seconds > 0)) return { words: "Expired", isSoon: true, isOver: true };
  return { words: `Expires in ${leftWords(seconds)}`, isSoon: seconds < DAY_S, isOver: false };
}

function leftWords(seconds: number): string {
  if (seconds <= HOUR_S) return formatDuration(seconds);
  if (seconds < 2 * DAY_S) return plural(Math.floor(seconds / HOUR_S), "hour");
  return plural(Math.floor(seconds / DAY_S), "day");
}

function plural(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

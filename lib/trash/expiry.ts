const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From here on somebody should look. */
const SOON_DAYS = 3;

export type Expiry = { words: string; isSoon: boolean };

/** How long an item of the trash is still there: whole days, and hours on the last one. Never more than there are. */
export function expiryOf(expiresAt: string, nowMs: number): Expiry {
  const leftMs = Date.parse(expiresAt) - nowMs;
  if (Number.isNaN(leftMs)) return { words: "", isSoon: false };
  if (leftMs <= 0) return { words: "Expiring now", isSoon: true };
  const days = Math.floor(leftMs / DAY_MS);
  if (days > 0) return { words: `${days} ${days === 1 ? "day" : "days"} left`, isSoon: days <= SOON_DAYS };
  const hours = Math.floor(leftMs / HOUR_MS);
  if (hours === 0) return { words: "Less than an hour left", isSoon: true };
  return { words: `${hours} ${hours === 1 ? "hour" : "hours"} left`, isSoon: true };
}

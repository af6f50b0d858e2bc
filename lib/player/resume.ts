/** Nobody means to come back to the first seconds, and put.io's own apps do not keep them either. */
export const SHORTEST_POSITION_SECONDS = 5;
/** From here on a film counts as watched: what is left is credits. */
const WATCHED_FRACTION = 0.97;
const WATCHED_SECONDS = 10;
/** Ten seconds are half of a short clip. */
const WATCHED_SHORT_FRACTION = 0.1;
const SHORTEST_REST_SECONDS = 15;
const REST_FRACTION = 0.03;

/** Where playing begins: at the stored place, or at 0 when that is too near either end to be meant. */
export function resumePosition(storedSeconds: number, durationSeconds: number | null): number {
  if (!Number.isFinite(storedSeconds) || storedSeconds < SHORTEST_POSITION_SECONDS) return 0;
  if (durationSeconds === null || !(durationSeconds > 0)) return storedSeconds;
  const rest = Math.max(SHORTEST_REST_SECONDS, durationSeconds * REST_FRACTION);
  return storedSeconds >= durationSeconds - rest ? 0 : storedSeconds;
}

/** So near the end that the stored place is to be forgotten: in the last 3 %, or in the last ten seconds of a short film. */
export function isWatched(positionSeconds: number, durationSeconds: number): boolean {
  if (!(durationSeconds > 0)) return false;
  const lastSeconds = Math.min(WATCHED_SECONDS, durationSeconds * WATCHED_SHORT_FRACTION);
  return positionSeconds >= Math.min(durationSeconds * WATCHED_FRACTION, durationSeconds - lastSeconds);
}

/** `?t=` of an address: seconds ("754", "12.5"), a clock ("1:23", "1:02:03") or "1h2m3s". null: absent or nonsense. */
export function parseStart(value: string | undefined): number | null {
  if (!value) return null;
  if (/^\d{1,6}(?:\.\d{1,3})?$/.test(value)) return Number(value);
  return parseClock(value) ?? parseUnits(value);
}

/** Sixty seconds are a minute here: "1:75" was meant as something else, and nobody knows as what. */
function parseClock(value: string): number | null {
  const match = /^(?:(\d{1,3}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/.exec(value);
  if (!match) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function parseUnits(value: string): number | null {
  const match = /^(?:(\d{1,3})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/.exec(value);
  if (!match) return null;
  const [hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

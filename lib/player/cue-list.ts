import type { Cue } from "./cues";

/**
 * The cues known so far with new ones among them, in order of start. A cue that lasts over a segment's border comes with
 * both segments, and a seek back brings a segment again: each is kept once.
 */
export function withCues(known: readonly Cue[], incoming: readonly Cue[]): readonly Cue[] {
  const seen = new Set(known.map(signatureOf));
  const fresh = incoming.filter((cue) => {
    const signature = signatureOf(cue);
    if (seen.has(signature)) return false;
    seen.add(signature);
    return true;
  });
  if (fresh.length === 0) return known;
  return [...known, ...fresh].sort(
    (one, other) => one.startTime - other.startTime || one.endTime - other.endTime,
  );
}

/** To the millisecond, which is what the files know; the segments' own clocks differ by less. */
function signatureOf({ startTime, endTime, text }: Cue): string {
  return `${Math.round(startTime * 1000)} ${Math.round(endTime * 1000)} ${text}`;
}

type Edges = { startPx: number; endPx: number };

/** This near an edge, a drag scrolls. */
const REACH_PX = 64;
/** Of one frame, right at the edge: some 1,400 px a second. */
const FASTEST_PX = 24;

/**
 * How far to scroll in this frame while something is dragged at `atPx`: faster towards the edge, backwards at the start, 0
 * in the middle. Beyond the edge as at the edge, as a hand overshoots.
 */
export function edgeScroll(atPx: number, { startPx, endPx }: Edges): number {
  const reach = Math.min(REACH_PX, (endPx - startPx) / 4);
  const intoStart = startPx + reach - atPx;
  const intoEnd = atPx - (endPx - reach);
  if (intoStart > 0) return -speedAt(intoStart / reach);
  return intoEnd > 0 ? speedAt(intoEnd / reach) : 0;
}

function speedAt(depth: number): number {
  return Math.ceil(FASTEST_PX * Math.min(1, depth) ** 2);
}

/** A rectangle in the document, drawn from `from` to `to`. */
export type Point = { x: number; y: number };

export type MarqueeGrid = {
  /** Where the first line begins, and how far one is from the next. */
  topPx: number;
  linePx: number;
  /** Tiles of a line, from left to right; a list has one as wide as itself. */
  columns: readonly { left: number; right: number }[];
  /** Of a line: the rest is the gap below it. */
  tilePx: number;
  count: number;
};

/**
 * The rows that a rectangle touches, by arithmetic: most of them are not in the document. Touching is enough, as in every file
 * manager.
 */
export function rowsTouched({ from, to }: { from: Point; to: Point }, grid: MarqueeGrid): number[] {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y) - grid.topPx, Math.max(from.y, to.y) - grid.topPx];
  const perLine = grid.columns.length;
  const lastLine = Math.ceil(grid.count / perLine) - 1;
  const first = Math.max(0, Math.floor(top / grid.linePx));
  const last = Math.min(lastLine, Math.floor(bottom / grid.linePx));
  const touched: number[] = [];
  for (let line = first; line <= last; line += 1) {
    // The rectangle lies wholly in the gap below this line's tiles.
    if (top - line * grid.linePx >= grid.tilePx) continue;
    grid.columns.forEach((column, at) => {
      const index = line * perLine + at;
      if (index < grid.count && column.left < right && column.right > left) touched.push(index);
    });
  }
  return touched;
}

/** How far a page scrolls in a frame while the pointer is held at its edge: the nearer, the faster. */
export function edgeSpeed(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const above = top + EDGE_PX - y;
  const below = y - (bottom - EDGE_PX);
  if (above > 0) return -Math.min(above, EDGE_PX) * SPEED;
  return below > 0 ? Math.min(below, EDGE_PX) * SPEED : 0;
}

const EDGE_PX = 48;
const SPEED = 0.5;

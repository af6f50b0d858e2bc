type RowPlace = {
  current: number;
  count: number;
  /** Lines of a screen. */
  pageRows: number;
  /** Rows that stand side by side; a list has them one below the other. */
  perLine?: number;
};

/** Where a key moves in a list of rows; null: the key moves nothing. Unlike a menu, a list has ends and stops there. */
export function nextRowIndex(key: string, place: RowPlace): number | null {
  const target = targetOf(key, place);
  return target === null || place.count === 0 ? null : Math.min(Math.max(target, 0), place.count - 1);
}

function targetOf(key: string, { current, count, pageRows, perLine = 1 }: RowPlace): number | null {
  switch (key) {
    case "ArrowDown":
      return stepDown({ current, count, perLine });
    case "ArrowUp":
      return current < perLine ? current : current - perLine;
    case "ArrowRight":
      return perLine > 1 ? current + 1 : null;
    case "ArrowLeft":
      return perLine > 1 ? current - 1 : null;
    case "PageDown":
      return current + pageRows * perLine;
    case "PageUp":
      return current - pageRows * perLine;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

/** Down one line; from the last full line into a shorter one, to its end. */
function stepDown({ current, count, perLine = 1 }: Omit<RowPlace, "pageRows">): number {
  const isLastLine = Math.floor(current / perLine) === Math.floor((count - 1) / perLine);
  return isLastLine ? current : current + perLine;
}

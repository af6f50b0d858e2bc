type RowPlace = { current: number; count: number; pageRows: number };

/** Where a key moves in a list of rows; null: the key moves nothing. Unlike a menu, a list has ends and stops there. */
export function nextRowIndex(key: string, { current, count, pageRows }: RowPlace): number | null {
  const target = targetOf(key, { current, count, pageRows });
  return target === null || count === 0 ? null : Math.min(Math.max(target, 0), count - 1);
}

function targetOf(key: string, { current, count, pageRows }: RowPlace): number | null {
  switch (key) {
    case "ArrowDown":
      return current + 1;
    case "ArrowUp":
      return current - 1;
    case "PageDown":
      return current + pageRows;
    case "PageUp":
      return current - pageRows;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

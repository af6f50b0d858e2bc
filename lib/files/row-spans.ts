/** What a long list draws, from top to bottom: rows, and gaps that are as high as the rows they stand for. */
export type RowSpan = { kind: "gap"; beforeIndex: number; rows: number } | { kind: "row"; index: number };

/**
 * Rows in normal flow with gaps between them, instead of rows at absolute positions: the server's HTML needs no inline
 * style that way (the CSP forbids it), and the scrollbar is true before any script runs. `indexes` ascends.
 */
export function spanRows(indexes: readonly number[], count: number): RowSpan[] {
  const spans: RowSpan[] = [];
  let next = 0;
  for (const index of indexes) {
    if (index < next || index >= count) continue;
    if (index > next) spans.push({ kind: "gap", beforeIndex: index, rows: index - next });
    spans.push({ kind: "row", index });
    next = index + 1;
  }
  if (next < count) spans.push({ kind: "gap", beforeIndex: count, rows: count - next });
  return spans;
}

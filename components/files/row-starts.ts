/** Where the focus goes in each row (`data-row`, its id): its link, or else its menu. */
export function rowStartsOf(list: HTMLElement | null): HTMLElement[] {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  return rows.flatMap((row) => row.querySelector<HTMLElement>("a, button") ?? []);
}

/** The id of the row that holds an element; NaN: it is in none. */
export function rowIdOf(element: Element | null): number {
  return Number(element?.closest<HTMLElement>("[data-row]")?.dataset.row ?? Number.NaN);
}

/** To the row after this one, which is about to go; after the last, to the one before. */
export function focusBeside(list: HTMLElement | null, rowId: number): void {
  const starts = rowStartsOf(list);
  const index = starts.findIndex((start) => rowIdOf(start) === rowId);
  (starts[index + 1] ?? starts[index - 1])?.focus();
}

/** Where the focus goes in each line: its link, or else its menu. */
export function rowStartsOf(list: HTMLElement | null): HTMLElement[] {
  const rows = [...(list?.querySelectorAll<HTMLElement>("[data-event]") ?? [])];
  return rows.flatMap((row) => row.querySelector<HTMLElement>("a, button") ?? []);
}

/** The number of the line that holds an element; NaN: it is in none. */
export function eventIdOf(element: Element | null): number {
  return Number(element?.closest<HTMLElement>("[data-event]")?.dataset.event ?? Number.NaN);
}

/** To the line after this one, which is about to go; after the last, to the one before. */
export function focusBeside(list: HTMLElement | null, eventId: number): void {
  const starts = rowStartsOf(list);
  const index = starts.findIndex((start) => eventIdOf(start) === eventId);
  (starts[index + 1] ?? starts[index - 1])?.focus();
}

/**
 * The geometry that header, rows, gaps and skeleton share. `--row` is declared once, on the table; on a phone a row has two
 * lines, the name over its facts.
 */
export const LIST_CLASS = "w-full max-w-[1600px] pb-6 md:px-3";

export const TABLE_CLASS =
  "relative block w-full [--row:2.75rem] [--row-inset:0.75rem] max-md:[--row-inset:1rem] max-md:[--row:3.5rem] pointer-coarse:[--row:3.5rem]";

const COLUMNS = "md:grid-cols-[minmax(0,1fr)_4.5rem_5.5rem_8rem] md:gap-x-4";
const INSET = "px-4 md:px-3";

export const HEADER_ROW_CLASS = `grid h-9 items-center ${COLUMNS} ${INSET}`;

export const ROW_CLASS = `group/row relative grid h-(--row) items-center rounded-control ${COLUMNS} ${INSET} max-md:grid-cols-[4.25rem_auto_auto_auto_1fr] max-md:grid-rows-2 has-[a:focus-visible]:bg-hover md:hover:bg-hover`;

export const NAME_CELL_CLASS = "h-full min-w-0 max-md:col-span-full max-md:row-span-full";

/** On a phone the facts follow each other in the second line, with a dot between those that are there. */
export const FACT_CELL_CLASS =
  "truncate text-right text-muted max-md:row-start-2 max-md:self-start max-md:text-xs max-md:not-empty:not-last:after:mx-1.5 max-md:not-empty:not-last:after:content-['·']";

const FACT_COLUMNS = ["max-md:col-start-2", "max-md:col-start-3", "max-md:col-start-4"] as const;

/** `position` counts from 0 behind the name. */
export function factColumnClass(position: number): string {
  return FACT_COLUMNS[position] ?? "";
}

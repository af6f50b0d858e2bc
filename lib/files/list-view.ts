/**
 * How this browser shows folders. In a cookie and not in storage, as the theme is: the server reads it, and the first HTML has
 * the right rows. Which order a folder has is no part of it: put.io keeps that itself.
 */
export type ListView = { layout: Layout; density: Density; columns: readonly Column[] };

export const LAYOUTS = ["list", "grid"] as const;
export type Layout = (typeof LAYOUTS)[number];

export const DENSITIES = ["normal", "compact"] as const;
export type Density = (typeof DENSITIES)[number];

/** In the order in which they stand; the name is always there and no choice. */
export const COLUMNS = ["picture", "duration", "size", "added", "changed"] as const;
export type Column = (typeof COLUMNS)[number];

export const VIEW_COOKIE = "matinee-view";

export const DEFAULT_VIEW: ListView = {
  layout: "list",
  density: "normal",
  columns: ["duration", "size", "added"],
};

/** What the cookie says, as far as it makes sense; a stranger may have written it. */
export function parseListView(value: string | undefined): ListView {
  const [layout, density, columns] = (value ?? "").split(".");
  const chosen = columns?.split("-");
  return {
    layout: LAYOUTS.find((candidate) => candidate === layout) ?? DEFAULT_VIEW.layout,
    density: DENSITIES.find((candidate) => candidate === density) ?? DEFAULT_VIEW.density,
    columns: chosen ? COLUMNS.filter((column) => chosen.includes(column)) : DEFAULT_VIEW.columns,
  };
}

/** `list.normal.size-added`: signs that need no escape in a cookie. */
export function formatListView({ layout, density, columns }: ListView): string {
  return [layout, density, columns.join("-")].join(".");
}

export function withColumn(view: ListView, column: Column): ListView {
  const isShown = view.columns.includes(column);
  return {
    ...view,
    columns: COLUMNS.filter((candidate) =>
      candidate === column ? !isShown : view.columns.includes(candidate),
    ),
  };
}

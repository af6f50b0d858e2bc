import type { PutioFile } from "@/lib/putio/file";

/** Where in a row something happens. */
export type RowPart = "name" | "box" | "more" | "field" | "blank";

export type RowPlace = { index: number; file: PutioFile; part: RowPart; element: HTMLElement };

/** The row around an element of a list, table or tiles alike; null outside of all rows. */
export function placeOfRow(target: EventTarget | null, files: readonly PutioFile[]): RowPlace | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-index]") : null;
  const index = Number(element?.dataset.index ?? Number.NaN);
  const file = files[index];
  return element && file && target instanceof Element ? { index, file, element, part: partOf(target) } : null;
}

function partOf(target: Element): RowPart {
  if (target.closest("form")) return "field";
  if (target.closest("[data-more]")) return "more";
  if (target.closest("input")) return "box";
  return target.closest("a") ? "name" : "blank";
}

/**
 * Whether a mouse that presses here takes hold of files, to drag them somewhere: on a name or a picture, and anywhere on a row
 * that is selected. Everywhere else a drag draws a rectangle that selects.
 */
export function isGrip(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const row = target.closest("[data-file-id]");
  if (!row || target.closest("input, button, form")) return false;
  return (
    row.getAttribute("aria-selected") === "true" ||
    target.closest("a, .file-picture, .file-tile-picture") !== null
  );
}

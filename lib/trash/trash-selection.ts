/** Some items, or all but some: of thousands not every one has arrived when "all" is said. */
export type TrashSelection = {
  isAll: boolean;
  /** Those selected; of "all" those that are not. */
  marked: ReadonlySet<number>;
  /** Where a range begins. */
  anchorId: number | null;
};

export const NONE_SELECTED: TrashSelection = { isAll: false, marked: new Set(), anchorId: null };
export const ALL_SELECTED: TrashSelection = { isAll: true, marked: new Set(), anchorId: null };

export function isInTrashSelection({ isAll, marked }: TrashSelection, id: number): boolean {
  return marked.has(id) !== isAll;
}

export function toggled(selection: TrashSelection, id: number): TrashSelection {
  const marked = new Set(selection.marked);
  if (!marked.delete(id)) marked.add(id);
  return { ...selection, marked, anchorId: id };
}

/** Everything from where the range begins to here, besides what is selected already. */
export function extendedTo(
  selection: TrashSelection,
  id: number,
  { ids }: { ids: readonly number[] },
): TrashSelection {
  const [from, to] = [ids.indexOf(selection.anchorId ?? id), ids.indexOf(id)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return toggled(selection, id);
  const marked = new Set(selection.marked);
  for (const inside of ids.slice(from, to + 1)) {
    if (selection.isAll) marked.delete(inside);
    else marked.add(inside);
  }
  return { ...selection, marked, anchorId: selection.anchorId ?? id };
}

/** How many are selected of so many; what is no longer there is not counted. */
export function countSelected(
  { isAll, marked }: TrashSelection,
  { ids, count }: { ids: readonly number[]; count: number },
): number {
  const present = ids.filter((id) => marked.has(id)).length;
  return isAll ? count - present : present;
}

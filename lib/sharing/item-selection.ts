/** Which rows are selected, and where a range begins. */
export type ItemSelection = { ids: ReadonlySet<number>; anchorId: number | null };

export const NOTHING_SELECTED: ItemSelection = { ids: new Set(), anchorId: null };

export function toggledItem({ ids }: ItemSelection, id: number): ItemSelection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchorId: id };
}

/** Everything from where the range begins to here, besides what is selected already. `order`: the rows as they stand. */
export function extendedToItem(
  selection: ItemSelection,
  id: number,
  { order }: { order: readonly number[] },
): ItemSelection {
  const anchorId = selection.anchorId ?? id;
  const [from, to] = [order.indexOf(anchorId), order.indexOf(id)].sort((left, right) => left - right);
  if (from === undefined || to === undefined || from < 0) return toggledItem(selection, id);
  return { ids: new Set([...selection.ids, ...order.slice(from, to + 1)]), anchorId };
}

/** What is selected in a folder: some of it, or all of it but some. Neither needs the rows themselves to be here. */
export type Selection =
  | { kind: "some"; ids: ReadonlySet<number> }
  | { kind: "all"; excludedIds: ReadonlySet<number> };

/**
 * A selection that grows. `base` is what it was when its last row was chosen by itself: a range that is drawn out from there,
 * and drawn back, starts from it each time. `anchorId` is that row.
 */
export type SelectionState = { selection: Selection; base: Selection; anchorId: number | null };

export const NOTHING: Selection = { kind: "some", ids: new Set() };
export const NOTHING_SELECTED: SelectionState = { selection: NOTHING, base: NOTHING, anchorId: null };

export function isSelected(selection: Selection, id: number): boolean {
  return selection.kind === "some" ? selection.ids.has(id) : !selection.excludedIds.has(id);
}

/** `total`: rows of the whole folder, whether they are here or not. */
export function countSelected(selection: Selection, total: number): number {
  return selection.kind === "some" ? selection.ids.size : Math.max(0, total - selection.excludedIds.size);
}

/** One row more, or one less; the next range starts at it. */
export function toggleOne({ selection }: SelectionState, id: number): SelectionState {
  return restart(withIds(selection, { ids: [id], isOn: !isSelected(selection, id) }), id);
}

/** This row and nothing else. */
export function selectOne(id: number): SelectionState {
  return restart({ kind: "some", ids: new Set([id]) }, id);
}

export function selectThese(ids: readonly number[]): SelectionState {
  return restart({ kind: "some", ids: new Set(ids) }, null);
}

/** Everything in the folder, by one word; the rows need not be here. */
export function selectAll(): SelectionState {
  return restart({ kind: "all", excludedIds: new Set() }, null);
}

/** What was there before the last range, and the rows of this one. */
export function selectRange(state: SelectionState, ids: readonly number[]): SelectionState {
  return { ...state, selection: withIds(state.base, { ids, isOn: true }) };
}

/** The same without what is no longer in the folder; the very same object where nothing is gone. */
export function withoutGone(state: SelectionState, presentIds: ReadonlySet<number>): SelectionState {
  const { selection } = state;
  const ids = selection.kind === "some" ? selection.ids : selection.excludedIds;
  const present = [...ids].filter((id) => presentIds.has(id));
  if (present.length === ids.size) return state;
  const left = new Set(present);
  return restart(
    selection.kind === "some" ? { kind: "some", ids: left } : { kind: "all", excludedIds: left },
    state.anchorId,
  );
}

function restart(selection: Selection, anchorId: number | null): SelectionState {
  return { selection, base: selection, anchorId };
}

function withIds(selection: Selection, { ids, isOn }: { ids: readonly number[]; isOn: boolean }): Selection {
  const isListed = selection.kind === "some" ? isOn : !isOn;
  const next = new Set(selection.kind === "some" ? selection.ids : selection.excludedIds);
  for (const id of ids) isListed ? next.add(id) : next.delete(id);
  return selection.kind === "some" ? { kind: "some", ids: next } : { kind: "all", excludedIds: next };
}

"use client";

import { clearSelection, selectEverything } from "./selection-store";
import { useSelection } from "./use-selection";

/** Everything or nothing, and in between a dash: some of it. */
export function SelectAllBox() {
  const { kind, count } = useSelection();
  const isAll = kind === "all";
  return (
    <input
      type="checkbox"
      aria-label="Select all"
      title="Select all"
      checked={isAll && count > 0}
      ref={(box) => {
        if (box) box.indeterminate = !isAll && count > 0;
      }}
      onChange={() => (isAll ? clearSelection() : selectEverything())}
      // After a click the keys belong to the folder again; whoever came with the Tab key stays.
      onClick={({ detail, currentTarget }) => detail > 0 && currentTarget.blur()}
    />
  );
}

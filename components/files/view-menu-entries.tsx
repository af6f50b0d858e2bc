"use client";

import { COLUMNS, type Column, DENSITIES, LAYOUTS, withColumn } from "@/lib/files/list-view";
import { MenuCheckbox, MenuGroup, MenuRadio, MenuRadioGroup, MenuSeparator } from "../ui/menu-items";
import { useListView, useToggleLayout } from "./list-view-context";

const COLUMN_WORDS: Record<Column, string> = {
  picture: "Picture",
  duration: "Length",
  size: "Size",
  added: "Added",
  changed: "Changed",
};

export function ViewMenuEntries() {
  const { view, setView } = useListView();
  const toggleLayout = useToggleLayout();
  return (
    <>
      <MenuRadioGroup label="Show as" value={view.layout} onChange={toggleLayout}>
        {LAYOUTS.map((layout) => (
          <MenuRadio key={layout} value={layout}>
            {layout === "list" ? "List" : "Tiles"}
          </MenuRadio>
        ))}
      </MenuRadioGroup>
      {view.layout === "list" ? (
        <>
          <MenuSeparator />
          <MenuRadioGroup
            label="Rows"
            value={view.density}
            onChange={(value) =>
              setView({ ...view, density: DENSITIES.find((density) => density === value) ?? "normal" })
            }
          >
            <MenuRadio value="normal">Normal</MenuRadio>
            <MenuRadio value="compact">Compact</MenuRadio>
          </MenuRadioGroup>
          <MenuSeparator />
          <MenuGroup label="Columns">
            {COLUMNS.map((column) => (
              <MenuCheckbox
                key={column}
                isChecked={view.columns.includes(column)}
                onToggle={() => setView(withColumn(view, column))}
              >
                {COLUMN_WORDS[column]}
              </MenuCheckbox>
            ))}
          </MenuGroup>
        </>
      ) : null}
    </>
  );
}

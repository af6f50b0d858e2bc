"use client";

import { useEffect, useRef } from "react";
import type { RankedGroup } from "@/lib/search/rank-entries";
import type { PaletteEntry } from "./palette-entry";

type PaletteListProps = {
  id: string;
  groups: RankedGroup<PaletteEntry>[];
  activeId: string | null;
  onPoint: (entryId: string) => void;
  onSelect: (entry: PaletteEntry) => void;
};

export function PaletteList({ id, groups, activeId, onPoint, onSelect }: PaletteListProps) {
  const listRef = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is brought into sight because another one became active.
  useEffect(() => {
    listRef.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [activeId]);
  return (
    <div
      ref={listRef}
      id={id}
      role="listbox"
      aria-label="What fits"
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5"
    >
      {groups.map(({ title, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed inside role="listbox".
        <div key={title} role="group" aria-label={title}>
          <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-muted">
            {title}
          </p>
          {entries.map((entry) => (
            <Option
              key={entry.id}
              entry={entry}
              isActive={entry.id === activeId}
              onPoint={onPoint}
              onSelect={onSelect}
            />
          ))}
        </div>
      ))}
      {groups.length === 0 ? <p className="px-2.5 py-4 text-muted">Nothing fits.</p> : null}
    </div>
  );
}

type OptionProps = Pick<PaletteListProps, "onPoint" | "onSelect"> & {
  entry: PaletteEntry;
  isActive: boolean;
};

function Option({ entry, isActive, onPoint, onSelect }: OptionProps) {
  const { label, icon, hint, shortcut, refusal } = entry;
  const note = refusal ?? hint;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus.
    // biome-ignore lint/a11y/useFocusableInteractive: as above, it is reached by aria-activedescendant.
    <div
      id={optionId(entry)}
      role="option"
      aria-selected={isActive}
      aria-disabled={refusal ? true : undefined}
      className="flex min-h-9 items-center gap-3 rounded-control px-2.5 py-1.5 select-none aria-disabled:text-muted aria-selected:bg-hover pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
      onPointerMove={() => onPoint(entry.id)}
      onClick={() => onSelect(entry)}
    >
      {icon}
      <span className="min-w-0 flex-1">
        <bdi dir="auto" className="block truncate">
          {label}
        </bdi>
        {note ? <bdi className="block truncate text-xs text-muted">{note}</bdi> : null}
      </span>
      {shortcut ? <kbd className="font-sans text-xs text-muted">{shortcut}</kbd> : null}
    </div>
  );
}

export function optionId(entry: PaletteEntry): string {
  return `palette-${entry.id}`;
}

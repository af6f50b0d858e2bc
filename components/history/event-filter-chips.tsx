"use client";

import { EVENT_FILTERS, type EventFilter, FILTER_KEYS } from "@/lib/history/event-filter";
import { ChipRow } from "../ui/chip-row";

type EventFilterChipsProps = {
  filter: EventFilter | null;
  onChange: (filter: EventFilter | null) => void;
};

export function EventFilterChips({ filter, onChange }: EventFilterChipsProps) {
  return (
    <ChipRow label="Show">
      <FilterChip isOn={filter === null} onSelect={() => onChange(null)}>
        Everything
      </FilterChip>
      {FILTER_KEYS.map((key) => (
        <FilterChip key={key} isOn={filter === key} onSelect={() => onChange(filter === key ? null : key)}>
          {EVENT_FILTERS[key].label}
        </FilterChip>
      ))}
    </ChipRow>
  );
}

type FilterChipProps = { isOn: boolean; onSelect: () => void; children: string };

function FilterChip({ isOn, onSelect, children }: FilterChipProps) {
  return (
    <button type="button" aria-pressed={isOn} className={CHIP_CLASS} onClick={onSelect}>
      {children}
    </button>
  );
}

const CHIP_CLASS =
  "inline-flex h-8 shrink-0 items-center rounded-full border border-line px-3 text-sm text-muted transition-colors hover:bg-hover hover:text-text aria-pressed:border-edge aria-pressed:bg-hover aria-pressed:font-medium aria-pressed:text-text pointer-coarse:h-10";

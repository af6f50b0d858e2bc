"use client";

import { ChevronDown } from "lucide-react";
import { type FilterKind, filterText, withFilter } from "@/lib/search/edit-query";
import { ChipRow } from "../ui/chip-row";
import { Menu } from "../ui/menu";
import { MenuRadio, MenuRadioGroup } from "../ui/menu-items";

type Choice = { label: string; filter: string };
type Chip = { kind: FilterKind; label: string; any: string; choices: readonly Choice[] };

/** The same filters that can be typed, for those who do not; each writes its word into the field, where it can be learnt. */
const CHIPS: readonly Chip[] = [
  {
    kind: "type",
    label: "Type",
    any: "Any type",
    choices: [
      { label: "Videos", filter: "type:video" },
      { label: "Audio", filter: "type:audio" },
      { label: "Images", filter: "type:image" },
      { label: "Archives", filter: "type:archive" },
      { label: "PDFs", filter: "type:pdf" },
      { label: "Texts", filter: "type:text" },
      { label: "Folders", filter: "type:folder" },
    ],
  },
  {
    kind: "size",
    label: "Size",
    any: "Any size",
    choices: [
      { label: "Over 10 GB", filter: ">10GB" },
      { label: "Over 4 GB", filter: ">4GB" },
      { label: "Over 1 GB", filter: ">1GB" },
      { label: "Over 100 MB", filter: ">100MB" },
      { label: "Under 100 MB", filter: "<100MB" },
      { label: "Under 1 MB", filter: "<1MB" },
    ],
  },
  {
    kind: "added",
    label: "Added",
    any: "Any time",
    choices: [
      { label: "Today", filter: "added:today" },
      { label: "Last 7 days", filter: "after:7d" },
      { label: "Last 30 days", filter: "after:30d" },
      { label: "Last year", filter: "after:1y" },
      { label: "More than a year ago", filter: "before:1y" },
    ],
  },
  {
    kind: "watched",
    label: "Watched",
    any: "Watched or not",
    choices: [
      { label: "Not watched yet", filter: "unwatched" },
      { label: "Begun", filter: "is:started" },
      { label: "Watched", filter: "watched" },
    ],
  },
];

type FilterChipsProps = { text: string; onChange: (text: string) => void };

export function FilterChips({ text, onChange }: FilterChipsProps) {
  return (
    <ChipRow label="Filters">
      {CHIPS.map((chip) => (
        <FilterChip key={chip.kind} chip={chip} text={text} onChange={onChange} />
      ))}
    </ChipRow>
  );
}

function FilterChip({ chip, text, onChange }: FilterChipsProps & { chip: Chip }) {
  const { kind, label, any, choices } = chip;
  const current = filterText(text, kind);
  const chosen = choices.find(({ filter }) => filter === current);
  // One that was typed may be none of ours; it is shown as it was written.
  const shown = chosen?.label ?? current;
  return (
    <Menu
      label={label}
      trigger={(props) => (
        <button type="button" {...props} className={`${CHIP_CLASS} ${current === null ? "" : CHOSEN_CLASS}`}>
          {shown ? (
            <>
              <span className="sr-only">{label}: </span>
              <bdi className="max-w-48 truncate">{shown}</bdi>
            </>
          ) : (
            label
          )}
          <ChevronDown className="size-4" aria-hidden="true" />
        </button>
      )}
    >
      <MenuRadioGroup
        label={label}
        value={current ?? ""}
        onChange={(value) => onChange(withFilter(text, kind, { filter: value || null }))}
      >
        <MenuRadio value="">{any}</MenuRadio>
        {choices.map((choice) => (
          <MenuRadio key={choice.filter} value={choice.filter} hint={choice.filter}>
            {choice.label}
          </MenuRadio>
        ))}
      </MenuRadioGroup>
    </Menu>
  );
}

const CHIP_CLASS =
  "inline-flex h-8 shrink-0 items-center gap-1 rounded-full border border-line pr-2 pl-3 text-sm text-muted transition-colors hover:bg-hover hover:text-text aria-expanded:bg-hover pointer-coarse:h-10";
const CHOSEN_CLASS = "border-edge bg-hover font-medium text-text";

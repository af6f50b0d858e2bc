"use client";

import { FILE_SORT_KEYS, type FileSort, type FileSortKey } from "@/lib/putio/file";
import { SelectBox } from "../ui/select-box";
import { SELECT_WIDTH } from "./select-setting";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

const WORDS: Record<FileSortKey, { ascending: string; descending: string }> = {
  NAME: { ascending: "Name, A to Z", descending: "Name, Z to A" },
  SIZE: { ascending: "Size, smallest first", descending: "Size, largest first" },
  DATE: { ascending: "Added, oldest first", descending: "Added, newest first" },
  MODIFIED: { ascending: "Changed, oldest first", descending: "Changed, newest first" },
  TYPE: { ascending: "Kind, A to Z", descending: "Kind, Z to A" },
  WATCH: { ascending: "Unwatched first", descending: "Watched first" },
};

const CHOICES = FILE_SORT_KEYS.flatMap((key): { value: FileSort; label: string }[] => [
  { value: `${key}_ASC`, label: WORDS[key].ascending },
  { value: `${key}_DESC`, label: WORDS[key].descending },
]);

/** The order of every folder that was given none of its own. */
export function DefaultSort({ saved }: { saved: FileSort }) {
  const edit = useSetting({ saved, patchOf: (sortBy) => ({ sortBy }) });
  return (
    <SettingRow label="Order" hint="Of folders that have none of their own." edit={edit}>
      {(control) => (
        <SelectBox
          {...control}
          value={edit.value}
          options={CHOICES}
          className={SELECT_WIDTH}
          onChange={(value) => {
            const choice = CHOICES.find((candidate) => candidate.value === value);
            if (choice) edit.save(choice.value);
          }}
        />
      )}
    </SettingRow>
  );
}

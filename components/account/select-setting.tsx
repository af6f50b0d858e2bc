"use client";

import type { ReactNode } from "react";
import type { SettingsPatch } from "@/lib/putio/settings";
import { SelectBox, type SelectOption } from "../ui/select-box";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

type SelectSettingProps = {
  label: string;
  hint?: ReactNode;
  saved: string;
  options: readonly SelectOption[];
  patchOf: (value: string) => SettingsPatch;
};

/** A setting with one of several values, saved as it is chosen. */
export function SelectSetting({ label, hint, saved, options, patchOf }: SelectSettingProps) {
  const edit = useSetting({ saved, patchOf });
  return (
    <SettingRow label={label} hint={hint} edit={edit}>
      {(control) => (
        <SelectBox
          {...control}
          value={edit.value}
          options={withValue(options, edit.value)}
          className={SELECT_WIDTH}
          onChange={edit.save}
        />
      )}
    </SettingRow>
  );
}

/** One width for all of them: a column of boxes of different widths is restless to read. */
export const SELECT_WIDTH = "w-full sm:w-60 shrink-0";

/** What put.io has is never missing from the list, even where nobody here has heard of it. */
export function withValue(options: readonly SelectOption[], value: string): readonly SelectOption[] {
  return options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
}

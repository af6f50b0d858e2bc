"use client";

import type { ReactNode } from "react";
import type { SettingsPatch } from "@/lib/putio/settings";
import { Switch } from "../ui/switch";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

type SwitchSettingProps = {
  label: string;
  hint?: ReactNode;
  saved: boolean;
  patchOf: (isOn: boolean) => SettingsPatch;
};

/** A setting that is on or off, saved as it is thrown. */
export function SwitchSetting({ label, hint, saved, patchOf }: SwitchSettingProps) {
  const edit = useSetting({ saved, patchOf });
  return (
    <SettingRow label={label} hint={hint} edit={edit} controlOnPhone="beside">
      {(control) => <Switch {...control} isOn={edit.value} onChange={edit.save} />}
    </SettingRow>
  );
}

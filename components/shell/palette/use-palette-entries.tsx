"use client";

import type { PaletteEntry } from "./palette-entry";
import { useActionEntries } from "./use-action-entries";
import { useFoundEntries } from "./use-found-entries";
import { usePlaceEntries } from "./use-place-entries";
import { useSettingEntries } from "./use-setting-entries";

/** All that the palette has, in the order in which it is shown while nothing is typed. */
export function usePaletteEntries(typed: string): PaletteEntry[] {
  const actions = useActionEntries();
  const places = usePlaceEntries();
  const settings = useSettingEntries();
  const found = useFoundEntries(typed);
  return [...actions, ...places, ...settings, ...found];
}

"use client";

import type { Settings } from "@/lib/putio/settings";
import { THEMES, type Theme } from "@/lib/session/appearance";
import { useIsHydrated } from "../files/formats";
import { useTheme } from "../shell/use-theme";
import { SegmentedChoice } from "../ui/segmented-choice";
import { AccountSection } from "./account-section";
import { LocaleSetting } from "./locale-setting";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

type LookSectionProps = {
  settings: Settings;
  /** The customs that were chosen in this browser; null: its own. */
  chosenLocale: string | null;
  renderedAtMs: number;
};

/** How Matinee looks in this browser. put.io's own site is told as well. */
export function LookSection({ settings, chosenLocale, renderedAtMs }: LookSectionProps) {
  return (
    <AccountSection title="Appearance" hint="Kept in this browser, and told to put.io for its own site.">
      <ThemeSetting saved={settings.theme} />
      <LocaleSetting saved={settings.locale} chosen={chosenLocale} renderedAtMs={renderedAtMs} />
    </AccountSection>
  );
}

const LABELS: Record<Theme, string> = { system: "System", dark: "Dark", light: "Light" };
const OPTIONS = THEMES.map((theme) => ({ value: theme, label: LABELS[theme] }));

function ThemeSetting({ saved }: { saved: Settings["theme"] }) {
  const { theme, setTheme } = useTheme();
  const isHydrated = useIsHydrated();
  const edit = useSetting({ saved: themeOf(saved), patchOf: (chosen) => ({ theme: wireThemeOf(chosen) }) });
  const isOtherAtPutio = isHydrated && edit.value !== theme;

  function handleChange(value: string) {
    const chosen = THEMES.find((candidate) => candidate === value);
    if (!chosen) return;
    setTheme(chosen);
    edit.save(chosen);
  }

  return (
    <SettingRow
      label="Theme"
      hint={isOtherAtPutio ? `put.io's own site: ${LABELS[edit.value].toLowerCase()}.` : null}
      edit={edit}
      hasOwnName
    >
      {() => <SegmentedChoice label="Theme" value={theme} options={OPTIONS} onChange={handleChange} />}
    </SettingRow>
  );
}

function themeOf(wire: Settings["theme"]): Theme {
  return wire === "auto" ? "system" : wire;
}

function wireThemeOf(theme: Theme): Settings["theme"] {
  return theme === "system" ? "auto" : theme;
}

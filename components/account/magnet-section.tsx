"use client";

import { useState } from "react";
import {
  areMagnetsWanted,
  magnetSupport,
  openMagnetsElsewhere,
  openMagnetsHere,
} from "@/lib/account/magnet-links";
import { useIsHydrated } from "../files/formats";
import { Switch } from "../ui/switch";
import { AccountSection } from "./account-section";
import { SettingRow } from "./setting-row";

/** Kept by the browser, which answers to no page: nothing is saved that could fail. */
const NOTHING_TO_SAVE = { isSaving: false, error: null, retry() {}, putBack() {} };

/** Whether magnet links of other pages open here. */
export function MagnetSection() {
  // What this browser can is not known to the server.
  const isHydrated = useIsHydrated();
  return (
    <AccountSection
      title="From elsewhere"
      hint="Installed as an app, Matinee also takes what other apps share, and opens .torrent files."
    >
      {isHydrated ? <MagnetSetting /> : <div className="h-10" />}
    </AccountSection>
  );
}

function MagnetSetting() {
  const [isOn, setIsOn] = useState(areMagnetsWanted);
  const support = magnetSupport();
  const isFixed = support === "none" || (support === "for-good" && isOn);
  function handleChange(next: boolean) {
    if (next) openMagnetsHere();
    else openMagnetsElsewhere();
    setIsOn(next);
  }
  return (
    <SettingRow
      label="Open magnet links with Matinee"
      hint={HINTS[support === "for-good" && isOn ? "taken" : support]}
      edit={NOTHING_TO_SAVE}
      controlOnPhone="beside"
    >
      {(control) => <Switch {...control} isOn={isOn} disabled={isFixed} onChange={handleChange} />}
    </SettingRow>
  );
}

const HINTS = {
  none: "This browser lets no page open them. Copy a link and paste it anywhere in Matinee instead.",
  "for-good": "Your browser asks once more, and has the last word.",
  "both-ways": "Your browser asks once more, and has the last word.",
  taken: "Your browser has been asked. Only its own settings take this back.",
} as const;

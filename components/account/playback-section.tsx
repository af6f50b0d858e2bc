"use client";

import type { Settings } from "@/lib/putio/settings";
import { AccountSection } from "./account-section";
import { SubtitleLanguages } from "./subtitle-languages";
import { SwitchSetting } from "./switch-setting";

/** How films begin, go on and end. */
export function PlaybackSection({ settings }: { settings: Settings }) {
  return (
    <AccountSection
      title="Playing"
      hint="These follow your account, so put.io's apps on other screens keep to them too."
    >
      <SwitchSetting
        label="Keep my place"
        hint="put.io remembers where you stop in a film."
        saved={settings.isResumeEnabled}
        patchOf={(isResumeEnabled) => ({ isResumeEnabled })}
      />
      <SwitchSetting
        label="Begin where I stopped"
        hint="Off: films begin at the start and offer your place."
        saved={settings.shouldUseResume}
        patchOf={(shouldUseResume) => ({ shouldUseResume })}
      />
      <SwitchSetting
        label="Go on with the next episode"
        hint="Once an episode is over, in the apps that can."
        saved={settings.shouldPlayNext}
        patchOf={(shouldPlayNext) => ({ shouldPlayNext })}
      />
      <SubtitleLanguages saved={settings.subtitleLanguages} />
      <SwitchSetting
        label="Choose subtitles by myself"
        hint="None is shown until you pick one, whatever your languages are."
        saved={settings.shouldNotAutoselectSubtitles}
        patchOf={(shouldNotAutoselectSubtitles) => ({ shouldNotAutoselectSubtitles })}
      />
      <SwitchSetting
        label="Hide subtitles"
        hint="Films are played without any."
        saved={settings.shouldHideSubtitles}
        patchOf={(shouldHideSubtitles) => ({ shouldHideSubtitles })}
      />
    </AccountSection>
  );
}

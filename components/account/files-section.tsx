"use client";

import type { Settings } from "@/lib/putio/settings";
import { AccountSection } from "./account-section";
import { DefaultFolder } from "./default-folder";
import { DefaultSort } from "./default-sort";
import { SwitchSetting } from "./switch-setting";

/** What becomes of files: where they arrive, in what order they are listed, and whether they can be brought back. */
export function FilesSection({ settings }: { settings: Settings }) {
  return (
    <AccountSection title="Files">
      <DefaultFolder saved={settings.defaultDownloadFolderId} />
      <DefaultSort saved={settings.sortBy} />
      <SwitchSetting
        label="Count running transfers"
        hint="Your disk counts what they will take once they are done."
        saved={settings.showsOptimisticUsage}
        patchOf={(showsOptimisticUsage) => ({ showsOptimisticUsage })}
      />
      <SwitchSetting
        label="Trash"
        hint="What you delete can be brought back for a while. Off: it is gone at once, and Matinee asks before."
        saved={settings.isTrashEnabled}
        patchOf={(isTrashEnabled) => ({ isTrashEnabled })}
      />
      <SwitchSetting
        label="History"
        hint="put.io writes down what was transferred, uploaded and shared. Off: nothing is added to it any more."
        saved={settings.isHistoryEnabled}
        patchOf={(isHistoryEnabled) => ({ isHistoryEnabled })}
      />
    </AccountSection>
  );
}

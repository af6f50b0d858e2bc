"use client";

import { Suspense, useState } from "react";
import { FolderWay } from "../files/folder-way";
import { Button } from "../ui/button";
import { lazyPart } from "../ui/lazy-part";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

const ChooseFolderDialog = lazyPart(async () => ({
  default: (await import("../files/choose-folder-dialog")).ChooseFolderDialog,
}));

/** Where transfers put what they bring, unless told otherwise. */
export function DefaultFolder({ saved }: { saved: number }) {
  const edit = useSetting({
    saved,
    patchOf: (defaultDownloadFolderId) => ({ defaultDownloadFolderId }),
  });
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <SettingRow label="Transfers arrive in" hint={<FolderWay folderId={edit.value} />} edit={edit} hasOwnName>
      {(control) => (
        <>
          <Button {...control} className="self-start sm:self-auto" onClick={() => setIsChoosing(true)}>
            Choose folder…
          </Button>
          <Suspense fallback={null}>
            {isChoosing ? (
              <ChooseFolderDialog
                title="Where transfers arrive"
                startId={edit.value}
                onChoose={edit.save}
                onClose={() => setIsChoosing(false)}
              />
            ) : null}
          </Suspense>
        </>
      )}
    </SettingRow>
  );
}

"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { ROOT_ID } from "@/lib/files/folder-id";
import { folderTrailQuery } from "@/lib/files/folder-trail";
import { visibleName } from "@/lib/files/visible-name";
import { PutioError } from "@/lib/putio/errors";
import { browserApi } from "@/lib/query/browser-api";
import { Button } from "../ui/button";
import { lazyPart } from "../ui/lazy-part";
import { SettingRow } from "./setting-row";
import { useSetting } from "./use-setting";

const FolderDialog = lazyPart(async () => ({ default: (await import("./folder-dialog")).FolderDialog }));

/** Where transfers put what they bring, unless told otherwise. */
export function DefaultFolder({ saved }: { saved: number }) {
  const edit = useSetting({
    saved,
    patchOf: (defaultDownloadFolderId) => ({ defaultDownloadFolderId }),
  });
  const [isChoosing, setIsChoosing] = useState(false);
  return (
    <SettingRow
      label="Transfers arrive in"
      hint={<FolderPath folderId={edit.value} />}
      edit={edit}
      hasOwnName
    >
      {(control) => (
        <>
          <Button {...control} className="self-start sm:self-auto" onClick={() => setIsChoosing(true)}>
            Choose folder…
          </Button>
          <Suspense fallback={null}>
            {isChoosing ? (
              <FolderDialog startId={edit.value} onChoose={edit.save} onClose={() => setIsChoosing(false)} />
            ) : null}
          </Suspense>
        </>
      )}
    </SettingRow>
  );
}

function FolderPath({ folderId }: { folderId: number }) {
  const client = useQueryClient();
  const { data: trail, error } = useQuery(folderTrailQuery(browserApi, { client, folderId }));
  if (error instanceof PutioError && error.code === "not-found")
    return "The folder that was chosen is gone. Choose another one.";
  const names = trail?.filter(({ id }) => id !== ROOT_ID || folderId === ROOT_ID) ?? [];
  // A space keeps the line until the way is known, so that nothing below it moves.
  return <bdi>{names.map(({ name }) => visibleName(name)).join(" / ") || "\u00a0"}</bdi>;
}

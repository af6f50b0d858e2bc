"use client";

import { FolderDown, Trash2 } from "lucide-react";
import { useState } from "react";
import { saveMp4Operation } from "@/lib/convert/mp4-copy-operations";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { useFileOperations } from "../files/use-file-operations";
import { Button } from "../ui/button";
import { DeleteMp4Dialog } from "./delete-mp4-dialog";

type Mp4CopyActsProps = { file: PutioFile; sizeBytes: number | null };

/** What can be done with a copy that is there. Of a friend's file it is theirs to delete. */
export function Mp4CopyActs({ file, sizeBytes }: Mp4CopyActsProps) {
  const operations = useFileOperations();
  const [isAsking, setIsAsking] = useState(false);
  return (
    <>
      <Button
        icon={<FolderDown aria-hidden />}
        onClick={() => void operations.run(saveMp4Operation(browserApi, file))}
      >
        Save the MP4 in this folder
      </Button>
      {file.isShared ? null : (
        <Button tone="quiet" icon={<Trash2 aria-hidden />} onClick={() => setIsAsking(true)}>
          Delete the MP4 copy…
        </Button>
      )}
      {isAsking ? (
        <DeleteMp4Dialog file={file} sizeBytes={sizeBytes} onClose={() => setIsAsking(false)} />
      ) : null}
    </>
  );
}

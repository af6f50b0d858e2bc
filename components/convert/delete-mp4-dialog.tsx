"use client";

import { useQueryClient } from "@tanstack/react-query";
import { deleteMp4Operation } from "@/lib/convert/mp4-copy-operations";
import { convertKeys } from "@/lib/convert/queries";
import { updateFile } from "@/lib/files/update-file";
import { visibleName } from "@/lib/files/visible-name";
import { formatBytes } from "@/lib/format/bytes";
import type { PutioFile } from "@/lib/putio/file";
import { browserApi } from "@/lib/query/browser-api";
import { useFileOperations } from "../files/use-file-operations";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { useLocale } from "../ui/locale";

type DeleteMp4DialogProps = { file: PutioFile; sizeBytes: number | null; onClose: () => void };

/** Asked, and not undone: the only way back would be to convert the film anew, which may take an hour. */
export function DeleteMp4Dialog({ file, sizeBytes, onClose }: DeleteMp4DialogProps) {
  const locale = useLocale();
  const client = useQueryClient();
  const operations = useFileOperations();

  async function handleDelete() {
    onClose();
    const { failed } = await operations.run(deleteMp4Operation(browserApi, file));
    if (failed.length === 0) updateFile(client, file.id, { isMp4Available: false, mp4SizeBytes: null });
    await client.invalidateQueries({ queryKey: convertKeys.mp4(file.id) });
  }

  return (
    <Dialog
      title="Delete the MP4 copy?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button tone="danger" onClick={() => void handleDelete()}>
            Delete the copy
          </Button>
        </>
      }
    >
      <p className="break-words">
        <bdi>{visibleName(file.name)}</bdi> itself stays. Without the copy, put.io may have to convert it anew
        before it plays here.{sizeBytes ? ` This frees ${formatBytes(sizeBytes, { locale })}.` : ""}
      </p>
    </Dialog>
  );
}

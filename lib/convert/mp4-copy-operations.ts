import type { OperationResult, OperationSpec } from "@/lib/files/operations/operation";
import { targetsOf } from "@/lib/files/targets";
import type { PutioApi } from "@/lib/putio/api";
import type { PutioFile } from "@/lib/putio/file";
import { deleteMp4, putMp4InFolder } from "@/lib/putio/mp4";
import { deleteFiles, getChild } from "@/lib/putio/organise";
import { forgetConversions } from "./track-conversions";

/** Deletes the copy that put.io made; the file itself stays. There is no way back but to convert anew, so it is asked first. */
export function deleteMp4Operation(api: PutioApi, file: PutioFile): OperationSpec {
  return {
    kind: "delete-mp4",
    verb: { doing: "Deleting the MP4 of", done: "Deleted the MP4 of" },
    subject: { count: 1, name: file.name },
    items: [file],
    changes: [
      {
        kind: "update",
        targets: targetsOf([file], file.parentId),
        change: { isMp4Available: false, mp4SizeBytes: null },
      },
    ],
    // Whether it needs converting now, put.io knows alone.
    folderIds: file.parentId === null ? [] : [file.parentId],
    changesSpace: true,
    async work() {
      await deleteMp4(api, { fileId: file.id });
      forgetConversions([file.id]);
      return DONE;
    },
    retry: () => deleteMp4Operation(api, file),
  };
}

/** Puts the copy into the folder as a file of its own. Its undo moves that file to the trash. */
export function saveMp4Operation(api: PutioApi, file: PutioFile): OperationSpec {
  const saved: { file: PutioFile | null } = { file: null };
  return {
    kind: "copy",
    verb: { doing: "Saving the MP4 of", done: "Saved the MP4 of", where: "in its folder" },
    subject: { count: 1, name: file.name },
    items: [file],
    folderIds: file.parentId === null ? [] : [file.parentId],
    changesSpace: true,
    async work() {
      await putMp4InFolder(api, { fileId: file.id });
      saved.file = await findSaved(api, file);
      return DONE;
    },
    undo: () => (saved.file ? trashSavedOperation(api, saved.file) : null),
    retry: () => saveMp4Operation(api, file),
  };
}

const DONE: OperationResult = { done: 1, skipped: 0, failed: [] };

/** put.io does not say which file it made. It is the one of this name; under another name it has no undo, and that is all. */
async function findSaved(api: PutioApi, { parentId, name }: PutioFile): Promise<PutioFile | null> {
  const mp4Name = `${name.replace(/\.[^.]+$/, "")}.mp4`;
  if (parentId === null || mp4Name === name) return null;
  return getChild(api, { parentId, name: mp4Name }).catch(() => null);
}

function trashSavedOperation(api: PutioApi, file: PutioFile): OperationSpec {
  const targets = targetsOf([file], file.parentId);
  return {
    kind: "trash",
    verb: { doing: "Taking back", done: "Took back" },
    subject: { count: 1, name: file.name },
    items: [file],
    changes: [{ kind: "remove", targets }],
    changesSpace: true,
    async work() {
      await deleteFiles(api, { selection: targets.selection });
      return DONE;
    },
  };
}

import { isForeignFile } from "@/lib/files/action-refusals";
import { type DropTarget, dropRefusal, type TransferMode } from "@/lib/files/drop-target";
import type { FileOperations } from "@/lib/files/operations/file-operations";
import { rememberTarget } from "@/lib/files/recent-targets";
import { type FileTargets, someOfTargets } from "@/lib/files/targets";
import { showToast } from "../ui/toast-store";
import { cloneFiles } from "./clone-files";
import { unselect } from "./selection-store";

type Transfer = {
  operations: Pick<FileOperations, "move" | "copy" | "run">;
  target: Extract<DropTarget, { kind: "folder" }>;
  mode: TransferMode;
};

/** Moves or copies, or says why not; however it was asked for. Answers whether it was allowed. */
export function transferFiles(targets: FileTargets, { operations, target, mode }: Transfer): boolean {
  const refusal = dropRefusal(targets, target, { mode });
  if (refusal !== null) {
    sayRefusal(refusal, mode);
    return false;
  }
  const { folderId, name } = target;
  rememberTarget({ id: folderId, name });
  const place = { folderId, name };
  if (mode === "copy") copyFiles(targets, { operations, place });
  else {
    unselect(targets);
    void operations.move(targets, place);
  }
  return true;
}

type Copying = Pick<Transfer, "operations"> & { place: { folderId: number; name: string } };

/** Friends' files are copied by put.io in a job of its own, one's own one by one. */
function copyFiles(targets: FileTargets, { operations, place }: Copying): void {
  const foreign = targets.files.filter(isForeignFile).map(({ id }) => id);
  if (foreign.length === 0) void operations.copy(targets, place);
  else if (foreign.length === targets.files.length) void cloneFiles(targets, { operations, place });
  else {
    const own = targets.files.filter((file) => !isForeignFile(file)).map(({ id }) => id);
    void cloneFiles(someOfTargets(targets, foreign), { operations, place });
    void operations.copy(someOfTargets(targets, own), place);
  }
}

export function sayRefusal(refusal: string, mode: TransferMode): void {
  showToast({ title: mode === "copy" ? "Nothing was copied" : "Nothing was moved", hint: refusal });
}

import { type DropTarget, dropRefusal, type TransferMode } from "@/lib/files/drop-target";
import type { FileOperations } from "@/lib/files/operations/file-operations";
import { rememberTarget } from "@/lib/files/recent-targets";
import type { FileTargets } from "@/lib/files/targets";
import { showToast } from "../ui/toast-store";
import { unselect } from "./selection-store";

type Transfer = {
  operations: Pick<FileOperations, "move" | "copy">;
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
  if (mode === "move") unselect(targets);
  void operations[mode](targets, { folderId, name });
  return true;
}

export function sayRefusal(refusal: string, mode: TransferMode): void {
  showToast({ title: mode === "copy" ? "Nothing was copied" : "Nothing was moved", hint: refusal });
}

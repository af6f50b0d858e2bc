import type { QueryClient } from "@tanstack/react-query";
import { readFileClipboard, setFileClipboard } from "@/lib/files/file-clipboard";
import type { FileOperations } from "@/lib/files/operations/file-operations";
import { readDropTarget } from "./read-drop-target";
import { transferFiles } from "./transfer-files";

type Paste = {
  client: QueryClient;
  operations: Pick<FileOperations, "move" | "copy" | "run">;
  folderId: number;
};

/** What was cut comes here and is off the clipboard; what was copied can be pasted again elsewhere. */
export function pasteFiles({ client, operations, folderId }: Paste): void {
  const clipboard = readFileClipboard();
  const target = readDropTarget(client, { folderId });
  if (!clipboard || target.kind !== "folder") return;
  const { targets, mode } = clipboard;
  const isAllowed = transferFiles(targets, { operations, target, mode });
  if (isAllowed && mode === "move") setFileClipboard(null);
}

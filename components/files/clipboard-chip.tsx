"use client";

import { useQueryClient } from "@tanstack/react-query";
import { ClipboardPaste, X } from "lucide-react";
import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";
import { dropRefusal } from "@/lib/files/drop-target";
import {
  type FileClipboard,
  readFileClipboard,
  setFileClipboard,
  subscribeToFileClipboard,
} from "@/lib/files/file-clipboard";
import { folderIdOfPath } from "@/lib/files/folder-id";
import { visibleName } from "@/lib/files/visible-name";
import { isTyping } from "../shell/is-typing";
import { Button } from "../ui/button";
import { IconButton } from "../ui/icon-button";
import { pasteFiles } from "./paste-files";
import { readDropTarget } from "./read-drop-target";
import { useFileOperations } from "./use-file-operations";

/** What was cut or copied is in sight until it is pasted or given up, whichever folder one goes to. */
export function ClipboardChip() {
  const clipboard = useSyncExternalStore(subscribeToFileClipboard, readFileClipboard, () => null);
  const folderId = folderIdOfPath(usePathname() ?? "");
  useGiveUpByEscape(clipboard !== null);
  if (!clipboard) return null;
  return (
    <section
      aria-label="Clipboard"
      className="fixed right-4 bottom-4 z-30 flex max-w-[calc(100vw-2rem)] animate-rise items-center gap-1 rounded-panel border border-line bg-overlay p-1.5 pl-3.5 shadow-float max-md:bottom-[calc(4.5rem+env(safe-area-inset-bottom))]"
    >
      <p role="status" className="mr-2 min-w-0 truncate">
        {wordsOf(clipboard)}
      </p>
      {folderId === null ? null : <PasteButton clipboard={clipboard} folderId={folderId} />}
      <IconButton
        label={clipboard.mode === "move" ? "Do not move them (Esc)" : "Forget the copy (Esc)"}
        icon={<X />}
        className="text-muted"
        onClick={() => setFileClipboard(null)}
      />
    </section>
  );
}

function PasteButton({ clipboard, folderId }: { clipboard: FileClipboard; folderId: number }) {
  const client = useQueryClient();
  const operations = useFileOperations();
  const { targets, mode } = clipboard;
  const refusal = dropRefusal(targets, readDropTarget(client, { folderId }), { mode });
  return (
    <Button
      icon={<ClipboardPaste />}
      aria-disabled={refusal !== null}
      title={refusal ?? "Ctrl V"}
      onClick={() => pasteFiles({ client, operations, folderId })}
    >
      Paste here
    </Button>
  );
}

function wordsOf({ targets, mode }: FileClipboard) {
  const [first] = targets.files;
  const end = mode === "move" ? "to move" : "to copy";
  if (targets.count !== 1 || !first) return `${targets.count} items ${end}`;
  return (
    <>
      <bdi dir="auto">{visibleName(first.name)}</bdi> {end}
    </>
  );
}

/** A selection is cleared first: what has answered to the key already says so. */
function useGiveUpByEscape(isActive: boolean) {
  useEffect(() => {
    if (!isActive) return;
    function handleKey(event: KeyboardEvent) {
      if (event.key !== "Escape" || isTyping(event)) return;
      event.preventDefault();
      setFileClipboard(null);
    }
    window.addEventListener("keydown", handleKey);
    return () => window.removeEventListener("keydown", handleKey);
  }, [isActive]);
}
